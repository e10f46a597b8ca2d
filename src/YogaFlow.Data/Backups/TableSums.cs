using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace YogaFlow.Data.Backups;

/// <summary>Counts the rows of tables and adds up their hashes, so that two copies of a database can be compared.</summary>
/// <remarks>
/// A sum does not depend on the order in which rows are read, which no engine promises, and unlike an exclusive or it notices
/// a row that is there twice.
/// </remarks>
public static class TableSums
{
    /// <param name="connection">Open.</param>
    /// <param name="tables">Names as they are recorded, with the question that reads all rows; engines write the questions.</param>
    public static async Task<IReadOnlyList<TableSum>> ReadAsync(DbConnection connection, IEnumerable<(string Name, string Sql)> tables, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(tables);
        var sums = new List<TableSum>();
        foreach (var (name, sql) in tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            await using var command = connection.CreateCommand();
            command.CommandTimeout = 0;
#pragma warning disable CA2100 // Made from names in the database's own catalogue, quoted.
            command.CommandText = sql;
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(ct);
            var (count, sum) = (0L, UInt128.Zero);
            using var row = new MemoryStream();
            await using var writer = new BinaryWriter(row, Encoding.UTF8);
            while (await rows.ReadAsync(ct))
            {
                row.SetLength(0);
                for (var i = 0; i < rows.FieldCount; i++)
                {
                    Write(writer, rows.GetValue(i));
                }

                writer.Flush();
                var hash = SHA256.HashData(row.GetBuffer().AsSpan(0, (int)row.Length));
                sum = unchecked(sum + BinaryPrimitives.ReadUInt128BigEndian(hash));
                count++;
            }

            sums.Add(new TableSum(name, count, sum.ToString("x32", CultureInfo.InvariantCulture)));
        }

        return sums;
    }

    // Each kind has a mark of its own: without it the text "1" and the number 1 would be the same.
    private static void Write(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case DBNull:
                writer.Write((byte)0);
                break;
            case long number:
                writer.Write((byte)1);
                writer.Write(number);
                break;
            case double number:
                writer.Write((byte)2);
                writer.Write(number);
                break;
            case byte[] bytes:
                writer.Write((byte)3);
                writer.Write(bytes.Length);
                writer.Write(bytes);
                break;
            case string text:
                writer.Write((byte)4);
                writer.Write(text);
                break;
            default:
                throw new NotSupportedException($"A value of {value.GetType()} cannot be added up.");
        }
    }
}
