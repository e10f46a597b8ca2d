using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>Sixteen devices of one person speak at the same moment; what is counted is what they practised.</summary>
public sealed class SixteenDevicesTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sessions = Answers.Api + "/sessions";
    private const int Devices = 16;
    private const int Tries = 3;
    private const int Seed = 16;

    /// <summary>Long enough that sixteen make ten hours.</summary>
    private const int Seconds = 2400;

    [Fact]
    public async Task Sixteen_practices_sent_thrice_each_are_counted_once_each()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);
        var practices = Enumerable.Range(0, Devices).Select(device => Practice(device)).ToList();
        var calls = Enumerable.Range(0, Devices * Tries).Select(i => practices[i % Devices]).ToArray();
        new Random(Seed).Shuffle(calls);

        var answers = await AllAtOnceAsync(calls.Select(body => (Func<Task<HttpResponseMessage>>)(() => client.SendJsonAsync(HttpMethod.Post, Sessions, body))));

        Assert.Equal(Devices, answers.Count(answer => answer.Status is HttpStatusCode.Created));
        Assert.Equal(Devices * (Tries - 1), answers.Count(answer => answer.Status is HttpStatusCode.OK));
        var earned = answers.SelectMany(answer => answer.Json.GetProperty("statistics").GetProperty("badges_earned").EnumerateArray())
            .Select(badge => badge.Text("code")!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["hours-10", "sessions-10", "streak-14", "streak-7"], earned);

        var stats = await client.GetJsonAsync(Answers.Api + "/stats");
        Assert.Equal((Devices, Devices * Seconds), (stats.Number("total_sessions"), stats.Number("total_practice_time_seconds")));
        Assert.Equal((Devices, Devices), (stats.Number("current_streak_days"), stats.Number("best_streak_days")));
        await using var db = app.CreateDb();
        var awards = await db.BadgeAwards.Where(award => award.PersonId == me).Select(award => award.Code).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(earned, awards.Order(StringComparer.Ordinal));
        Assert.False(await DiffersAsync(me));
    }

    [Fact]
    public async Task New_practices_corrections_and_deletions_at_once_leave_what_they_say()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);
        var ids = new List<string>();
        for (var device = 0; device < Devices; device++)
        {
            ids.Add((await client.PostAsync(Sessions, Practice(device), HttpStatusCode.Created)).Text("session_id")!);
        }

        // Of the sixteen that are there, every other one is deleted and the rest become partial or move to one day; sixteen new ones come.
        var calls = new List<Func<Task<HttpResponseMessage>>>();
        for (var device = 0; device < Devices; device++)
        {
            var (own, id) = (device, ids[device]);
            calls.Add(() => client.SendJsonAsync(HttpMethod.Post, Sessions, Practice(own, hour: 5)));
            calls.Add(own % 2 == 0
                ? () => client.DeleteAsync(new Uri($"{Sessions}/{id}", UriKind.Relative), TestContext.Current.CancellationToken)
                : () => client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}", new
                {
                    kind = "free",
                    started_at = own % 4 == 1 ? "2026-01-10T08:00:00Z" : StartedAt(own, 4),
                    duration_seconds = 600,
                    completion_status = own % 4 == 1 ? "completed" : "partial",
                }));
        }

        var shuffled = calls.ToArray();
        new Random(Seed).Shuffle(shuffled);
        await AllAtOnceAsync(shuffled);

        var stats = await client.GetJsonAsync(Answers.Api + "/stats");
        const int moved = Devices / 4;
        Assert.Equal((Devices + moved, (Devices * Seconds) + (moved * 600)), (stats.Number("total_sessions"), stats.Number("total_practice_time_seconds")));
        Assert.Equal(Math.Round(100.0 * (Devices + moved) / (Devices + (2 * moved)), 2), stats.GetProperty("completion_rate_percentage").GetDouble());
        Assert.Equal(Devices, stats.Number("current_streak_days"));
        var day = (await client.GetJsonAsync(Answers.Api + "/calendar?start_date=2026-01-10&end_date=2026-01-10")).GetProperty("months")[0].GetProperty("days")[0];
        Assert.Equal((moved, moved * 600), (day.Number("session_count"), day.Number("total_duration_seconds")));
        Assert.False(await DiffersAsync(me));
    }

    private Task<bool> DiffersAsync(Guid person) =>
        app.Services.GetRequiredService<Recount>().PersonAsync(person, TestContext.Current.CancellationToken);

    private object Practice(int device, int hour = 4) => new
    {
        client_id = app.NewId(),
        kind = "free",
        started_at = StartedAt(device, hour),
        duration_seconds = Seconds,
        completion_status = "completed",
        steps = new[] { new { pose = "tree", side = "left", seconds = 30 } },
    };

    /// <summary>Sixteen days in a row, today the last.</summary>
    private static string StartedAt(int device, int hour) =>
        TestClock.Dawn.UtcDateTime.Date.AddDays(-device).AddHours(hour).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<(HttpStatusCode Status, JsonElement Json)>> AllAtOnceAsync(IEnumerable<Func<Task<HttpResponseMessage>>> calls)
    {
        using var gate = new SemaphoreSlim(0);
        var waiting = calls.Select(async call =>
        {
            await gate.WaitAsync(TestContext.Current.CancellationToken);
            using var answer = await call();
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
            return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
        }).ToList();
        gate.Release(waiting.Count);
        return await Task.WhenAll(waiting);
    }
}
