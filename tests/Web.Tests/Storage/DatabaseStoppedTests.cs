using System.Net;
using Microsoft.Data.Sqlite;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Storage;

/// <summary>The database goes away under load and comes back: clean answers meanwhile, nothing lost, nobody signed out, no hand needed.</summary>
public sealed class DatabaseStoppedTests
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(20);
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_stopped_under_load_is_503_and_comes_back_by_itself()
    {
        if (TestDatabase.Server is null)
        {
            // The embedded engine has no server that could be stopped.
            return;
        }

        using var server = await OwnPostgres.StartedAsync();
        using var program = await RunningProgram.StartAsync(StorageEngine.Postgres, server.ConnectionString);
        using var browser = program.Browser;
        await browser.SignUpAsync("asha@example.org");
        using var load = new Load(browser);
        await Moments.UntilAsync("practices are stored", () => Task.FromResult(load.Acknowledged.Count > 20));

        await server.StopAsync();
        var stopped = TimeProvider.System.GetTimestamp();
        await Moments.UntilAsync("everybody is refused for a while", async () =>
        {
            await browser.GetJsonAsync("/health/live");
            using var ready = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            return load.Refused.Count > 100 && TimeProvider.System.GetElapsedTime(stopped) > Outage;
        });
        await server.StartAsync();

        await Moments.UntilAsync("it is ready again", async () =>
        {
            using var ready = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative), Ct);
            return ready.StatusCode is HttpStatusCode.OK;
        });
        var before = load.Acknowledged.Count;
        await Moments.UntilAsync("practices are stored again", () => Task.FromResult(load.Acknowledged.Count > before + 20));
        await load.EndAsync();

        Assert.Empty(load.Wrong);
        var stored = await StoredAsync(browser);
        Assert.Empty(load.Acknowledged.Except(stored));
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Empty(stored.Except(load.Sent));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/account/devices", UriKind.Relative), Ct)).StatusCode);
        TestContext.Current.TestOutputHelper?.WriteLine($"{load.Acknowledged.Count} practices acknowledged, {stored.Count} stored, {load.Refused.Count} answers were 503");
    }

    [Fact]
    public async Task The_first_request_after_a_short_stop_is_answered_or_the_next()
    {
        if (TestDatabase.Server is null)
        {
            return;
        }

        using var server = await OwnPostgres.StartedAsync();
        using var program = await RunningProgram.StartAsync(StorageEngine.Postgres, server.ConnectionString);
        using var browser = program.Browser;
        await browser.SignUpAsync("asha@example.org");

        // Connections that wait for the next request break all at once.
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => browser.GetStringAsync(new Uri("/history", UriKind.Relative), Ct)));
        await server.StopAsync();
        await server.StartAsync();

        var refused = 0;
        await Moments.UntilAsync("it is answered", async () =>
        {
            using var answer = await browser.GetAsync(new Uri("/history", UriKind.Relative), Ct);
            refused += answer.StatusCode is HttpStatusCode.ServiceUnavailable ? 1 : 0;
            return answer.StatusCode is HttpStatusCode.OK;
        });
        Assert.InRange(refused, 0, 1);
    }

    [Fact]
    public async Task A_file_that_somebody_else_writes_to_for_too_long_is_503_and_nothing_is_stored()
    {
        if (TestDatabase.Engine is not StorageEngine.Sqlite)
        {
            return;
        }

        using var app = new YogaFlowApp();
        using var client = app.SignedInAsSomebody();
        await using var other = new SqliteConnection(app.ConnectionString);
        await other.OpenAsync(Ct);
        await using (var held = other.BeginTransaction(deferred: false))
        {
            using var answer = await client.SendJsonAsync(HttpMethod.Post, Answers.Api + "/sessions", Load.Practice(app.NewId(), app.Clock.Now));
            Assert.Null(await Load.FaultOfAsync(answer));
            await client.GetJsonAsync(Answers.Api + "/history");
        }

        Assert.Equal(0, (await client.GetJsonAsync(Answers.Api + "/history")).GetProperty("sessions").GetArrayLength());
        using var again = await client.SendJsonAsync(HttpMethod.Post, Answers.Api + "/sessions", Load.Practice(app.NewId(), app.Clock.Now));
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    private static async Task<List<Guid>> StoredAsync(HttpClient browser)
    {
        var ids = new List<Guid>();
        for (var page = 1; ; page++)
        {
            var sessions = (await browser.GetJsonAsync($"{Answers.Api}/history?page={page}&page_size=100")).GetProperty("sessions");
            ids.AddRange(sessions.EnumerateArray().Select(session => session.GetProperty("client_id").GetGuid()));
            if (sessions.GetArrayLength() < 100)
            {
                return ids;
            }
        }
    }
}
