using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>Putting the record straight through the API; the numbers follow.</summary>
public sealed class CorrectionTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sessions = Answers.Api + "/sessions";

    private readonly HttpClient _client = app.SignedInAsSomebody("Asia/Kolkata");

    [Fact]
    public async Task A_corrected_practice_moves_to_its_day_and_the_numbers_follow()
    {
        var id = await PractisedAsync("2026-03-20T05:00:00Z", 600);

        using var answer = await _client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}", new
        {
            kind = "sequence",
            sequence_id = 2,
            started_at = "2026-03-18T05:00:00Z",
            duration_seconds = 900,
            completion_status = "partial",
        });
        var corrected = await answer.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(("2026-03-18", "partial", 900, 2), (corrected.Text("practice_date"), corrected.Text("completion_status"), corrected.Number("duration_seconds"), corrected.Number("sequence_id")));
        Assert.Equal("2026-03-18T05:15:00.000Z", corrected.Text("completed_at"));
        var stats = await _client.GetJsonAsync(Answers.Api + "/stats");
        Assert.Equal((0, 0), (stats.Number("total_sessions"), stats.Number("total_practice_time_seconds")));
        var days = (await _client.GetJsonAsync(Answers.Api + "/calendar")).GetProperty("months")[0].GetProperty("days");
        Assert.Equal(("2026-03-18", 900), (Assert.Single(days.EnumerateArray()).Text("date"), days[0].Number("total_duration_seconds")));
    }

    [Fact]
    public async Task Single_poses_stay_unless_they_are_to_be_forgotten()
    {
        var id = await PractisedAsync("2026-03-20T05:00:00Z", 600);
        object Correction(bool keep) => new { kind = "free", started_at = "2026-03-20T05:00:00Z", duration_seconds = 20, completion_status = "completed", keep_steps = keep };

        using var refused = await _client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}", Correction(keep: true));
        Assert.True((await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Blames("steps"));
        using var taken = await _client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}", Correction(keep: false));
        await taken.JsonAsync(HttpStatusCode.OK);

        Assert.Empty((await _client.GetJsonAsync(Answers.Api + "/stats")).GetProperty("most_practiced_poses").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"kind":"free","started_at":"2026-03-22T05:00:00Z","duration_seconds":60,"completion_status":"completed"}""", "started_at")]
    [InlineData("""{"kind":"free","started_at":"1815-03-20T05:00:00Z","duration_seconds":60,"completion_status":"completed"}""", "started_at")]
    [InlineData("""{"kind":"free","started_at":"2026-03-21T05:59:00Z","duration_seconds":600,"completion_status":"completed"}""", "duration_seconds")]
    [InlineData("""{"kind":"free","started_at":"2026-03-20T05:00:00Z","duration_seconds":14401,"completion_status":"completed"}""", "duration_seconds")]
    [InlineData("""{"kind":"free","started_at":"2026-03-20T05:00:00Z","duration_seconds":-1,"completion_status":"completed"}""", "duration_seconds")]
    [InlineData("""{"kind":"free","started_at":"2026-03-20T05:00:00Z","duration_seconds":60,"completion_status":"active"}""", "completion_status")]
    [InlineData("""{"kind":"sequence","sequence_id":99999,"started_at":"2026-03-20T05:00:00Z","duration_seconds":60,"completion_status":"completed"}""", "sequence_id")]
    public async Task A_correction_that_cannot_be_is_refused_and_changes_nothing(string body, string blamed)
    {
        var id = await PractisedAsync("2026-03-20T05:00:00Z", 600);

        using var answer = await _client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}", body);

        Assert.True((await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Blames(blamed));
        Assert.Equal(600, (await _client.GetJsonAsync($"{Sessions}/{id}")).Number("duration_seconds"));
    }

    [Fact]
    public async Task A_practice_that_goes_on_is_not_corrected()
    {
        var id = (await _client.PostAsync($"{Sessions}/start", new { }, HttpStatusCode.Created)).Text("session_id");

        using var answer = await _client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}", new { kind = "free", started_at = "2026-03-20T05:00:00Z", duration_seconds = 60, completion_status = "completed" });

        Assert.Equal("urn:yogaflow:session.still-active", (await answer.ProblemAsync(HttpStatusCode.Conflict)).Text("type"));
    }

    [Fact]
    public async Task How_it_felt_is_kept_and_replaced()
    {
        var id = await PractisedAsync("2026-03-20T05:00:00Z", 600);
        var pose = app.CreateDb().Poses.Single(one => one.Slug == "tree").Id;

        using var first = await _client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}/reflection", new { feeling = 4, note = "  Calm.  ", reactions = new[] { new { pose_id = pose, kind = "hurt" } } });
        var kept = await first.JsonAsync(HttpStatusCode.OK);
        Assert.Equal((4, "Calm."), (kept.Number("feeling"), kept.Text("note")));

        using var second = await _client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}/reflection", new { feeling = 2 });
        var replaced = await second.JsonAsync(HttpStatusCode.OK);
        Assert.Equal((2, null), (replaced.Number("feeling"), replaced.Text("note")));
    }

    [Theory]
    [InlineData("""{"feeling":0}""", "feeling")]
    [InlineData("""{"feeling":6}""", "feeling")]
    [InlineData("""{"reactions":[{"pose_id":999999,"kind":"hurt"}]}""", "reactions")]
    [InlineData("""{"reactions":[{"pose_id":1,"kind":"hurt"},{"pose_id":1,"kind":"pleased"}]}""", "reactions")]
    public async Task A_reflection_that_cannot_be_is_refused(string body, string blamed)
    {
        var id = await PractisedAsync("2026-03-20T05:00:00Z", 600);

        using var answer = await _client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}/reflection", body);

        Assert.True((await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Blames(blamed));
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused()
    {
        var id = await PractisedAsync("2026-03-20T05:00:00Z", 600);

        using var answer = await _client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}/reflection", new { note = new string('a', 1001) });

        Assert.True((await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Blames("note"));
    }

    [Fact]
    public async Task A_deleted_practice_is_gone_and_so_are_its_numbers()
    {
        var id = await PractisedAsync("2026-03-20T05:00:00Z", 600);
        Assert.Equal(1, (await _client.GetJsonAsync(Answers.Api + "/stats")).Number("current_streak_days"));

        using var answer = await _client.DeleteAsync(new Uri($"{Sessions}/{id}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await _client.GetProblemAsync($"{Sessions}/{id}", HttpStatusCode.NotFound);
        var stats = await _client.GetJsonAsync(Answers.Api + "/stats");
        Assert.Equal((0, 0, 0), (stats.Number("total_sessions"), stats.Number("current_streak_days"), stats.Number("best_streak_days")));
        Assert.Empty((await _client.GetJsonAsync(Answers.Api + "/calendar")).GetProperty("months").EnumerateArray());
        using var again = await _client.DeleteAsync(new Uri($"{Sessions}/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        await again.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Someone_elses_practice_does_not_exist()
    {
        var id = await PractisedAsync("2026-03-20T05:00:00Z", 600);
        var other = app.SignedInAsSomebody();

        using var put = await other.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}", new { kind = "free", started_at = "2026-03-20T05:00:00Z", duration_seconds = 60, completion_status = "completed" });
        await put.ProblemAsync(HttpStatusCode.NotFound);
        using var reflection = await other.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}/reflection", new { feeling = 1 });
        await reflection.ProblemAsync(HttpStatusCode.NotFound);
        using var delete = await other.DeleteAsync(new Uri($"{Sessions}/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        await delete.ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal(600, (await _client.GetJsonAsync($"{Sessions}/{id}")).Number("duration_seconds"));
    }

    private async Task<string> PractisedAsync(string startedAt, int seconds) => (await _client.PostAsync(
        Sessions,
        new
        {
            client_id = app.NewId(),
            kind = "sequence",
            sequence_id = 1,
            started_at = startedAt,
            duration_seconds = seconds,
            completion_status = "completed",
            steps = new[] { new { pose = "tree", side = "left", seconds = 30 }, new { pose = "tree", side = "right", seconds = 30 } },
        },
        HttpStatusCode.Created)).Text("session_id")!;
}
