using System.Data.Common;
using Npgsql;
using YogaFlow.Data.Backups;

namespace YogaFlow.Data.Postgres;

/// <summary>Short questions to a server.</summary>
internal static class Catalogue
{
    public const string History = "__EFMigrationsHistory";

    public static async Task<object?> AnswerAsync(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Ours, or made from names in the server's own catalogue, quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(ct);
    }

    public static async Task<List<T>> ListAsync<T>(this NpgsqlConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(ct);
        var found = new List<T>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(read(rows));
        }

        return found;
    }

    /// <summary>Every table that a dump has, of extensions none.</summary>
    public static Task<List<FoundTable>> TablesAsync(this NpgsqlConnection connection, CancellationToken ct) => connection.ListAsync(
        """
        SELECT n.nspname, t.relname FROM pg_class AS t JOIN pg_namespace AS n ON n.oid = t.relnamespace
        WHERE t.relkind IN ('r', 'p') AND NOT t.relispartition AND t.relpersistence <> 't' AND n.nspname NOT LIKE 'pg!_%' ESCAPE '!' AND n.nspname <> 'information_schema'
          AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.objid = t.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
        """, row => new FoundTable(row.GetString(0), row.GetString(1)), ct);

    public static async Task<Contents> ContentsAsync(this NpgsqlConnection connection, CancellationToken ct)
    {
        var tables = await connection.TablesAsync(ct);
        var last = tables.FirstOrDefault(table => table.Name == History) is { } history
            ? await connection.AnswerAsync($"SELECT max(\"MigrationId\") FROM {history.Quoted}", ct) as string
            : null;
        return new Contents(last, await TableSums.ReadAsync(connection, tables.Select(table => (table.Shown, $"SELECT r::text FROM {table.Quoted} AS r")), ct));
    }

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

internal sealed record FoundTable(string Schema, string Name)
{
    public string Quoted => $"{Catalogue.Quoted(Schema)}.{Catalogue.Quoted(Name)}";

    public string Shown => Schema == "public" ? Name : $"{Schema}.{Name}";
}
