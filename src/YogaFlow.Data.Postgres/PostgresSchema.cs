using Npgsql;
using YogaFlow.Data.Schema;

namespace YogaFlow.Data.Postgres;

/// <summary>What PostgreSQL's catalogue says of the schema in which the program works.</summary>
public sealed class PostgresSchema(string connectionString) : EngineSchema
{
    /// <summary>Any number, as long as nothing else takes it as a lock in the same database: "yoga" in letters.</summary>
    private const long MigratingLock = 0x796f6761;

    public override string? Unhurried => "SET statement_timeout = 0; SET lock_timeout = 0";

    public override string Columns => """
        SELECT t.relname, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, a.atthasdef OR a.attidentity <> ''
        FROM pg_class AS t JOIN pg_attribute AS a ON a.attrelid = t.oid
        WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
        """;

    // An index that is being made, or whose making failed, is not valid: as good as none.
    public override string Indexes => """
        SELECT t.relname, i.relname, x.indisunique, x.indpred IS NOT NULL, coalesce(a.attname, '')
        FROM pg_index AS x JOIN pg_class AS t ON t.oid = x.indrelid JOIN pg_class AS i ON i.oid = x.indexrelid
        CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY AS k (number, place)
        LEFT JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.number AND k.number > 0
        WHERE t.relnamespace = current_schema()::regnamespace AND x.indisvalid AND NOT x.indisprimary AND k.place <= x.indnkeyatts
        ORDER BY t.relname, i.relname, k.place
        """;

    public override string Keys => """
        SELECT t.relname, c.conname, coalesce(p.relname, ''), a.attname
        FROM pg_constraint AS c JOIN pg_class AS t ON t.oid = c.conrelid LEFT JOIN pg_class AS p ON p.oid = c.confrelid
        CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k (number, place)
        JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.number
        WHERE t.relnamespace = current_schema()::regnamespace AND c.contype IN ('p', 'f')
        ORDER BY t.relname, c.conname, k.place
        """;

    /// <remarks>
    /// The framework's own lock ends with each migration's transaction, and somebody else gets in between. This one is held by
    /// a transaction of its own, so that it also works through a pool of transactions, and ends when the connection does.
    /// </remarks>
    public override async Task<IAsyncDisposable?> LockAsync(CancellationToken ct)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "yogaflow migrate" };
        var connection = new NpgsqlConnection(server.ToString());
        try
        {
            try
            {
                await connection.OpenAsync(ct);
            }
            catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
            {
                await CreateAsync(server, ct);
                await connection.OpenAsync(ct);
            }

            await connection.AnswerAsync($"BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock({MigratingLock})", ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task CreateAsync(NpgsqlConnectionStringBuilder server, CancellationToken ct)
    {
        await using var maintenance = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ToString()) { Database = "postgres" }.ToString());
        await maintenance.OpenAsync(ct);
        try
        {
            await maintenance.AnswerAsync($"CREATE DATABASE {Catalogue.Quoted(server.Database!)}", ct);
        }
        catch (PostgresException there) when (there.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Somebody else was quicker.
        }
    }
}
