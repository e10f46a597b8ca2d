using Npgsql;
using YogaFlow.Data;

namespace YogaFlow.Benchmarks.Progress;

/// <summary>
/// How PostgreSQL runs the statements of each address on the large database: the program is started once more with
/// auto_explain, asked, and the server's log is read.
/// </summary>
internal static class PlanReport
{
    // Only the connections of that instance explain; it is not the one that was measured.
    private const string Explaining =
        "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0 -c auto_explain.log_analyze=on -c auto_explain.log_buffers=on"
        + " -c auto_explain.log_format=json -c auto_explain.log_nested_statements=on";

    /// <summary>Smaller tables are rightly read as a whole.</summary>
    private const long FewRows = 1_000;

    /// <summary>The same size however many people practise however long; every other table grows.</summary>
    private static readonly HashSet<string> Library = ["Poses", "Sequences", "SequenceStep", "DataProtectionKeys", "__EFMigrationsHistory"];

    public static async Task RunAsync(
        BenchmarkOptions options, MeasuredDatabase database, Visitor regular, IReadOnlyList<string> addresses, CancellationToken ct)
    {
        Say.Heading("Statements on the large database (EXPLAIN ANALYZE, BUFFERS)");
        var rows = await RowsAsync(database, ct);
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Options = Explaining }.ConnectionString;
        await using var program = await RunningProgram.StartAsync(options.Program, StorageEngine.Postgres, connection, ct);
        using var visitor = regular.At(program.Address);
        var scanned = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            // The first visit reads what is kept in memory afterwards.
            await visitor.VisitAsync(address, ct);
            var from = new FileInfo(options.PostgresLog).Length;
            await visitor.VisitAsync(address, ct);
            var plans = await ExplainedPlan.ReadAsync(options.PostgresLog, from, ct);
            Say.Line($"{address}: {plans.Count} statements, {plans.Sum(plan => plan.Milliseconds):0.00} ms, {plans.Sum(plan => plan.Buffers)} buffers");
            foreach (var plan in plans)
            {
                Say.Line($"  {plan.Milliseconds,6:0.00} ms {plan.Rows,6} rows {plan.Buffers,6} buffers  {plan.Nodes}");
                scanned.UnionWith(plan.Scanned.Where(table => !Library.Contains(table)));
            }
        }

        foreach (var table in scanned)
        {
            Say.Line($"Sequential scan on {table}, which holds {rows.GetValueOrDefault(table)} rows{(rows.GetValueOrDefault(table) < FewRows ? " here: too few to say anything" : ": IT GROWS")}.");
        }

        if (scanned.Count == 0)
        {
            Console.WriteLine("No sequential scan on a table that grows with people or practices.");
        }
    }

    private static async Task<Dictionary<string, long>> RowsAsync(MeasuredDatabase database, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var command = new NpgsqlCommand("SELECT relname::text, reltuples::bigint FROM pg_class WHERE relkind = 'r'", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new Dictionary<string, long>();
        while (await reader.ReadAsync(ct))
        {
            rows[reader.GetString(0)] = reader.GetInt64(1);
        }

        return rows;
    }
}
