using Microsoft.EntityFrameworkCore;
using Npgsql;
using YogaFlow.Data;
using YogaFlow.Data.Postgres;
using YogaFlow.Data.Sqlite;

namespace YogaFlow.Benchmarks.Measuring;

/// <summary>One database: the program uses it, the benchmark fills it. The program makes its tables.</summary>
internal sealed class MeasuredDatabase : IDbContextFactory<YogaDbContext>
{
    private readonly DbContextOptions<YogaDbContext> _options;
    private readonly string _server;
    private readonly string _folder;

    private MeasuredDatabase(StorageEngine engine, string server, string connectionString, string name, string folder)
    {
        (Engine, _server, ConnectionString, Name, _folder) = (engine, server, connectionString, name, folder);
        var builder = new DbContextOptionsBuilder<YogaDbContext>();
        _ = engine is StorageEngine.Postgres
            ? builder.UsePostgresEngine(connectionString)
            : builder.UseSqliteEngine(connectionString, folder);
        _options = builder.Options;
    }

    public StorageEngine Engine { get; }

    public string ConnectionString { get; }

    public string Name { get; }

    /// <param name="server">A connection string without a database; its user may do everything.</param>
    /// <param name="folder">A folder for files that are gone afterwards.</param>
    public static async Task<MeasuredDatabase> PostgresAsync(string server, string name, string folder, CancellationToken ct)
    {
        await OnServerAsync(server, $"CREATE DATABASE \"{name}\"", ct);
        return OnPostgres(server, name, folder);
    }

    public static MeasuredDatabase Sqlite(string folder, string name) =>
        new(StorageEngine.Sqlite, "", $"Data Source={Path.Combine(folder, $"{name}.db")}", name, folder);

    public YogaDbContext CreateDbContext() => new(_options);

    /// <summary>The same rows in a database of another name, on PostgreSQL. Whoever is connected is thrown out.</summary>
    public async Task<MeasuredDatabase> CopyAsync(string name, CancellationToken ct)
    {
        NpgsqlConnection.ClearAllPools();
        await OnServerAsync(_server, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'", ct);
        await OnServerAsync(_server, $"CREATE DATABASE \"{name}\" TEMPLATE \"{Name}\"", ct);
        return OnPostgres(_server, name, _folder);
    }

    public Task DropAsync(CancellationToken ct) => OnServerAsync(_server, $"DROP DATABASE \"{Name}\" WITH (FORCE)", ct);

    /// <summary>A connection of its own for work in sets, which may take minutes.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false;Command Timeout=0");
        await connection.OpenAsync(ct);
        return connection;
    }

    /// <summary>Statements on a connection of their own.</summary>
    /// <returns>The first value of the first row; null when there is none.</returns>
    public async Task<object?> DoAsync(string statements, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = new NpgsqlCommand(statements, connection);
        return await command.ExecuteScalarAsync(ct);
    }

    private static MeasuredDatabase OnPostgres(string server, string name, string folder) =>
        new(StorageEngine.Postgres, server, $"{server};Database={name}", name, folder);

    private static async Task OnServerAsync(string server, string statement, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false;Command Timeout=0");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
