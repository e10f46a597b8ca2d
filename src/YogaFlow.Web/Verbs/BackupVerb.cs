using System.Globalization;
using Microsoft.Extensions.Options;
using YogaFlow.Data.Backups;

namespace YogaFlow.Web.Verbs;

/// <summary>Makes a backup that is known to be good, and takes away what is too old.</summary>
internal static class BackupVerb
{
    private const string Help = """
        backup [--to FOLDER] [--keep-days N] [--no-verify] [--json]: copies the database while the program goes on serving.

        The file is called yogaflow_backup_YYYYMMDD_HHMMSS, .dump of PostgreSQL and .db.gz of the embedded database, and has a
        record of the same name and .json beside it: when, of which version and schema, how many rows of each table with a
        checksum, its own size and SHA-256. It is restored on trial at once and compared with that; only then it counts as good.

        --to FOLDER     instead of Backup:Folder
        --keep-days N   instead of Backup:KeepDays; older ones are deleted where a newer one is good
        --no-verify     leaves the trial out, and deletes nothing
        --json          one JSON object on the standard output

        Ends with 0 when it is done, 1 when it failed (what was there before is as it was), 2 when the arguments are wrong.
        """;

    public static Task<int> RunAsync(WebApplication app, string[] args) =>
        Operation.RunAsync(args, Help, ["--to", "--keep-days"], ["--no-verify"], (read, ct) => RunAsync(app, read, ct));

    /// <summary>The folder that was named, or else the one that is set.</summary>
    public static BackupFolder Folder(WebApplication app, string? named) => named is null
        ? app.Services.GetRequiredService<BackupFolder>()
        : new BackupFolder(Path.GetFullPath(named), app.Services.GetRequiredService<TimeProvider>());

    /// <summary>The shape in which a backup is told to machines.</summary>
    public static object Facts(BackupEntry entry) => new
    {
        file = entry.File,
        made_at = entry.MadeAt,
        size_bytes = entry.SizeBytes,
        good = entry.IsGood,
        verified_at = entry.Record?.VerifiedAt,
        engine = entry.Record?.Engine,
        version = entry.Record?.Version,
        last_migration = entry.Record?.LastMigration,
        rows = entry.Record?.Rows,
        sha256 = entry.Record?.Sha256,
    };

    /// <summary>A size as people read it.</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024 ? $"{bytes / 1024d:0} kB" : $"{bytes / 1024d / 1024d:0.0} MB";

    private static async Task<Answer> RunAsync(WebApplication app, VerbArguments read, CancellationToken ct)
    {
        var keepDays = KeepDays(read["--keep-days"]) ?? app.Services.GetRequiredService<IOptions<BackupOptions>>().Value.KeepDays;
        var folder = Folder(app, read["--to"]);
        var verify = !read.Has("--no-verify");
        var made = await app.Services.GetRequiredService<Backups>().MakeAsync(folder, verify, Operation.Progress, ct);
        var deleted = verify ? folder.Thin(keepDays) : [];

        var text = $"{made.File}: {Size(made.SizeBytes)}, {made.Record!.Rows} rows of {made.Record.Tables.Count} tables, {(verify ? "verified" : "not verified")}."
            + string.Concat(deleted.Select(file => $"\nDeleted, older than {keepDays} days: {file}"));
        return new Answer(Operation.Done, text, new { ok = true, backup = Facts(made), deleted });
    }

    private static int? KeepDays(string? text) => text is null ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= BackupOptions.MostDays ? days
        : throw new WrongArgument($"--keep-days is a number from 1 to {BackupOptions.MostDays}, such as 30.");
}
