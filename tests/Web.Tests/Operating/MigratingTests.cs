using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using YogaFlow.Data;
using YogaFlow.Data.Schema;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Operating;

/// <summary>Several migrate at once, and one is killed in the middle: the next one brings the database up.</summary>
public sealed class MigratingTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_at_once_are_as_good_as_one()
    {
        using var database = new OperatedDatabase();
        await FirstRows.InsertAsync(database);
        var others = Enumerable.Range(0, 4).Select(_ => database.Another()).ToList();

        await Task.WhenAll(others.Select(other => Task.Run(() => other.Services.GetRequiredService<SchemaUpgrade>().MigrateAsync(Ct), Ct)));

        Assert.Empty(await database.Schema.DifferencesAsync(Ct));
        await using var db = database.CreateDb();
        Assert.Equal(2, await db.PracticeSessions.CountAsync(Ct));
        others.ForEach(other => other.Dispose());
    }

    [Fact]
    public async Task A_file_that_an_operator_unpacked_is_taken_as_it_is()
    {
        if (TestDatabase.Engine is StorageEngine.Postgres)
        {
            return; // Its database is no file.
        }

        using var database = new OperatedDatabase();
        await FirstRows.InsertAsync(database);
        await using (var db = database.CreateDb())
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        await using (var sqlite = new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString()))
        {
            // A backup that is unpacked is a single file, without the ones that WAL has beside it.
            await sqlite.OpenAsync(Ct);
            await using var single = sqlite.CreateCommand();
            single.CommandText = "PRAGMA journal_mode=DELETE";
            Assert.Equal("delete", await single.ExecuteScalarAsync(Ct));
        }

        await NextOneAsync(database);
    }

    /// <remarks>A copy of the files after each statement is what a kill at that moment would leave.</remarks>
    [Fact]
    public async Task Killed_after_any_statement_the_next_one_goes_on()
    {
        if (TestDatabase.Engine is StorageEngine.Postgres)
        {
            await KilledOnTheServerAsync();
            return;
        }

        using var database = new OperatedDatabase();
        await FirstRows.InsertAsync(database);
        var moments = new Moments(database);
        var options = new DbContextOptionsBuilder<YogaDbContext>();
        options.UseEngine(new StorageOptions { Engine = TestDatabase.Engine, ConnectionString = database.ConnectionString }, Path.GetTempPath()).AddInterceptors(moments);
        await using (var db = new YogaDbContext(options.Options))
        {
            await db.Database.MigrateAsync(Ct);
        }

        Assert.InRange(moments.Kept.Count, 5, 100);
        foreach (var left in moments.Kept)
        {
            using var program = database.Another(("Storage:ConnectionString", $"Data Source={left};Pooling=False"));
            var schema = program.Services.GetRequiredService<SchemaUpgrade>();
            await schema.MigrateAsync(Ct);
            Assert.Empty(await schema.DifferencesAsync(Ct));
            await using var db = program.Services.GetRequiredService<IDbContextFactory<YogaDbContext>>().CreateDbContext();
            Assert.Equal(2, await db.PracticeSessions.CountAsync(Ct));
        }
    }

    [Fact]
    public async Task A_killed_process_keeps_nobody_waiting()
    {
        using var database = new OperatedDatabase();
        await FirstRows.InsertAsync(database);
        if (TestDatabase.Engine is StorageEngine.Postgres)
        {
            await KilledOnTheServerAsync();
            return;
        }

        // A writer who does not end keeps the migration from its first change, while it has the lock of migrating already.
        var file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        await using (var writer = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await writer.OpenAsync(Ct);
            await using var begin = writer.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync(Ct);
            await KillOnceAsync(database, () => Task.FromResult(IsHeld(file + ".migrating")));
        }

        await NextOneAsync(database);
    }

    private static async Task KilledOnTheServerAsync()
    {
        using var database = new OperatedDatabase();
        await FirstRows.InsertAsync(database);
        await using (var reader = new NpgsqlConnection(database.ConnectionString + ";Pooling=false"))
        {
            // Whoever reads a table keeps others from changing it: the migrations before that one have been applied by then.
            await reader.OpenAsync(Ct);
            await using var transaction = await reader.BeginTransactionAsync(Ct);
            await using var command = reader.CreateCommand();
            command.CommandText = "LOCK TABLE \"Poses\" IN ACCESS SHARE MODE";
            await command.ExecuteNonQueryAsync(Ct);
            command.CommandText = "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = '\"Poses\"'::regclass)";
            await KillOnceAsync(database, async () => await command.ExecuteScalarAsync(Ct) is true);
        }

        await NextOneAsync(database);
    }

    private static async Task KillOnceAsync(OperatedDatabase database, Func<Task<bool>> inTheMiddle)
    {
        using var program = VerbRun.Start(database.ConnectionString, "migrate", "--no-backup");
        try
        {
            var began = Stopwatch.StartNew();
            while (!await inTheMiddle())
            {
                Assert.False(program.HasExited, "It came to its end: " + (program.HasExited ? await program.StandardError.ReadToEndAsync(Ct) : ""));
                Assert.True(began.Elapsed < TimeSpan.FromMinutes(2));
                await Task.Delay(50, Ct);
            }
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(Ct);
        }
    }

    private static async Task NextOneAsync(OperatedDatabase database)
    {
        Assert.NotEmpty((await database.Schema.StateAsync(Ct)).Pending);
        var run = await VerbRun.OnAsync(database.ConnectionString, "migrate", "--no-backup");
        Assert.True(run.Code == 0, run.Told);
        Assert.Contains("The schema is what the program needs.", run.Said, StringComparison.Ordinal);
        Assert.Empty(await database.Schema.DifferencesAsync(Ct));
    }

    private static bool IsHeld(string file)
    {
        try
        {
            using var free = File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None) : null;
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Copies the database's files after each statement that changed them.</summary>
    private sealed class Moments(OperatedDatabase database) : DbCommandInterceptor
    {
        private readonly string _file = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        private long _length = -1;

        public ConcurrentQueue<string> Kept { get; } = [];

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Keep();
            return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
        {
            Keep();
            return base.ScalarExecutedAsync(command, eventData, result, cancellationToken);
        }

        private void Keep()
        {
            var length = new FileInfo(_file + "-wal") is { Exists: true } wal ? wal.Length : 0;
            if (length == _length)
            {
                return;
            }

            _length = length;
            var copy = Path.Combine(database.Root, $"{Kept.Count}.db");
            File.Copy(_file, copy);
            if (File.Exists(_file + "-wal"))
            {
                File.Copy(_file + "-wal", copy + "-wal");
            }

            Kept.Enqueue(copy);
        }
    }
}
