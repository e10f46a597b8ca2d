using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Practice;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Practice;

/// <summary>What happens when the same person's devices all speak at the same moment.</summary>
public sealed class AtOnceTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sessions = Answers.Api + "/sessions";
    private const int AtOnce = 16;

    [Fact]
    public async Task Sixteen_endings_end_it_once_and_all_are_told_so()
    {
        var client = app.SignedInAsSomebody();
        var id = (await client.PostAsync($"{Sessions}/start", new { }, HttpStatusCode.Created)).Text("session_id");
        app.Clock.Advance(TimeSpan.FromHours(1));

        var answers = await AllAtOnceAsync(i => client.SendJsonAsync(
            HttpMethod.Post, $"{Sessions}/complete",
            new { session_id = id, duration_seconds = 100 + i, steps = new[] { new { pose = "tree", side = "left", seconds = 30 } } }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var durations = answers.Select(answer => answer.Json.Number("duration_seconds")).Distinct().ToList();
        Assert.Single(durations);
        await using var db = app.CreateDb();
        var stored = await db.PracticeSessions.Include(session => session.Steps)
            .SingleAsync(session => session.Id == Guid.Parse(id!), TestContext.Current.CancellationToken);
        Assert.Equal((SessionStatus.Completed, durations[0], 1), (stored.Status, stored.DurationSeconds, stored.Steps.Count));
    }

    [Fact]
    public async Task Sixteen_times_the_same_whole_practice_is_one_row()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);
        var practice = new
        {
            client_id = app.NewId(),
            kind = "free",
            started_at = "2026-03-20T05:00:00Z",
            duration_seconds = 600,
            completion_status = "completed",
            steps = new[] { new { pose = "tree", side = "left", seconds = 30 } },
        };

        var answers = await AllAtOnceAsync(_ => client.SendJsonAsync(HttpMethod.Post, Sessions, practice));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.Equal(AtOnce - 1, answers.Count(answer => answer.Status is HttpStatusCode.OK));
        Assert.Single(answers.Select(answer => answer.Json.Text("session_id")).Distinct());
        await using var db = app.CreateDb();
        var rows = await db.PracticeSessions.Where(session => session.PersonId == me).Include(session => session.Steps)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Single(Assert.Single(rows).Steps);
    }

    [Fact]
    public async Task Sixteen_beginnings_leave_one_going_on()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);

        var answers = await AllAtOnceAsync(_ => client.SendJsonAsync(HttpMethod.Post, $"{Sessions}/start", new { client_id = app.NewId() }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        await using var db = app.CreateDb();
        var rows = await db.PracticeSessions.Where(session => session.PersonId == me).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(AtOnce, rows.Count);
        Assert.Single(rows, session => session.Status is SessionStatus.Active);
    }

    [Fact]
    public async Task Settings_remembered_for_the_first_time_by_many_are_one_row()
    {
        var client = app.SignedInAsSomebody();
        var settings = new { preparation_seconds = 1, changeover_seconds = 2, warning_seconds = 3, hold_scale = 1, manual_advance = false, spoken_text = "names", leading_side = "left" };

        var answers = await AllAtOnceAsync(_ => client.SendJsonAsync(HttpMethod.Put, Answers.Api + "/practice-settings", settings));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    private static async Task<IReadOnlyList<(HttpStatusCode Status, JsonElement Json)>> AllAtOnceAsync(Func<int, Task<HttpResponseMessage>> call)
    {
        using var gate = new SemaphoreSlim(0);
        var calls = Enumerable.Range(0, AtOnce).Select(async i =>
        {
            await gate.WaitAsync(TestContext.Current.CancellationToken);
            using var answer = await call(i);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
            return (answer.StatusCode, JsonDocument.Parse(text).RootElement);
        }).ToList();
        gate.Release(AtOnce);
        return await Task.WhenAll(calls);
    }
}
