using System.Security.Cryptography;

namespace YogaFlow.Data.Backups;

/// <summary>Makes backups and finds out whether they are good. What is not finished has another name and is taken away.</summary>
public sealed class Backups(BackupEngine engine, TimeProvider clock)
{
    /// <param name="verify">Whether it is also restored on trial, without which it does not count as good.</param>
    /// <exception cref="BackupException">It could not be made or is not good; earlier ones are as they were.</exception>
    public async Task<BackupEntry> MakeAsync(BackupFolder folder, bool verify, IProgress<string> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(progress);
        BackupEntry made;
        try
        {
            made = await WriteAsync(folder, progress, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"The backup could not be written into {folder.Path}: {fault.Message} Backups that were there are as they were.", fault);
        }

        return verify ? await VerifyAsync(made, progress, ct) : made;
    }

    /// <summary>Compares a backup with its record, byte by byte and restored on trial, and notes that it is good, or no longer.</summary>
    /// <exception cref="BackupException">It is not good.</exception>
    public async Task<BackupEntry> VerifyAsync(BackupEntry backup, IProgress<string> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(backup);
        ArgumentNullException.ThrowIfNull(progress);
        MustBeOfThisEngine(backup);
        var record = backup.Record ?? throw new BackupException(
            $"{backup.File} has no readable record beside it ({Path.GetFileName(backup.File)}.json): there is nothing to compare it with.");
        try
        {
            await CompareBytesAsync(backup, record, progress, ct);
            var contents = await engine.TryOutAsync(backup.File, progress, ct);
            MustBeTheSame(backup, record, contents);
        }
        catch (BackupException) when (record.VerifiedAt is not null)
        {
            BackupFolder.Write(backup.File, record with { VerifiedAt = null });
            throw;
        }

        var verified = record with { VerifiedAt = clock.GetUtcNow() };
        BackupFolder.Write(backup.File, verified);
        return backup with { Record = verified };
    }

    /// <summary>What a backup holds: by its record if that is known to be true, otherwise by restoring it on trial.</summary>
    /// <exception cref="BackupException">It is not good.</exception>
    internal async Task<Contents> ContentsAsync(BackupEntry backup, IProgress<string> progress, CancellationToken ct)
    {
        MustBeOfThisEngine(backup);
        if (backup.Record is { } record)
        {
            await CompareBytesAsync(backup, record, progress, ct);
            if (record.VerifiedAt is not null)
            {
                return new Contents(record.LastMigration, record.Tables);
            }
        }

        var contents = await engine.TryOutAsync(backup.File, progress, ct);
        if (backup.Record is { } unverified)
        {
            MustBeTheSame(backup, unverified, contents);
        }

        return contents;
    }

    private async Task<BackupEntry> WriteAsync(BackupFolder folder, IProgress<string> progress, CancellationToken ct)
    {
        var unfinished = folder.Begin(engine.Ending);
        try
        {
            var contents = await engine.WriteAsync(unfinished.Temporary, progress, ct);
            await using (var file = new FileStream(unfinished.Temporary, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            var hash = await HashAsync(unfinished.Temporary, ct);
            var size = new FileInfo(unfinished.Temporary).Length;
            var record = new BackupRecord(unfinished.At, engine.Engine, BackupRecord.ProgramVersion, contents.LastMigration, contents.Tables, size, hash, null);
            File.Move(unfinished.Temporary, unfinished.File);
            try
            {
                BackupFolder.Write(unfinished.File, record);
            }
            catch (IOException)
            {
                File.Delete(unfinished.File);
                throw;
            }

            return new BackupEntry(unfinished.File, unfinished.At, size, record);
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(folder.Path, Path.GetFileName(unfinished.File) + "*.part*"))
            {
                File.Delete(left);
            }
        }
    }

    private void MustBeOfThisEngine(BackupEntry backup)
    {
        if (!backup.File.EndsWith(engine.Ending, StringComparison.Ordinal))
        {
            throw new BackupException($"{backup.File} is no backup of {engine.Engine}, whose files end with {engine.Ending}.");
        }
    }

    private static async Task CompareBytesAsync(BackupEntry backup, BackupRecord record, IProgress<string> progress, CancellationToken ct)
    {
        progress.Report($"Reading {backup.File} …");
        if (backup.SizeBytes != record.SizeBytes)
        {
            throw new BackupException($"{backup.File} is damaged: it has {backup.SizeBytes} bytes, and {record.SizeBytes} were written.");
        }

        if (await HashAsync(backup.File, ct) != record.Sha256)
        {
            throw new BackupException($"{backup.File} is damaged: its bytes are not those that were written (SHA-256).");
        }
    }

    private static void MustBeTheSame(BackupEntry backup, BackupRecord record, Contents contents)
    {
        var differences = contents.DifferencesFrom(record.Tables).ToList();
        if (contents.LastMigration != record.LastMigration)
        {
            differences.Add($"its schema is {contents.LastMigration ?? "none"}, not {record.LastMigration ?? "none"}");
        }

        if (differences.Count > 0)
        {
            throw new BackupException($"{backup.File} does not hold what was backed up: {string.Join("; ", differences)}.");
        }
    }

    private static async Task<string> HashAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
    }
}
