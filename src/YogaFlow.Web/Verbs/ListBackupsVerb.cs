using YogaFlow.Data.Backups;

namespace YogaFlow.Web.Verbs;

/// <summary>Says which backups there are and which are known to be good.</summary>
internal static class ListBackupsVerb
{
    private const string Help = """
        list-backups [--json]: the backups in Backup:Folder, newest first, and which of them are known to be good.

        Good is one that was verified and is still as long as it was then. Nothing is changed.

        Ends with 0, or with 2 when the arguments are wrong.
        """;

    public static Task<int> RunAsync(WebApplication app, string[] args) =>
        Operation.RunAsync(args, Help, [], [], (_, _) => Task.FromResult(List(app.Services.GetRequiredService<BackupFolder>())));

    private static Answer List(BackupFolder folder)
    {
        var all = folder.List();
        var lines = all.Select(entry =>
            $"{Path.GetFileName(entry.File)}  {BackupVerb.Size(entry.SizeBytes),10}  {entry.Record?.Rows.ToString("0", null) ?? "?",9} rows  {State(entry)}");
        return new Answer(
            Operation.Done, all.Count == 0 ? $"There is no backup in {folder.Path}." : string.Join('\n', lines),
            new { ok = true, folder = folder.Path, backups = all.Select(BackupVerb.Facts).ToList() });
    }

    private static string State(BackupEntry entry) => entry switch
    {
        { IsGood: true, Record.VerifiedAt: { } at } => $"verified {at:yyyy-MM-dd HH:mm} UTC",
        { Record: null } => "no readable record",
        { Record: var record } when record.SizeBytes != entry.SizeBytes => $"damaged: {record.SizeBytes} bytes were written",
        _ => "not verified",
    };
}
