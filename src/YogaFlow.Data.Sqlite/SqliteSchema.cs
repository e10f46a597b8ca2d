using Microsoft.Data.Sqlite;
using YogaFlow.Data.Schema;

namespace YogaFlow.Data.Sqlite;

/// <summary>What SQLite's catalogue says, and a lock that ends with the process.</summary>
/// <param name="folder">Where the file is when its path is relative.</param>
public sealed class SqliteSchema(string connectionString, string folder) : EngineSchema
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public override string Columns => """
        SELECT t.name, c.name, c.type, NOT c."notnull" AND c.pk = 0, c.dflt_value IS NOT NULL OR (c.pk > 0 AND c.type = 'INTEGER')
        FROM sqlite_master AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table'
        """;

    public override string Indexes => """
        SELECT t.name, i.name, i."unique", i.partial, c.name
        FROM sqlite_master AS t, pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
        WHERE t.type = 'table' AND i.origin = 'c' ORDER BY t.name, i.name, c.seqno
        """;

    public override string Keys => """
        SELECT name, '', '', "column" FROM (
          SELECT t.name AS name, c.name AS "column", c.pk AS place FROM sqlite_master AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table' AND c.pk > 0
          ORDER BY t.name, c.pk)
        UNION ALL
        SELECT name, number, principal, "column" FROM (
          SELECT t.name AS name, k.id AS number, k."table" AS principal, k."from" AS "column" FROM sqlite_master AS t, pragma_foreign_key_list(t.name) AS k
          WHERE t.type = 'table' ORDER BY t.name, k.id, k.seq)
        """;

    /// <remarks>
    /// The framework's own lock is a row, and a process that is killed leaves it: the next one would wait for ever. A locked
    /// file is let go by the system however its holder ends. Who holds it knows that a row is left over, and takes it away.
    /// </remarks>
    public override async Task<IAsyncDisposable?> LockAsync(CancellationToken ct)
    {
        var connection = SqliteEngine.Connection(connectionString, folder);
        if (!SqliteEngine.IsFile(connection))
        {
            return null;
        }

        var held = await HoldAsync(connection.DataSource + ".migrating", ct);
        try
        {
            if (File.Exists(connection.DataSource))
            {
                await using var database = new SqliteConnection(new SqliteConnectionStringBuilder(connection.ToString()) { Pooling = false }.ToString());
                await database.OpenAsync(ct);
                await using var command = database.CreateCommand();
                command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
                if (await command.ExecuteScalarAsync(ct) is > 0L)
                {
                    command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
                    await command.ExecuteNonQueryAsync(ct);
                }
            }

            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private static async Task<FileStream> HoldAsync(string file, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(Between, ct);
            }
        }
    }
}
