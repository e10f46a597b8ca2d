using Microsoft.EntityFrameworkCore;
using Npgsql;
using YogaFlow.Data;
using YogaFlow.Data.Postgres;
using YogaFlow.Data.Sqlite;

namespace YogaFlow.Benchmarks.Progress;

/// <summary>One database: the program uses it, the benchmark fills it. The program makes its tables.</summary>
internal sealed class MeasuredDatabase : IDbContextFactory<YogaDbContext>
{
    private readonly DbContextOptions<YogaDbContext> _options;

    private MeasuredDatabase(StorageEngine engine, string connectionString, string folder)
    {
        (Engine, ConnectionString) = (engine, connectionString);
        var builder = new DbContextOptionsBuilder<YogaDbContext>();
        _ = engine is StorageEngine.Postgres
            ? builder.UsePostgresEngine(connectionString)
            : builder.UseSqliteEngine(connectionString, folder);
        _options = builder.Options;
    }

    public StorageEngine Engine { get; }

    public string ConnectionString { get; }

    public static async Task<MeasuredDatabase> PostgresAsync(BenchmarkOptions options, string name, CancellationToken ct)
    {
        await using (var connection = new NpgsqlConnection($"{options.Postgres};Database=postgres;Pooling=false"))
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
            await command.ExecuteNonQueryAsync(ct);
        }

        return new MeasuredDatabase(StorageEngine.Postgres, $"{options.Postgres};Database={name}", options.Work);
    }

    public static MeasuredDatabase Sqlite(BenchmarkOptions options, string name) =>
        new(StorageEngine.Sqlite, $"Data Source={Path.Combine(options.Work, $"{name}.db")}", options.Work);

    public YogaDbContext CreateDbContext() => new(_options);

    /// <summary>A connection of its own for work in sets, which may take minutes.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false;Command Timeout=0");
        await connection.OpenAsync(ct);
        return connection;
    }
}
