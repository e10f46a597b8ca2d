using System.Net;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Practice;

/// <summary>A practice that a device kept until it could be sent.</summary>
public sealed class WholePracticeTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sessions = Answers.Api + "/sessions";

    [Fact]
    public async Task Is_stored_as_it_was()
    {
        var client = app.SignedInAsSomebody("Asia/Kolkata");
        var clientId = app.NewId();

        var stored = await client.PostAsync(
            Sessions,
            new { client_id = clientId, kind = "meditation", started_at = "2026-03-20T21:30:00+01:00", duration_seconds = 600, completion_status = "completed" },
            HttpStatusCode.Created);

        Assert.Equal(clientId.ToString(), stored.Text("client_id"));
        Assert.Equal("meditation", stored.Text("kind"));
        Assert.Equal("2026-03-20T20:30:00.000Z", stored.Text("started_at"));
        Assert.Equal("2026-03-20T20:40:00.000Z", stored.Text("completed_at"));
        Assert.Equal(600, stored.Number("duration_seconds"));

        // It was two in the morning where the person lives, and that still belongs to the evening before.
        Assert.Equal("2026-03-20", stored.Text("practice_date"));
        Assert.Equal("Asia/Kolkata", stored.Text("time_zone"));
        foreach (var field in new[] { "sequence_id", "sequence_name", "sequence_difficulty", "sequence_focus_area" })
        {
            Assert.Equal(JsonValueKind.Null, stored.GetProperty(field).ValueKind);
        }
    }

    [Fact]
    public async Task Sent_twice_is_stored_once()
    {
        var client = app.SignedInAsSomebody();
        var practice = Practice(app.NewId());

        var first = await client.PostAsync(Sessions, practice, HttpStatusCode.Created);
        var second = await client.PostAsync(Sessions, practice, HttpStatusCode.OK);

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Equal(1, (await client.GetJsonAsync(Answers.Api + "/history")).Number("total"));
    }

    [Fact]
    public async Task That_was_begun_by_a_call_ends_that_session()
    {
        var client = app.SignedInAsSomebody();
        var clientId = app.NewId();
        await client.PostAsync(Sessions + "/start", new { client_id = clientId }, HttpStatusCode.Created);

        var stored = await client.PostAsync(Sessions, Practice(clientId, seconds: 20), HttpStatusCode.OK);

        Assert.Equal("completed", stored.Text("completion_status"));
        Assert.Equal(20, stored.Number("duration_seconds"));
        Assert.Equal(1, (await client.GetJsonAsync(Answers.Api + "/history?status=completed")).Number("total"));
    }

    [Fact]
    public async Task Whose_steps_last_longer_than_itself_is_refused()
    {
        var client = app.SignedInAsSomebody();
        var practice = new
        {
            client_id = app.NewId(),
            kind = "free",
            started_at = app.Clock.Now.AddMinutes(-10),
            duration_seconds = 60,
            completion_status = "completed",
            steps = new[] { new { pose = "tree", seconds = 40 }, new { pose = "mountain", seconds = 40 } },
        };

        var problem = await client.PostProblemAsync(Sessions, practice, HttpStatusCode.UnprocessableEntity);

        Assert.Equal("urn:yogaflow:session.steps-longer-than-practice", problem.Text("type"));
    }

    [Fact]
    public async Task Two_people_may_have_chosen_the_same_client_id()
    {
        var practice = Practice(app.NewId());

        await app.SignedInAsSomebody().PostAsync(Sessions, practice, HttpStatusCode.Created);
        await app.SignedInAsSomebody().PostAsync(Sessions, practice, HttpStatusCode.Created);
    }

    [Fact]
    public async Task Leaves_the_practice_that_is_going_on_alone()
    {
        var client = app.SignedInAsSomebody();
        var active = await client.PostAsync($"{Sessions}/start", new { }, HttpStatusCode.Created);

        await client.PostAsync(Sessions, Practice(app.NewId()), HttpStatusCode.Created);

        Assert.Equal(active.Text("session_id"), (await client.GetJsonAsync($"{Sessions}/active")).Text("session_id"));
    }

    [Theory]
    [InlineData("2026-03-21T07:00:00Z", 600, "session.starts-in-the-future")]
    [InlineData("2999-01-01T00:00:00Z", 600, "session.starts-in-the-future")]
    [InlineData("2026-03-21T05:55:00Z", 600, "session.longer-than-possible")]
    [InlineData("2026-03-20T00:00:00Z", 14401, null)]
    [InlineData("2026-03-20T00:00:00Z", -1, null)]
    public async Task That_cannot_have_been_is_refused(string startedAt, int seconds, string? code)
    {
        var client = app.SignedInAsSomebody();

        var problem = await client.PostProblemAsync(Sessions, Practice(app.NewId(), startedAt, seconds), HttpStatusCode.UnprocessableEntity);

        Assert.True(code is null || problem.Text("type") == $"urn:yogaflow:{code}", problem.GetRawText());
        Assert.Equal(0, (await client.GetJsonAsync(Answers.Api + "/history")).Number("total"));
    }

    [Theory]
    [InlineData("1931-05-01T06:00:00Z")]
    [InlineData("0002-01-01T00:00:00Z")]
    [InlineData("2026-03-20")]
    public async Task From_long_ago_or_a_plain_date_is_answered_with_a_session_or_a_problem(string startedAt)
    {
        using var answer = await app.SignedInAsSomebody().SendJsonAsync(HttpMethod.Post, Sessions, Practice(app.NewId(), startedAt));

        if (answer.StatusCode is not HttpStatusCode.Created)
        {
            await answer.ProblemAsync();
        }
    }

    [Fact]
    public async Task Of_kind_sequence_names_its_sequence()
    {
        var client = app.SignedInAsSomebody();

        var problem = await client.PostProblemAsync(Sessions, Practice(app.NewId(), kind: "sequence"), HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames("sequence_id"));
    }

    [Fact]
    public async Task That_goes_on_is_refused() => await app.SignedInAsSomebody()
        .PostProblemAsync(Sessions, Practice(app.NewId(), status: "active"), HttpStatusCode.UnprocessableEntity);

    [Theory]
    [InlineData("Meditation", "completed")]
    [InlineData("1", "completed")]
    [InlineData("swimming", "completed")]
    [InlineData("free", "Completed")]
    [InlineData("free", "done")]
    public async Task In_other_words_than_the_contract_s_is_refused(string kind, string status)
    {
        var client = app.SignedInAsSomebody();

        using var answer = await client.SendJsonAsync(HttpMethod.Post, Sessions, Practice(app.NewId(), kind: kind, status: status));

        // Capital letters are read kindly or refused; nothing else is an answer.
        if (answer.StatusCode is not HttpStatusCode.Created)
        {
            await answer.ProblemAsync();
            Assert.Equal(0, (await client.GetJsonAsync(Answers.Api + "/history")).Number("total"));
        }
    }

    [Theory]
    [InlineData("client_id")]
    [InlineData("kind")]
    [InlineData("started_at")]
    [InlineData("duration_seconds")]
    [InlineData("completion_status")]
    public async Task Without_a_field_that_it_needs_is_refused(string field)
    {
        var client = app.SignedInAsSomebody();
        var practice = JsonSerializer.SerializeToNode(Practice(app.NewId()))!.AsObject();
        practice.Remove(field);

        using var answer = await client.SendJsonAsync(HttpMethod.Post, Sessions, practice.ToJsonString());

        await answer.ProblemAsync();
        Assert.Equal(0, (await client.GetJsonAsync(Answers.Api + "/history")).Number("total"));
    }

    [Fact]
    public async Task Of_more_holds_than_there_can_be_is_refused()
    {
        var steps = Enumerable.Range(0, 501).Select(_ => new { pose = "tree", seconds = 1 });
        var practice = new { client_id = app.NewId(), kind = "free", started_at = "2026-03-20T05:00:00Z", duration_seconds = 600, completion_status = "completed", steps };

        await app.SignedInAsSomebody().PostProblemAsync(Sessions, practice, HttpStatusCode.UnprocessableEntity);
    }

    private static object Practice(
        Guid clientId, string startedAt = "2026-03-20T05:00:00Z", int seconds = 600, string kind = "free", string status = "completed") =>
        new { client_id = clientId, kind, started_at = startedAt, duration_seconds = seconds, completion_status = status };
}
