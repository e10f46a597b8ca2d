using Npgsql;

namespace YogaFlow.Benchmarks.Measuring;

/// <summary>Fills a PostgreSQL database in sets: one person with an account, and as many others as are asked for.</summary>
internal sealed class LargeFill(NpgsqlConnection connection, DateOnly today)
{
    // The statements check nothing that they cannot get wrong themselves, and sort in memory; this is a throwaway server.
    private const string Quick = "SET session_replication_role = replica; SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'; SET jit = off";

    private const string Indexes = """
        SELECT indexname, indexdef FROM pg_indexes
        WHERE schemaname = 'public' AND tablename IN ('PracticeSessions', 'PracticedSteps', 'PracticeDays', 'PoseDays', 'SequenceDays') AND indexname NOT LIKE 'PK\_%'
        """;

    /// <param name="person">The one who is measured, who practised last yesterday.</param>
    /// <param name="every">Days from one session of theirs to the one before.</param>
    /// <param name="completes">Whether they complete whatever they begin.</param>
    public static async Task RunAsync(
        MeasuredDatabase database, Guid person, string zone, int sessions, decimal every, bool completes, int people, int sessionsEach, DateOnly today, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var fill = new LargeFill(connection, today);
        await fill.DoAsync(Quick, ct);
        await fill.DoAsync(FillStatements.Plan, ct);
        await fill.DoAsync(FillStatements.Measured, ct, ("person", person), ("sessions", sessions), ("every", every), ("completes", completes), ("zone", zone));
        await Say.WhileAsync($"{people} people", () => fill.DoAsync(FillStatements.People, ct, ("people", people), ("sessions", sessionsEach)));
        await fill.DoAsync(FillStatements.Plans, ct);
        var indexes = await fill.PutAwayIndexesAsync(ct);
        await Say.WhileAsync("sessions", () => fill.DoAsync(FillStatements.Sessions, ct));
        await Say.WhileAsync("steps", () => fill.DoAsync(FillStatements.Steps, ct));
        await fill.DoAsync("ANALYZE", ct);
        await Say.WhileAsync("days", () => fill.DoAsync(FillStatements.Days, ct));
        await Say.WhileAsync("poses of days", () => fill.DoAsync(FillStatements.PoseDays, ct));
        await Say.WhileAsync("sequences of days", () => fill.DoAsync(FillStatements.SequenceDays, ct));
        await Say.WhileAsync("streaks", () => StreakMarks.WriteAsync(database, connection, ct));
        await Say.WhileAsync("totals", () => fill.TotalsAsync(ct));
        await Say.WhileAsync("indexes", () => fill.BringBackAsync(indexes, ct));
    }

    /// <summary>What a server does by itself in a quiet hour.</summary>
    public static async Task SettleAsync(MeasuredDatabase database, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        foreach (var statement in (string[])["VACUUM ANALYZE", "CHECKPOINT"])
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private async Task TotalsAsync(CancellationToken ct)
    {
        await DoAsync(FillStatements.PoseTotals, ct);
        await DoAsync(FillStatements.SequenceTotals, ct);
        await DoAsync(FillStatements.Totals, ct);
        await DoAsync(FillStatements.Badges, ct);
        await DoAsync(FillStatements.Shown, ct);
    }

    private async Task<List<string>> PutAwayIndexesAsync(CancellationToken ct)
    {
        var (names, makers) = (new List<string>(), new List<string>());
        await using (var read = new NpgsqlCommand(Indexes, connection))
        await using (var rows = await read.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct))
            {
                names.Add(rows.GetString(0));
                makers.Add(rows.GetString(1));
            }
        }

        foreach (var name in names)
        {
            await DoAsync($"DROP INDEX \"{name}\"", ct);
        }

        return makers;
    }

    private async Task BringBackAsync(List<string> indexes, CancellationToken ct)
    {
        foreach (var index in indexes)
        {
            await DoAsync(index, ct);
        }
    }

    private async Task DoAsync(string statements, CancellationToken ct, params (string Name, object Value)[] values)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        foreach (var (name, value) in values.Append(("today", today)))
        {
            if (statements.Contains($"@{name}", StringComparison.Ordinal))
            {
                command.Parameters.AddWithValue(name, value);
            }
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
