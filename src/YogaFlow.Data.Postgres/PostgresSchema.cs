using YogaFlow.Data.Schema;

namespace YogaFlow.Data.Postgres;

/// <summary>What PostgreSQL's catalogue says of the schema in which the program works.</summary>
public sealed class PostgresSchema : EngineSchema
{
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

    /// <remarks>The framework's own lock is a lock on a table, which the server lets go when its holder ends, however.</remarks>
    public override Task<IAsyncDisposable?> LockAsync(CancellationToken ct) => Task.FromResult<IAsyncDisposable?>(null);
}
