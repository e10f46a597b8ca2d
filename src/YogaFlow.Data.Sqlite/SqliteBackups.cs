using System.Data.Common;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using YogaFlow.Data.Backups;

namespace YogaFlow.Data.Sqlite;

/// <summary>Backups by SQLite's own online copy: of one moment, while others write.</summary>
/// <param name="folder">Where the database's file is when its path is relative.</param>
public sealed class SqliteBackups(string connectionString, string folder) : BackupEngine
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Tries = 150;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly SqliteConnectionStringBuilder _database = new(SqliteEngine.Connection(connectionString, folder).ToString()) { Pooling = false };

    public override StorageEngine Engine => StorageEngine.Sqlite;

    public override string Ending => ".db.gz";

    public override async Task<Contents> WriteAsync(string file, IProgress<string> progress, CancellationToken ct)
    {
        if (!File.Exists(_database.DataSource))
        {
            throw new BackupException($"There is no database at {_database.DataSource}.");
        }

        progress.Report($"Copying {_database.DataSource} …");
        var plain = file + ".db";
        try
        {
            Contents contents;
            await using (var copy = await OpenAsync(plain, ct))
            {
                await using (var source = new SqliteConnection(_database.ToString()))
                {
                    await source.OpenAsync(ct);
                    await Task.Run(() => source.BackupDatabase(copy), ct);
                }

                // One file without the ones that WAL has beside it.
                await AnswerAsync(copy, "PRAGMA journal_mode=DELETE", ct);
                contents = await ContentsAsync(copy, ct);
            }

            progress.Report($"Compressing {Megabytes(plain)} …");
            await using var from = File.OpenRead(plain);
            await using var to = new FileStream(file, FileMode.Truncate);
            await using var gzip = new GZipStream(to, CompressionLevel.Optimal);
            await from.CopyToAsync(gzip, ct);
            return contents;
        }
        catch (SqliteException fault)
        {
            throw new BackupException($"The database could not be copied to {plain}: {fault.Message}", fault);
        }
        finally
        {
            DeleteAll(plain);
        }
    }

    public override Task<Contents> TryOutAsync(string file, IProgress<string> progress, CancellationToken ct) => OnScratchAsync(file, progress, ContentsAsync, ct);

    public override Task ReplaceAsync(string file, IProgress<string> progress, CancellationToken ct) => OnScratchAsync(file, progress, async (scratch, _) =>
    {
        OwnFolder.Make(Path.GetDirectoryName(_database.DataSource)!);
        await using var database = new SqliteConnection(_database.ToString());
        await database.OpenAsync(ct);
        for (var tries = 1; ; tries++)
        {
            try
            {
                // One transaction of SQLite: whoever reads sees the old rows or the new ones.
                await Task.Run(() => scratch.BackupDatabase(database), ct);

                // A new file takes the copy's mode, and whoever opens it to read only could not change that.
                await AnswerAsync(database, "PRAGMA journal_mode=WAL", ct);
                return true;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked && tries < Tries)
            {
                await Task.Delay(BetweenTries, ct);
            }
        }
    }, ct);

    public override async Task<Contents> ReadAsync(CancellationToken ct)
    {
        if (!File.Exists(_database.DataSource))
        {
            return new Contents(null, []);
        }

        await using var database = new SqliteConnection(_database.ToString());
        await database.OpenAsync(ct);
        return await ContentsAsync(database, ct);
    }

    public override async Task<bool> HasRowsAsync(CancellationToken ct)
    {
        if (!File.Exists(_database.DataSource))
        {
            return false;
        }

        await using var database = new SqliteConnection(_database.ToString());
        await database.OpenAsync(ct);
        foreach (var table in (await TablesAsync(database, ct)).Where(table => !table.StartsWith("__EF", StringComparison.Ordinal)))
        {
            if (await AnswerAsync(database, $"SELECT EXISTS (SELECT 1 FROM {Quoted(table)})", ct) is 1L)
            {
                return true;
            }
        }

        return false;
    }

    /// <remarks>An exclusive lock is only to be had by who is alone.</remarks>
    public override async Task<IReadOnlyList<string>> ConnectedAsync(CancellationToken ct)
    {
        if (!File.Exists(_database.DataSource))
        {
            return [];
        }

        // What this process keeps open for later would be taken for somebody else.
        await using (var own = new SqliteConnection(SqliteEngine.Connection(connectionString, folder).ToString()))
        {
            SqliteConnection.ClearPool(own);
        }

        await using var alone = new SqliteConnection(new SqliteConnectionStringBuilder(_database.ToString()) { DefaultTimeout = 1 }.ToString());
        await alone.OpenAsync(ct);
        try
        {
            await AnswerAsync(alone, "PRAGMA locking_mode=EXCLUSIVE", ct);
            await AnswerAsync(alone, "BEGIN EXCLUSIVE", ct);
            await AnswerAsync(alone, "ROLLBACK", ct);
            return [];
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked)
        {
            return ["another process has the file open"];
        }
    }

    /// <summary>Nobody has to go: readers and writers wait for the one transaction, and go on with what it brought.</summary>
    public override Task DisconnectAsync(CancellationToken ct) => Task.CompletedTask;

    private static async Task<T> OnScratchAsync<T>(string file, IProgress<string> progress, Func<SqliteConnection, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        // Beside the backup, where there was room for it once.
        var plain = $"{file}.{Path.GetRandomFileName()}.part";
        try
        {
            progress.Report($"Restoring {file} on trial …");
            await using (var from = File.OpenRead(file))
            await using (var gzip = new GZipStream(from, CompressionMode.Decompress))
            await using (var to = new FileStream(plain, FileMode.CreateNew))
            {
                await gzip.CopyToAsync(to, ct);
            }

            await using var scratch = await OpenAsync(plain, ct);
            var found = await AnswerAsync(scratch, "PRAGMA integrity_check", ct) as string;
            return found == "ok" ? await work(scratch, ct) : throw new BackupException($"{file} is damaged: {found}");
        }
        catch (Exception fault) when (fault is SqliteException or InvalidDataException or EndOfStreamException)
        {
            throw new BackupException($"{file} could not be restored: {fault.Message}", fault);
        }
        finally
        {
            DeleteAll(plain);
        }
    }

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task<Contents> ContentsAsync(SqliteConnection connection, CancellationToken ct)
    {
        var tables = await TablesAsync(connection, ct);
        var last = tables.Contains("__EFMigrationsHistory") ? await AnswerAsync(connection, "SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"", ct) as string : null;
        var sums = await TableSums.ReadAsync(connection, tables.Where(table => table != "__EFMigrationsLock").Select(table => (table, $"SELECT * FROM {Quoted(table)}")), ct);
        return new Contents(last, sums);
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'";
        await using DbDataReader rows = await command.ExecuteReaderAsync(ct);
        var names = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private static async Task<object?> AnswerAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Ours, or made from names in the database's own catalogue, quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(ct);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Megabytes(string file) => $"{new FileInfo(file).Length / 1024d / 1024d:0.0} MB";

    private static void DeleteAll(string file)
    {
        foreach (var ending in new[] { "", "-wal", "-shm", "-journal" })
        {
            File.Delete(file + ending);
        }
    }
}
