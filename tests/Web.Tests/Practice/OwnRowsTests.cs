using System.Net;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Practice;

/// <summary>Somebody else's practice does not exist, and nothing is shown to someone who is not signed in.</summary>
public sealed class OwnRowsTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sessions = Answers.Api + "/sessions";

    [Fact]
    public async Task Reading_ending_and_pausing_someone_else_s_practice_finds_nothing()
    {
        var asha = app.SignedInAsSomebody();
        var id = (await asha.PostAsync($"{Sessions}/start", new { }, HttpStatusCode.Created)).Text("session_id");
        var other = app.SignedInAsSomebody();

        await other.GetProblemAsync($"{Sessions}/{id}", HttpStatusCode.NotFound);
        await other.PostProblemAsync($"{Sessions}/complete", new { session_id = id, duration_seconds = 0 }, HttpStatusCode.NotFound);
        using var paused = await other.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}/pause", new { duration_so_far = 0 });
        await paused.ProblemAsync(HttpStatusCode.NotFound);
        await other.GetProblemAsync($"{Sessions}/active", HttpStatusCode.NotFound);
        await other.GetProblemAsync($"{Sessions}/current", HttpStatusCode.NotFound);

        Assert.Equal("active", (await asha.GetJsonAsync($"{Sessions}/{id}")).Text("completion_status"));
    }

    [Fact]
    public async Task Looking_back_shows_only_one_s_own()
    {
        var asha = app.SignedInAsSomebody();
        var practice = new { client_id = app.NewId(), kind = "free", started_at = "2026-03-20T05:00:00Z", duration_seconds = 600, completion_status = "completed" };
        await asha.PostAsync(Sessions, practice, HttpStatusCode.Created);
        var other = app.SignedInAsSomebody();

        Assert.Equal(0, (await other.GetJsonAsync(Answers.Api + "/history")).Number("total"));
        Assert.Equal(0, (await other.GetJsonAsync(Answers.Api + "/stats")).Number("total_sessions"));
        Assert.Equal(0, (await other.GetJsonAsync(Answers.Api + "/calendar")).Number("total_days_practiced"));
        Assert.Equal(1, (await asha.GetJsonAsync(Answers.Api + "/history")).Number("total"));
    }

    [Fact]
    public async Task Settings_are_one_s_own_and_lead_the_timeline()
    {
        var asha = app.SignedInAsSomebody();
        var settings = new { preparation_seconds = 0, changeover_seconds = 0, warning_seconds = 7, hold_scale = 2, manual_advance = true, spoken_text = "full", leading_side = "left" };
        using var put = await asha.SendJsonAsync(HttpMethod.Put, Answers.Api + "/practice-settings", settings);
        var remembered = await put.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(remembered.GetRawText(), (await asha.GetJsonAsync(Answers.Api + "/practice-settings")).GetRawText());
        Assert.Equal("full", remembered.Text("spoken_text"));
        Assert.True((await asha.GetJsonAsync(Answers.Api + "/sequences/first-practice/timeline")).GetProperty("manual_advance").GetBoolean());

        var other = app.SignedInAsSomebody();
        Assert.Equal(10, (await other.GetJsonAsync(Answers.Api + "/practice-settings")).Number("preparation_seconds"));
        Assert.False((await other.GetJsonAsync(Answers.Api + "/sequences/first-practice/timeline")).GetProperty("manual_advance").GetBoolean());
    }

    [Theory]
    [InlineData("warning_seconds", "2")]
    [InlineData("hold_scale", "0.4")]
    [InlineData("preparation_seconds", "31")]
    [InlineData("spoken_text", "\"everything\"")]
    [InlineData("leading_side", "\"both\"")]
    public async Task Settings_out_of_range_are_refused_and_the_old_ones_stay(string field, string value)
    {
        var asha = app.SignedInAsSomebody();
        var before = await asha.GetJsonAsync(Answers.Api + "/practice-settings");
        var settings = System.Text.Json.Nodes.JsonNode.Parse(before.GetRawText())!.AsObject();
        settings[field] = System.Text.Json.Nodes.JsonNode.Parse(value);

        using var put = await asha.SendJsonAsync(HttpMethod.Put, Answers.Api + "/practice-settings", settings.ToJsonString());

        await put.ProblemAsync();
        Assert.Equal(before.GetRawText(), (await asha.GetJsonAsync(Answers.Api + "/practice-settings")).GetRawText());
    }

    [Theory]
    [InlineData("GET", "/sessions/active")]
    [InlineData("GET", "/sessions/current")]
    [InlineData("GET", "/sessions/0195b3a0-0000-7000-8000-000000000001")]
    [InlineData("GET", "/history")]
    [InlineData("GET", "/stats")]
    [InlineData("GET", "/history/stats")]
    [InlineData("GET", "/calendar")]
    [InlineData("GET", "/history/calendar")]
    [InlineData("GET", "/practice-settings")]
    [InlineData("PUT", "/practice-settings")]
    [InlineData("POST", "/sessions")]
    [InlineData("POST", "/sessions/start")]
    [InlineData("POST", "/sessions/complete")]
    [InlineData("PUT", "/sessions/0195b3a0-0000-7000-8000-000000000001/pause")]
    public async Task Signed_out_is_told_to_sign_in(string method, string path)
    {
        using var answer = method == "GET"
            ? await app.CreateClient().GetAsync(new Uri(Answers.Api + path, UriKind.Relative), TestContext.Current.CancellationToken)
            : await app.CreateClient().SendJsonAsync(new HttpMethod(method), Answers.Api + path, new { });

        var problem = await answer.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.NotEmpty(answer.Headers.WwwAuthenticate);
        Assert.Equal(JsonValueKind.String, problem.GetProperty("detail").ValueKind);
    }
}
