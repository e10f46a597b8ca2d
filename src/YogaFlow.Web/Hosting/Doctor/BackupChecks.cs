using System.Globalization;
using System.Text.Json;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>Whether what was practised would come back. Reads the files of the verb backup and what is written beside them.</summary>
internal static class BackupChecks
{
    private const string Area = "Backup";

    private const string UsualFolder = "data/backups";

    /// <summary>EROFS, as Linux numbers it: the whole mount, which no permission of ours would change.</summary>
    private const int ReadOnlyFileSystem = 30;

    /// <summary>A day and what a nightly run may be late.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(26);

    public static IEnumerable<Check> All =>
    [
        new("backup.folder", Area, "The folder of the backups is there and can be written", Folder),
        new("backup.age", Area, "The newest backup is younger than 26 hours", Age),
        new("backup.verified", Area, "The newest backup was restored to be sure of it", Verified),
        new("backup.complete", Area, "Every backup has its sheet beside it, and none is empty", Complete),
        new("backup.private", Area, "Nobody else on this machine can read the backups", Private),
    ];

    public static string FolderOf(Surroundings around) =>
        around.InFolder(around.Settings["Backup:Folder"] is { Length: > 0 } folder ? folder : UsualFolder);

    /// <summary>The newest first, as their names say.</summary>
    public static IEnumerable<FileInfo> FilesIn(Surroundings around) =>
        new DirectoryInfo(FolderOf(around)) is { Exists: true } folder
            ? folder.EnumerateFiles("yogaflow_backup_*").Where(file => file.Name.EndsWith(".dump", StringComparison.Ordinal) || file.Name.EndsWith(".db.gz", StringComparison.Ordinal)).OrderByDescending(file => file.Name, StringComparer.Ordinal)
            : [];

    private static Verdict Folder(Surroundings around)
    {
        var folder = FolderOf(around);
        if (!Directory.Exists(folder))
        {
            return Missing(around, $"{folder} is not there");
        }

        var probe = Path.Combine(folder, $".doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Verdict.Pass(folder);
        }
        catch (IOException fault) when (fault.HResult == ReadOnlyFileSystem)
        {
            return Verdict.NotApplicable($"{folder} is read-only here, as it should be where another container makes the backups");
        }
    }

    private static Verdict Age(Surroundings around)
    {
        if (FilesIn(around).FirstOrDefault() is not { } newest)
        {
            return Missing(around, $"no backup in {FolderOf(around)}");
        }

        var age = around.Now - MadeAt(newest);
        return Verdict.When(
            age <= Oldest, $"{newest.Name} is {age.TotalHours.ToString("0.0", CultureInfo.InvariantCulture)} h old",
            "Run `yogaflow backup` now, and see why the nightly one did not: systemctl status yogaflow-backup.timer, or the log of the backup container.");
    }

    private static Verdict Verified(Surroundings around)
    {
        if (FilesIn(around).FirstOrDefault() is not { } newest)
        {
            return Missing(around, $"no backup in {FolderOf(around)}");
        }

        return SheetOf(newest) is { } sheet && SaysVerified(sheet.RootElement)
            ? Verdict.Pass(newest.Name)
            : Verdict.Fail($"{newest.Name} was not", "Run `yogaflow verify-backup`; when it says that the file is bad, make a new one with `yogaflow backup`.");
    }

    private static Verdict Complete(Surroundings around)
    {
        var files = FilesIn(around).ToList();
        if (files.Count == 0)
        {
            return Missing(around, $"no backup in {FolderOf(around)}");
        }

        var bad = files.Where(file => file.Length == 0 || SheetOf(file) is null).Select(file => file.Name).ToList();
        return Verdict.When(bad.Count == 0, bad.Count == 0 ? $"{files.Count} looked at" : string.Join(", ", bad), "Delete what is named: it was not finished. Then run `yogaflow backup`.");
    }

    private static Verdict Private(Surroundings around)
    {
        var folder = FolderOf(around);
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
        {
            return Verdict.NotApplicable("there is no folder to look at");
        }

        var mode = File.GetUnixFileMode(folder);
        var open = mode.HasFlag(UnixFileMode.OtherExecute) ? FilesIn(around).Where(file => file.UnixFileMode.HasFlag(UnixFileMode.OtherRead)).Select(file => file.Name).ToList() : [];
        return Verdict.When(open.Count == 0, open.Count == 0 ? $"{folder}: {mode}" : $"{open.Count} can be read by everybody, such as {open[0]}", $"chmod 750 {folder}");
    }

    /// <summary>At home a backup is a good habit; where people rely on it, it is a must.</summary>
    private static Verdict Missing(Surroundings around, string evidence) => around.IsStrict
        ? Verdict.Fail(evidence, "Run `yogaflow backup` and let it run every night; Backup__Folder says where to.")
        : Verdict.NotApplicable($"{evidence}; at home nobody insists");

    private static DateTimeOffset MadeAt(FileInfo file) =>
        DateTimeOffset.TryParseExact(file.Name.Split('.')[0]["yogaflow_backup_".Length..], "yyyyMMdd_HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : file.LastWriteTimeUtc;

    /// <summary>The sheet stands beside the file, with .json after its whole name or in place of its ending.</summary>
    private static JsonDocument? SheetOf(FileInfo file)
    {
        var path = new[] { $"{file.FullName}.json", Path.Combine(file.DirectoryName!, $"{file.Name.Split('.')[0]}.json") }.FirstOrDefault(File.Exists);
        try
        {
            return path is null ? null : JsonDocument.Parse(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>True, or the moment at which it was: both are yes.</summary>
    private static bool SaysVerified(JsonElement sheet) =>
        sheet.ValueKind is JsonValueKind.Object && sheet.EnumerateObject().Any(property =>
            property.Name.StartsWith("verified", StringComparison.OrdinalIgnoreCase)
            && (property.Value.ValueKind is JsonValueKind.True || property.Value is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 }));
}
