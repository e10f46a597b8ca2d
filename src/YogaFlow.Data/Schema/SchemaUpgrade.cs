using Microsoft.EntityFrameworkCore;

namespace YogaFlow.Data.Schema;

/// <summary>Brings the database to the program's schema, and says how far it is from that.</summary>
public sealed class SchemaUpgrade(IDbContextFactory<YogaDbContext> contexts, EngineSchema engine)
{
    private volatile bool _matched;

    /// <summary>Changes nothing; a database that is not there yet has no migration applied.</summary>
    public async Task<SchemaState> StateAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var known = db.Database.GetMigrations().ToList();
        return new SchemaState(applied, [.. known.Except(applied)], [.. applied.Except(known)]);
    }

    /// <summary>Whether this program has a migration of that name.</summary>
    public async Task<bool> KnowsAsync(string migration, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return db.Database.GetMigrations().Contains(migration);
    }

    /// <summary>Applies what is pending. Two at once are safe: the second waits, and finds everything done.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var held = await engine.LockAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>What differs from the model, a sentence each. Asked of the database every time.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await SchemaComparison.FindAsync(db, engine, ct);
    }

    /// <summary>
    /// The same for whoever asks often: once nothing differed, that is remembered until the process ends. A difference is
    /// looked for again, so that mending it is seen without a restart.
    /// </summary>
    public async Task<IReadOnlyList<string>> RememberedDifferencesAsync(CancellationToken ct)
    {
        if (_matched)
        {
            return [];
        }

        var differences = await DifferencesAsync(ct);
        _matched = differences.Count == 0;
        return differences;
    }
}

/// <summary>How far a database is.</summary>
/// <param name="Applied">In order.</param>
/// <param name="Pending">What the program has and the database lacks.</param>
/// <param name="Unknown">What a newer program applied and this one does not know.</param>
public sealed record SchemaState(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    /// <summary>The newest that was applied; null when none was.</summary>
    public string? Last => Applied is [.., var last] ? last : null;
}
