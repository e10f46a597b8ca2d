using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace YogaFlow.Data.Sqlite;

/// <summary>The embedded engine: one file, safe for many readers and one writer.</summary>
public static class SqliteEngine
{
    /// <param name="folder">Where the file is when its path is relative.</param>
    public static DbContextOptionsBuilder UseSqliteEngine(this DbContextOptionsBuilder builder, string connectionString, string folder)
    {
        var connection = Connection(connectionString, folder);
        if (Path.GetDirectoryName(connection.DataSource) is { Length: > 0 } parent)
        {
            Directory.CreateDirectory(parent);
        }

        return builder
            .UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name))
            .AddInterceptors(new PragmaInterceptor());
    }

    /// <summary>As it was set, with the whole path of the file.</summary>
    internal static SqliteConnectionStringBuilder Connection(string connectionString, string folder)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (IsFile(connection))
        {
            connection.DataSource = Path.GetFullPath(connection.DataSource, folder);
        }

        return connection;
    }

    internal static bool IsFile(SqliteConnectionStringBuilder connection) =>
        connection is { Mode: not SqliteOpenMode.Memory, DataSource: not (":memory:" or "") } && !connection.DataSource.StartsWith("file:", StringComparison.Ordinal);

    /// <summary>
    /// WAL lets readers go on while one writes; a busy writer is waited for; FULL keeps what was acknowledged when the
    /// machine loses power.
    /// </summary>
    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
