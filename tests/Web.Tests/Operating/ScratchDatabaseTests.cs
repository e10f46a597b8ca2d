using Npgsql;
using YogaFlow.Data.Postgres;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Operating;

/// <summary>The database in which a backup is restored on trial goes away again, whatever the server is doing in it.</summary>
public sealed class ScratchDatabaseTests
{
    // A worker of the server's own that comes at once and takes its time.
    private static readonly string[] Diligent =
    [
        "autovacuum_naptime = 1", "autovacuum_vacuum_cost_delay = 100", "autovacuum_vacuum_cost_limit = 1",
        "autovacuum_vacuum_insert_threshold = 0", "autovacuum_vacuum_insert_scale_factor = 0", "autovacuum_analyze_threshold = 0",
    ];

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_while_the_server_vacuums_it_although_its_owner_is_nobody_special()
    {
        if (TestDatabase.Server is null)
        {
            return;
        }

        using var server = await OwnPostgres.StartedAsync();
        await using var superuser = await OpenAsync(server, "app", "postgres");
        foreach (var setting in Diligent)
        {
            await AnswerAsync(superuser, $"ALTER SYSTEM SET {setting}");
        }

        await AnswerAsync(superuser, "SELECT pg_reload_conf()");
        await AnswerAsync(superuser, "CREATE ROLE keeper LOGIN CREATEDB");
        await using var keeper = await OpenAsync(server, "keeper", "postgres");
        var scratch = new ScratchDatabase(keeper, "postgres", TimeProvider.System);
        await scratch.CreateAsync(Ct);
        await using (var restored = await OpenAsync(server, "keeper", scratch.Name))
        {
            await AnswerAsync(restored, "CREATE TABLE practices AS SELECT generate_series(1, 500000) AS id");
        }

        await Moments.UntilAsync("the server vacuums it", async () => Equals(1L, await AnswerAsync(
            superuser, $"SELECT least(count(*), 1) FROM pg_stat_activity WHERE datname = '{scratch.Name}' AND backend_type = 'autovacuum worker'")));
        await scratch.DropAsync();

        Assert.Equal(0L, await AnswerAsync(superuser, $"SELECT count(*) FROM pg_database WHERE datname = '{scratch.Name}'"));
    }

    private static async Task<NpgsqlConnection> OpenAsync(OwnPostgres server, string role, string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = role, Database = database, Pooling = false }.ToString());
        await connection.OpenAsync(Ct);
        return connection;
    }

    private static async Task<object?> AnswerAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
