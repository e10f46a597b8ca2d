using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>What to practise now, as the API and the first page offer it.</summary>
public sealed class SuggestionTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Recommendations = Answers.Api + "/recommendations";

    [Fact]
    public async Task Three_with_a_reason_each()
    {
        var client = app.SignedInAsSomebody();

        var offered = await OfferedAsync(client);

        Assert.Equal(3, offered.Count);
        Assert.Equal(3, offered.Select(one => one.Text("slug")).Distinct().Count());
        Assert.All(offered, one =>
        {
            Assert.NotEmpty(one.GetProperty("reasons").EnumerateArray());
            Assert.All(one.GetProperty("reasons").EnumerateArray(), reason => Assert.EndsWith(".", reason.Text("text"), StringComparison.Ordinal));
            Assert.Equal("beginner", one.Text("difficulty_level"));
        });
        Assert.Equal("first-practice", offered[0].Text("slug"));
    }

    [Fact]
    public async Task Another_day_and_another_practice_bring_others()
    {
        var client = app.SignedInAsSomebody();
        var before = app.Clock.Now;
        List<string> seen = [];
        for (var day = 0; day < 6; day++)
        {
            app.Clock.Now = before.AddDays(day);
            var three = await SlugsAsync(client);
            Assert.NotEqual(seen.LastOrDefault(), three);
            Assert.Equal(three, await SlugsAsync(client));
            seen.Add(three);
            await client.PostAsync(
                Answers.Api + "/sessions",
                new { client_id = app.NewId(), kind = "free", started_at = app.Clock.Now.AddMinutes(-20), duration_seconds = 600, completion_status = "completed" }, HttpStatusCode.Created);
            var after = await SlugsAsync(client);
            Assert.NotEqual(three, after);
            seen.Add(after);
        }

        app.Clock.Now = before;
    }

    [Fact]
    public async Task Whoever_has_never_practised_begins_the_same_way_and_still_sees_others_each_day()
    {
        var client = app.SignedInAsSomebody();
        var before = app.Clock.Now;
        var seen = "";
        for (var day = 0; day < 4; day++)
        {
            app.Clock.Now = before.AddDays(day);
            Assert.Equal("first-practice", (await OfferedAsync(client))[0].Text("slug"));
            var three = await SlugsAsync(client);
            Assert.NotEqual(seen, three);
            seen = three;
        }

        app.Clock.Now = before;
    }

    [Fact]
    public async Task Others_are_shown_when_asked_for_and_a_short_time_is_respected()
    {
        var client = app.SignedInAsSomebody();

        var first = (await OfferedAsync(client)).Select(one => one.Text("slug")).ToList();
        var others = (await OfferedAsync(client, "?turn=1")).Select(one => one.Text("slug")).ToList();
        Assert.Empty(first.Intersect(others));
        Assert.All(await OfferedAsync(client, "?minutes=10"), one => Assert.True(one.Number("duration_minutes") <= 11));
    }

    [Fact]
    public async Task A_sequence_that_the_body_forbids_is_never_offered()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);
        await using (var db = app.CreateDb())
        {
            await db.Users.Where(person => person.Id == me).ExecuteUpdateAsync(
                row => row.SetProperty(person => person.Limits, new List<string> { "wrist" }).SetProperty(person => person.ExperienceLevel, "advanced"),
                TestContext.Current.CancellationToken);
        }

        var forbidden = app.Library.Sequences
            .Where(sequence => sequence.Steps.Any(step => step.Pose.Conditions.Any(condition => condition is { Condition: "wrist", Severity: Severity.Avoid })))
            .Select(sequence => sequence.Slug).ToHashSet();
        Assert.NotEmpty(forbidden);

        for (var turn = 0; turn < 6; turn++)
        {
            Assert.All(await OfferedAsync(client, $"?turn={turn}"), one => Assert.DoesNotContain(one.Text("slug")!, forbidden));
        }
    }

    [Theory]
    [InlineData("?minutes=0")]
    [InlineData("?minutes=241")]
    [InlineData("?turn=-1")]
    [InlineData("?minutes=soon")]
    public async Task What_cannot_be_is_refused(string query)
    {
        using var answer = await app.SignedInAsSomebody().GetAsync(new Uri(Recommendations + query, UriKind.Relative), TestContext.Current.CancellationToken);

        await answer.ProblemAsync();
    }

    [Fact]
    public async Task The_first_page_shows_the_same_three_and_why()
    {
        var client = app.SignedInAsSomebody();
        var offered = await OfferedAsync(client);

        var html = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.All(offered, one =>
        {
            Assert.Contains($"/practise/{one.Text("slug")}\"", html, StringComparison.Ordinal);
            Assert.All(one.GetProperty("reasons").EnumerateArray(), reason => Assert.Contains(reason.Text("text")!, html, StringComparison.Ordinal));
        });
    }

    private static async Task<List<JsonElement>> OfferedAsync(HttpClient client, string query = "") =>
        [.. (await client.GetJsonAsync(Recommendations + query)).GetProperty("recommendations").EnumerateArray()];

    private static async Task<string> SlugsAsync(HttpClient client) =>
        string.Join(' ', (await OfferedAsync(client)).Select(one => one.Text("slug")).Order(StringComparer.Ordinal));
}
