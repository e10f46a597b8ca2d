using YogaFlow.Data.Backups;

namespace YogaFlow.Web.Verbs;

/// <summary>Puts a backup in place of the database.</summary>
internal static class RestoreVerb
{
    private const string Help = """
        restore FILE [--yes] [--json]: puts a backup in place of the database, and brings it to the schema of this program.

        FILE is a path or a name in Backup:Folder. It is compared with its record first; one without a record, or not verified,
        is restored on trial first. One of a newer program is refused. The database is replaced in one transaction: stopped or
        failed, it is as it was. Stop the program first, or let --yes cut it off; it goes on with what was restored.

        --yes    over a database that is not empty, which is backed up first, and while others are connected
        --json   one JSON object on the standard output

        Ends with 0 when it is done, 1 when it failed or was refused, 2 when the arguments are wrong.
        """;

    public static Task<int> RunAsync(WebApplication app, string[] args) =>
        Operation.RunAsync(args, Help, [], ["--yes"], (read, ct) => RunAsync(app, read, ct), word: true);

    private static async Task<Answer> RunAsync(WebApplication app, VerbArguments read, CancellationToken ct)
    {
        var file = read.Word ?? throw new WrongArgument("Which file? See list-backups.");
        var folder = app.Services.GetRequiredService<BackupFolder>();
        var restored = await app.Services.GetRequiredService<Restoring>().RunAsync(folder, folder.Find(file), read.Has("--yes"), Operation.Progress, ct);
        var text = $"Restored {restored.File}: {restored.Rows} rows, in {restored.Took.TotalSeconds:0.0} s."
            + (restored.Kept is null ? "" : $"\nWhat was there before is in {restored.Kept}");
        return new Answer(Operation.Done, text, new
        {
            ok = true,
            file = restored.File,
            last_migration = restored.Schema,
            rows = restored.Rows,
            kept = restored.Kept,
            seconds = Math.Round(restored.Took.TotalSeconds, 1),
        });
    }
}
