using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace YogaFlow.Data.Schema;

/// <summary>
/// Compares the tables that are there with those that the program's model asks for. What the database has besides is left
/// alone, unless the program could not write because of it.
/// </summary>
public static class SchemaComparison
{
    /// <returns>A sentence for each difference; none when the program can work with the database.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(YogaDbContext db, EngineSchema engine, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(engine);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = db.Database.GetDbConnection();
            var columns = await ReadAsync(connection, engine.Columns, row => new FoundColumn(Text(row, 0), Text(row, 1), Text(row, 2), Truth(row, 3), Truth(row, 4)), ct);
            var indexes = await ReadAsync(connection, engine.Indexes, row => new FoundIndex(Text(row, 0), Text(row, 1), Truth(row, 2), Truth(row, 3), Text(row, 4)), ct);
            var keys = await ReadAsync(connection, engine.Keys, row => new FoundKey(Text(row, 0), Text(row, 1), Text(row, 2), Text(row, 3)), ct);
            return [.. Find(db.GetService<IDesignTimeModel>().Model.GetRelationalModel(), columns, indexes, keys)];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<string> Find(IRelationalModel model, List<FoundColumn> columns, List<FoundIndex> indexes, List<FoundKey> keys)
    {
        var columnsOf = columns.ToLookup(column => column.Table);
        var indexesOf = indexes.ToLookup(index => index.Table);
        var keysOf = keys.ToLookup(key => key.Table);
        foreach (var table in model.Tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            if (!columnsOf[table.Name].Any())
            {
                yield return $"The table {table.Name} is missing.";
                continue;
            }

            var differences = InColumns(table, columnsOf[table.Name]).Concat(InIndexes(table, indexesOf[table.Name])).Concat(InKeys(table, keysOf[table.Name]));
            foreach (var difference in differences)
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<string> InColumns(ITable table, IEnumerable<FoundColumn> found)
    {
        var byName = found.ToDictionary(column => column.Name);
        foreach (var wanted in table.Columns)
        {
            if (!byName.Remove(wanted.Name, out var column))
            {
                yield return $"The column {table.Name}.{wanted.Name} is missing.";
                continue;
            }

            if (!string.Equals(column.Type, wanted.StoreType, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"The column {table.Name}.{wanted.Name} is {column.Type}, not {wanted.StoreType}.";
            }

            if (column.MayBeEmpty != wanted.IsNullable)
            {
                yield return $"The column {table.Name}.{wanted.Name} {(column.MayBeEmpty ? "may be empty and must not" : "has to be filled and need not")}.";
            }
        }

        foreach (var other in byName.Values.Where(column => column is { MayBeEmpty: false, FillsItself: false }))
        {
            yield return $"The column {table.Name}.{other.Name} has to be filled, and this program does not know it.";
        }
    }

    private static IEnumerable<string> InIndexes(ITable table, IEnumerable<FoundIndex> found)
    {
        var byName = found.GroupBy(index => index.Name).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var wanted in table.Indexes)
        {
            if (!byName.TryGetValue(wanted.Name, out var rows))
            {
                yield return $"The index {wanted.Name} of {table.Name} is missing.";
                continue;
            }

            var (has, asks) = (List(rows.Select(row => row.Column)), List(wanted.Columns.Select(column => column.Name)));
            if (has != asks)
            {
                yield return $"The index {wanted.Name} of {table.Name} is on {has}, not on {asks}.";
            }

            if (rows[0].IsUnique != wanted.IsUnique || rows[0].IsFiltered != wanted.Filter is not null)
            {
                yield return $"The index {wanted.Name} of {table.Name} is {Kind(rows[0].IsUnique, rows[0].IsFiltered)}, not {Kind(wanted.IsUnique, wanted.Filter is not null)}.";
            }
        }
    }

    private static IEnumerable<string> InKeys(ITable table, IEnumerable<FoundKey> found)
    {
        var has = found.GroupBy(key => (key.Name, key.Principal)).Select(group => (group.Key.Principal, Columns: List(group.Select(key => key.Column)))).ToHashSet();
        if (table.PrimaryKey is { } primary && List(primary.Columns.Select(column => column.Name)) is var columns && !has.Contains(("", columns)))
        {
            yield return $"The primary key of {table.Name} is not {columns}.";
        }

        foreach (var reference in table.ForeignKeyConstraints)
        {
            var from = List(reference.Columns.Select(column => column.Name));
            if (!has.Contains((reference.PrincipalTable.Name, from)))
            {
                yield return $"The reference of {table.Name} ({from}) to {reference.PrincipalTable.Name} is missing.";
            }
        }
    }

    private static string Kind(bool unique, bool filtered) => $"{(unique ? "unique" : "not unique")} and {(filtered ? "filtered" : "not filtered")}";

    private static string List(IEnumerable<string> columns) => string.Join(", ", columns);

    private static async Task<List<T>> ReadAsync<T>(DbConnection connection, string sql, Func<IDataRecord, T> read, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The three questions are constants of the engines.
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

    private static string Text(IDataRecord row, int at) => row.IsDBNull(at) ? "" : Convert.ToString(row.GetValue(at), CultureInfo.InvariantCulture)!;

    private static bool Truth(IDataRecord row, int at) => Convert.ToBoolean(row.GetValue(at), CultureInfo.InvariantCulture);

    private sealed record FoundColumn(string Table, string Name, string Type, bool MayBeEmpty, bool FillsItself);

    private sealed record FoundIndex(string Table, string Name, bool IsUnique, bool IsFiltered, string Column);

    private sealed record FoundKey(string Table, string Name, string Principal, string Column);
}
