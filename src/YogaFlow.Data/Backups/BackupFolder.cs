using System.Globalization;
using System.Text.RegularExpressions;

namespace YogaFlow.Data.Backups;

/// <summary>A folder of backups, each with its record beside it. What has other names is somebody else's and never touched.</summary>
/// <param name="path">Absolute; made when it is needed.</param>
public sealed partial class BackupFolder(string path, TimeProvider clock)
{
    private const string Unfinished = ".part";
    private const string Stamp = "yyyyMMdd_HHmmss";
    private static readonly TimeSpan UnfinishedIsDeadAfter = TimeSpan.FromDays(1);

    /// <summary>Backups are personal data of everyone: nobody else on the machine reads them.</summary>
    private const UnixFileMode OnlyOurs = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path => path;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<BackupEntry> List() => !Directory.Exists(path) ? [] :
    [
        .. Directory.EnumerateFiles(path).Select(file => (File: file, Name: Named().Match(System.IO.Path.GetFileName(file))))
            .Where(found => found.Name.Success)
            .Select(found => Describe(found.File, Begun(found.Name)))
            .OrderByDescending(entry => entry.MadeAt).ThenByDescending(entry => entry.File, StringComparer.Ordinal),
    ];

    /// <summary>A file by its path, or by its name in this folder.</summary>
    /// <exception cref="BackupException">There is none.</exception>
    public BackupEntry Find(string file)
    {
        var found = new[] { System.IO.Path.GetFullPath(file), System.IO.Path.Combine(path, file) }.FirstOrDefault(File.Exists)
            ?? throw new BackupException($"There is no file {file}, neither here nor in {path}.");
        var name = Named().Match(System.IO.Path.GetFileName(found));
        return Describe(found, name.Success ? Begun(name) : File.GetLastWriteTimeUtc(found));
    }

    /// <summary>Reserves a name for a backup that begins now. Until it is finished, the file has a temporary one.</summary>
    internal UnfinishedBackup Begin(string ending)
    {
        OwnFolder.Make(path);
        SweepUnfinished();
        for (var at = clock.GetUtcNow(); ; at = at.AddSeconds(1))
        {
            var file = System.IO.Path.Combine(path, $"yogaflow_backup_{at.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)}{ending}");
            if (!File.Exists(file) && TryReserve(file + Unfinished))
            {
                return new UnfinishedBackup(at, file, file + Unfinished);
            }
        }
    }

    /// <summary>Writes the record of a backup, all of it or nothing.</summary>
    internal static void Write(string file, BackupRecord record)
    {
        var temporary = RecordOf(file) + Unfinished;
        File.Delete(temporary);
        using (var stream = new FileStream(temporary, Ours()))
        {
            using var writer = new StreamWriter(stream);
            writer.WriteLine(record.ToJson());
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, RecordOf(file), overwrite: true);
    }

    /// <summary>
    /// Deletes what is older than so many days, but only where a newer backup is known to be good: neither the last good one
    /// nor, while none is good, any other is ever deleted.
    /// </summary>
    /// <returns>The files that were deleted.</returns>
    public IReadOnlyList<string> Thin(int keepDays)
    {
        var limit = clock.GetUtcNow().AddDays(-keepDays);
        var all = List();
        var newestGood = all.FirstOrDefault(entry => entry.IsGood);
        var old = all.Where(entry => newestGood is not null && entry.MadeAt < newestGood.MadeAt && entry.MadeAt < limit).Select(entry => entry.File).ToList();
        foreach (var file in old)
        {
            File.Delete(file);
            File.Delete(RecordOf(file));
        }

        return old;
    }

    private static string RecordOf(string file) => file + ".json";

    private static BackupEntry Describe(string file, DateTimeOffset begun)
    {
        var record = File.Exists(RecordOf(file)) ? BackupRecord.FromJson(File.ReadAllText(RecordOf(file))) : null;
        return new BackupEntry(file, record?.MadeAt ?? begun, new FileInfo(file).Length, record);
    }

    private static DateTimeOffset Begun(Match name) =>
        DateTimeOffset.TryParseExact(name.Groups[1].Value, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : DateTimeOffset.UnixEpoch;

    /// <summary>What a killed process left behind; another one may be at work on the young ones.</summary>
    private void SweepUnfinished()
    {
        var limit = clock.GetUtcNow() - UnfinishedIsDeadAfter;
        foreach (var file in Directory.EnumerateFiles(path, $"yogaflow_backup_*{Unfinished}*").Where(file => File.GetLastWriteTimeUtc(file) < limit))
        {
            File.Delete(file);
        }
    }

    private static bool TryReserve(string file)
    {
        try
        {
            using var reserved = new FileStream(file, Ours());
            return true;
        }
        catch (IOException) when (File.Exists(file))
        {
            return false;
        }
    }

    private static FileStreamOptions Ours()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OnlyOurs;
        }

        return options;
    }

    [GeneratedRegex(@"^yogaflow_backup_(\d{8}_\d{6})\.(?:dump|db\.gz)$")]
    private static partial Regex Named();
}

/// <summary>A backup that is there.</summary>
/// <param name="File">Its absolute path.</param>
/// <param name="SizeBytes">As it is now.</param>
/// <param name="Record">Null when there is none beside it, or it cannot be read.</param>
public sealed record BackupEntry(string File, DateTimeOffset MadeAt, long SizeBytes, BackupRecord? Record)
{
    /// <summary>Verified, and still as long as it was then.</summary>
    public bool IsGood => Record is { VerifiedAt: not null } && Record.SizeBytes == SizeBytes;
}

/// <summary>A backup that is being made.</summary>
/// <param name="File">What it will be called.</param>
/// <param name="Temporary">What it is called now.</param>
internal sealed record UnfinishedBackup(DateTimeOffset At, string File, string Temporary);
