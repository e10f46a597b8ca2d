using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace YogaFlow.Data.Schema;

/// <summary>Brings the database to the program's schema, and says how far it is from that.</summary>
public sealed class SchemaUpgrade(IDbContextFactory<YogaDbContext> contexts, EngineSchema engine)
{
    private volatile bool _matched;

    /// <summary>Whether nothing differed when it was last compared.</summary>
    public bool Matched => _matched;

    /// <summary>Changes nothing; a database that is not there yet has no migration applied.</summary>
    public Task<SchemaState> StateAsync(CancellationToken ct) => StateAsync(patient: false, ct);

    /// <inheritdoc cref="StateAsync(CancellationToken)"/>
    /// <param name="patient">Waits however long for somebody who migrates; a probe has no such time.</param>
    public async Task<SchemaState> StateAsync(bool patient, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (patient)
        {
            await TakeTimeAsync(db, ct);
        }

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
        await TakeTimeAsync(db, ct);

        // Nearly every start finds nothing to do, and need not compare the model with its last snapshot to find that.
        if (!await db.GetService<IHistoryRepository>().ExistsAsync(ct) || (await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await db.Database.MigrateAsync(ct);
        }
    }

    /// <summary>However long it takes: people's patience is no measure of a table's size, nor of somebody else's migration.</summary>
    private async Task TakeTimeAsync(YogaDbContext db, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(0);
        if (engine.Unhurried is { } unhurried)
        {
            await db.Database.OpenConnectionAsync(ct);
            await db.Database.ExecuteSqlRawAsync(unhurried, ct);
        }
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
