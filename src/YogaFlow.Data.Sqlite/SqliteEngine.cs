using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using static SQLitePCL.raw;

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
            OwnFolder.Make(parent);
        }

        return builder
            .UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name))
            .AddInterceptors(new PragmaInterceptor(), new TroubleInterceptor(TroubleOf));
    }

    /// <summary>What a fault says of the file; null when it can be read and written. What lies inside is not looked at.</summary>
    public static StorageTrouble? TroubleOf(Exception fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        SQLITE_FULL => StorageTrouble.Full,
        SQLITE_BUSY or SQLITE_LOCKED or SQLITE_IOERR or SQLITE_CANTOPEN or SQLITE_READONLY => StorageTrouble.Away,
        _ => null,
    };

    /// <summary>The whole path of the file; null when the database is only in memory.</summary>
    /// <param name="folder">Where the file is when its path is relative.</param>
    public static string? FileOf(string connectionString, string folder) =>
        Connection(connectionString, folder) is var connection && IsFile(connection) ? connection.DataSource : null;

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
    /// machine loses power. The framework asks by a connection that only reads whether the file is there; that one cannot
    /// bring to WAL a file that is not in it, such as one that an operator unpacked.
    /// </summary>
    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        private const string Waiting = "PRAGMA busy_timeout=15000;";
        private const string Pragmas = $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {Waiting}";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = CommandFor(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = CommandFor(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private static DbCommand CommandFor(DbConnection connection)
        {
            var command = connection.CreateCommand();
            command.CommandText = new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly ? Waiting : Pragmas;
            return command;
        }
    }
}
