using YogaFlow.Data.Schema;

namespace YogaFlow.Data.Backups;

/// <summary>Puts a backup in place of the database, and brings it to the program's schema.</summary>
public sealed class Restoring(BackupEngine engine, Backups backups, SchemaUpgrade schema, TimeProvider clock)
{
    /// <param name="folder">Where what is replaced is backed up to.</param>
    /// <param name="over">Whether it may replace what is there, and end the connections of others.</param>
    /// <exception cref="BackupException">It was refused, or failed. Unless the message says otherwise, nothing was changed.</exception>
    public async Task<Restored> RunAsync(BackupFolder folder, BackupEntry backup, bool over, IProgress<string> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(backup);
        ArgumentNullException.ThrowIfNull(progress);
        var began = clock.GetTimestamp();
        var contents = await backups.ContentsAsync(backup, progress, ct);
        if (contents.LastMigration is not { } schemaOfBackup)
        {
            throw new BackupException($"{backup.File} holds no database of YogaFlow: it has no record of migrations.");
        }

        if (!await schema.KnowsAsync(schemaOfBackup, ct))
        {
            throw new BackupException(
                $"{backup.File} is of a newer program: its schema is {schemaOfBackup}, which this one ({BackupRecord.ProgramVersion}) does not know. Install that program and restore with it.");
        }

        var kept = await MakeRoomAsync(folder, over, progress, ct);
        progress.Report($"Restoring {backup.File} …");
        await engine.ReplaceAsync(backup.File, progress, ct);

        var wrong = (await engine.ReadAsync(ct)).DifferencesFrom(contents.Tables).ToList();
        if (wrong.Count == 0)
        {
            progress.Report("Bringing the schema up to date …");
            await schema.MigrateAsync(ct);
            wrong.AddRange(await schema.DifferencesAsync(ct));
        }

        return wrong.Count == 0
            ? new Restored(backup.File, schemaOfBackup, contents.Tables.Sum(table => table.Rows), kept?.File, clock.GetElapsedTime(began))
            : throw new BackupException(
                $"The database was replaced and is not as it should be: {string.Join("; ", wrong)}."
                + (kept is null ? "" : $" What was there before is in {kept.File}."));
    }

    private async Task<BackupEntry?> MakeRoomAsync(BackupFolder folder, bool over, IProgress<string> progress, CancellationToken ct)
    {
        var hasRows = await engine.HasRowsAsync(ct);
        if (hasRows && !over)
        {
            throw new BackupException("The database is not empty. With --yes it is backed up and then replaced.");
        }

        var connected = await engine.ConnectedAsync(ct);
        if (connected.Count > 0)
        {
            var who = $"Others are connected to the database: {string.Join("; ", connected)}.";
            progress.Report(over ? $"{who} They are cut off." : who);
            if (!over)
            {
                throw new BackupException($"{who} Stop the program first, or say --yes.");
            }
        }

        var kept = hasRows ? await backups.MakeAsync(folder, verify: true, progress, ct) : null;
        if (kept is not null)
        {
            progress.Report($"What is there now is kept in {kept.File}");
        }

        if (over)
        {
            await engine.DisconnectAsync(ct);
        }

        return kept;
    }
}

/// <summary>What was restored.</summary>
/// <param name="Schema">Of the backup; the database has the program's now.</param>
/// <param name="Kept">The backup of what was there before; null when nothing was.</param>
public sealed record Restored(string File, string Schema, long Rows, string? Kept, TimeSpan Took);
