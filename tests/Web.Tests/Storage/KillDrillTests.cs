using System.Collections.Concurrent;
using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Storage;

/// <summary>The program is killed in the middle of storing practices; what it said it had stored is there afterwards.</summary>
public sealed class KillDrillTests
{
    private const int Practices = 200;
    private const int Devices = 8;
    private const int KillAfter = 80;

    [Fact]
    public async Task Every_practice_that_was_acknowledged_is_there_after_a_kill()
    {
        using var database = new TestDatabase();
        var bodies = Enumerable.Range(0, Practices).Select(i => Practice(i)).ToList();
        var acknowledged = new ConcurrentBag<Guid>();
        HttpClient browser;
        using (var program = await RunningProgram.StartAsync(database))
        {
            browser = program.Browser;
            await browser.SignUpAsync("asha@example.org");
            var work = new ConcurrentQueue<(Guid Id, object Body)>(bodies);
            var devices = Enumerable.Range(0, Devices).Select(_ => Task.Run(async () =>
            {
                while (work.TryDequeue(out var practice))
                {
                    try
                    {
                        using var answer = await browser.SendJsonAsync(HttpMethod.Post, Answers.Api + "/sessions", practice.Body);
                        if (answer.StatusCode is HttpStatusCode.Created)
                        {
                            acknowledged.Add(practice.Id);
                        }
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }

                    if (acknowledged.Count >= KillAfter)
                    {
                        program.Kill();
                    }
                }
            }));
            await Task.WhenAll(devices);
        }

        Assert.InRange(acknowledged.Count, KillAfter, Practices - 1);
        using var again = await RunningProgram.StartAsync(database, browser);
        var stored = await StoredAsync(again.Browser);
        Assert.Empty(acknowledged.Except(stored));
        Assert.Equal(stored.Count, stored.Distinct().Count());

        // The devices send again what was not acknowledged, and a few for good measure.
        foreach (var (_, body) in bodies)
        {
            using var answer = await again.Browser.SendJsonAsync(HttpMethod.Post, Answers.Api + "/sessions", body);
            Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        }

        Assert.Equal(bodies.Select(body => body.Id).Order(), (await StoredAsync(again.Browser)).Order());
        again.Browser.Dispose();
    }

    private static (Guid Id, object Body) Practice(int i)
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        return (id, new
        {
            client_id = id,
            kind = "free",
            started_at = now.AddMinutes(-30 - i).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            duration_seconds = 600,
            completion_status = "completed",
            steps = new[] { new { pose = "tree", side = "left", seconds = 30 }, new { pose = "tree", side = "right", seconds = 30 } },
        });
    }

    private static async Task<List<Guid>> StoredAsync(HttpClient browser)
    {
        var ids = new List<Guid>();
        for (var page = 1; page <= Practices / 100; page++)
        {
            var answer = await browser.GetJsonAsync($"{Answers.Api}/history?page={page}&page_size=100");
            ids.AddRange(answer.GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("client_id").GetGuid()));
        }

        return ids;
    }
}
