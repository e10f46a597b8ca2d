namespace YogaFlow.Data.Backups;

/// <summary>What an engine can do about backups. Every way of it either does all or leaves things as they were.</summary>
public abstract class BackupEngine
{
    public abstract StorageEngine Engine { get; }

    /// <summary>Of its files, such as .dump.</summary>
    public abstract string Ending { get; }

    /// <summary>Copies the whole database into a file, while others may go on writing.</summary>
    /// <param name="file">There already, empty.</param>
    /// <returns>What exactly is in the copy.</returns>
    /// <exception cref="BackupException">There is no database, or a tool is missing or fails.</exception>
    public abstract Task<Contents> WriteAsync(string file, IProgress<string> progress, CancellationToken ct);

    /// <summary>Restores a file into a scratch database and reads that.</summary>
    /// <exception cref="BackupException">The file cannot be restored.</exception>
    public abstract Task<Contents> TryOutAsync(string file, IProgress<string> progress, CancellationToken ct);

    /// <summary>Puts what a file holds in place of all that is in the database, in one transaction. Makes a database that is not there.</summary>
    /// <exception cref="BackupException">The file cannot be restored; nothing is changed then.</exception>
    public abstract Task ReplaceAsync(string file, IProgress<string> progress, CancellationToken ct);

    /// <summary>What the database holds now; nothing when it is not there.</summary>
    public abstract Task<Contents> ReadAsync(CancellationToken ct);

    /// <summary>Whether any table but the record of migrations has a row.</summary>
    public abstract Task<bool> HasRowsAsync(CancellationToken ct);

    /// <summary>Who is connected besides us, each in a few words.</summary>
    public abstract Task<IReadOnlyList<string>> ConnectedAsync(CancellationToken ct);

    /// <summary>Ends the connections of others where they would stand in the way.</summary>
    public abstract Task DisconnectAsync(CancellationToken ct);
}
