using System.Net;
using YogaFlow.Web.Tests.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>How a person's days run, and the limits of their body.</summary>
public sealed class PracticeProfileTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Profile = Answers.Api + "/practice-profile";
    private const string Good = """{"time_zone":"Asia/Kolkata","day_starts_at":0,"experience_level":"advanced","limits":["knee","neck","knee"]}""";

    [Fact]
    public async Task Is_kept_as_a_whole_and_seen_by_nobody_else()
    {
        var client = app.SignedInAsSomebody();
        using var answer = await client.SendJsonAsync(HttpMethod.Put, Profile, Good);
        var saved = await answer.JsonAsync(HttpStatusCode.OK);

        Assert.Equal("""{"time_zone":"Asia/Kolkata","day_starts_at":0,"experience_level":"advanced","limits":["neck","knee"]}""", saved.GetRawText());
        Assert.Equal(saved.GetRawText(), (await client.GetJsonAsync(Profile)).GetRawText());
        Assert.Equal(
            """{"time_zone":"UTC","day_starts_at":4,"experience_level":"beginner","limits":[]}""",
            (await app.SignedInAsSomebody().GetJsonAsync(Profile)).GetRawText());
    }

    [Theory]
    [InlineData("time_zone", "\"Atlantis/Deep\"")]
    [InlineData("time_zone", "\"\"")]
    [InlineData("time_zone", "null")]
    [InlineData("day_starts_at", "-1")]
    [InlineData("day_starts_at", "13")]
    [InlineData("experience_level", "\"Expert\"")]
    [InlineData("experience_level", "null")]
    [InlineData("limits", "[\"knee\",\"elbow\"]")]
    [InlineData("limits", "[null]")]
    public async Task Out_of_range_is_refused_by_name_and_nothing_changes(string field, string value)
    {
        var client = app.SignedInAsSomebody();
        var before = (await client.GetJsonAsync(Profile)).GetRawText();
        var body = System.Text.Json.Nodes.JsonNode.Parse(Good)!.AsObject();
        body[field] = System.Text.Json.Nodes.JsonNode.Parse(value);

        using var answer = await client.SendJsonAsync(HttpMethod.Put, Profile, body.ToJsonString());

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.True(problem.Blames(field), problem.GetRawText());
        Assert.Equal(before, (await client.GetJsonAsync(Profile)).GetRawText());
    }

    [Fact]
    public async Task Another_zone_moves_no_day_that_is_stored()
    {
        var client = app.SignedInAsSomebody();
        await client.PractiseAsync(app, "2026-03-20");
        await client.PractiseAsync(app, "2026-03-21");
        var before = (await client.GetJsonAsync(Answers.Api + "/calendar")).GetRawText();

        using var answer = await client.SendJsonAsync(
            HttpMethod.Put, Profile, """{"time_zone":"Pacific/Honolulu","day_starts_at":12,"experience_level":"beginner","limits":[]}""");
        await answer.JsonAsync(HttpStatusCode.OK);

        // In Honolulu it is still the 19th by that clock; what was practised on the 20th and 21st stays there.
        var calendar = await client.GetJsonAsync(Answers.Api + "/calendar?end_date=2026-03-21&start_date=2025-12-22");
        Assert.Equal(before, calendar.GetRawText());
        Assert.Equal(2, (await client.GetJsonAsync(Answers.Api + "/goals")).GetProperty("streak").Number("current_days"));
    }

    [Fact]
    public async Task A_plan_from_where_it_was_monday_already_gives_way_to_a_newer_one()
    {
        // Sunday evening by UTC: Monday in Auckland, and still Sunday in Los Angeles.
        app.Clock.Now = new DateTimeOffset(2026, 3, 22, 20, 0, 0, TimeSpan.Zero);
        var client = app.SignedInAsSomebody("Pacific/Auckland");
        await PutAsync("/goals", """{"days_a_week":5}""");
        await PutAsync("/practice-profile", """{"time_zone":"America/Los_Angeles","day_starts_at":4,"experience_level":"beginner","limits":[]}""");
        await PutAsync("/goals", """{"days_a_week":2}""");

        app.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(2, (await client.GetJsonAsync(Answers.Api + "/goals")).Number("days_a_week"));
        app.Clock.Now = TestClock.Dawn;

        async Task PutAsync(string path, string body)
        {
            using var answer = await client.SendJsonAsync(HttpMethod.Put, Answers.Api + path, body);
            await answer.JsonAsync(HttpStatusCode.OK);
        }
    }
}
