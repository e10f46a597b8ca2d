using YogaFlow.Data.Backups;

namespace YogaFlow.Web.Verbs;

/// <summary>Finds out whether a backup can be restored and holds what was backed up.</summary>
internal static class VerifyBackupVerb
{
    private const string Help = """
        verify-backup [FILE] [--json]: restores a backup into a scratch database and compares it with its record.

        FILE is a path or a name in Backup:Folder; without it the newest there. The database of the program is not touched: a
        scratch database is made beside it and dropped afterwards. The result is noted in the record: what is found to be
        damaged no longer counts as good.

        Ends with 0 when it is good, 1 when it is not or could not be restored, 2 when the arguments are wrong.
        """;

    public static Task<int> RunAsync(WebApplication app, string[] args) =>
        Operation.RunAsync(args, Help, [], [], (read, ct) => RunAsync(app, read, ct), word: true);

    private static async Task<Answer> RunAsync(WebApplication app, VerbArguments read, CancellationToken ct)
    {
        var folder = app.Services.GetRequiredService<BackupFolder>();
        var backup = read.Word is { } file ? folder.Find(file)
            : folder.List() is [var newest, ..] ? newest
            : throw new BackupException($"There is no backup in {folder.Path}. Make one with the verb backup.");
        var verified = await app.Services.GetRequiredService<Backups>().VerifyAsync(backup, Operation.Progress, ct);
        return new Answer(
            Operation.Done, $"{verified.File} is good: {verified.Record!.Rows} rows of {verified.Record.Tables.Count} tables are what was backed up.",
            new { ok = true, backup = BackupVerb.Facts(verified) });
    }
}
