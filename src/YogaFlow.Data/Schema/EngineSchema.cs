namespace YogaFlow.Data.Schema;

/// <summary>
/// How an engine tells what its database really looks like, and how one process at a time changes that. The three questions
/// have the same columns in both engines.
/// </summary>
public abstract class EngineSchema
{
    /// <summary>Table, column, type, whether it may be empty, whether it fills itself.</summary>
    public abstract string Columns { get; }

    /// <summary>Table, index, whether unique, whether filtered, column; a row for each column, in order.</summary>
    public abstract string Indexes { get; }

    /// <summary>Table, key, the table referred to (empty for the primary key), column; a row for each column, in order.</summary>
    public abstract string Keys { get; }

    /// <summary>Said to the connection that migrates, so that a server's patience with the statements of visitors is not its measure; null for nothing.</summary>
    public virtual string? Unhurried => null;

    /// <summary>Waits until nobody else migrates, and keeps others out until it is disposed or the process ends, however it ends.</summary>
    /// <returns>Null where nobody else can come in, such as in memory.</returns>
    public abstract Task<IAsyncDisposable?> LockAsync(CancellationToken ct);
}
