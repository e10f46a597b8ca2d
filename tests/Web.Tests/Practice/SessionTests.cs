using System.Net;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Practice;

/// <summary>A practice that is begun and ended while connected.</summary>
public sealed class SessionTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sessions = Answers.Api + "/sessions";

    [Fact]
    public async Task Begun_is_active_and_has_every_field()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me);
        var sequence = await SequenceAsync(client);

        var session = await client.PostAsync($"{Sessions}/start", new { sequence_id = sequence.Number("sequence_id") }, HttpStatusCode.Created);

        Assert.Equal("active", session.Text("completion_status"));
        Assert.Equal("sequence", session.Text("kind"));
        Assert.Equal(me.ToString(), session.Text("user_id"));
        Assert.Equal(sequence.Text("name"), session.Text("sequence_name"));
        Assert.Equal(sequence.Text("difficulty_level"), session.Text("sequence_difficulty"));
        Assert.Equal(sequence.Text("focus_area"), session.Text("sequence_focus_area"));
        Assert.Equal(0, session.Number("duration_seconds"));
        Assert.Equal(JsonValueKind.Null, session.GetProperty("completed_at").ValueKind);
        Assert.Equal(JsonValueKind.Null, session.GetProperty("statistics").ValueKind);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", session.Text("started_at"));
        Assert.True(session.TryGetProperty("client_id", out _));
    }

    [Fact]
    public async Task The_address_of_a_new_one_works()
    {
        var client = app.SignedInAsSomebody();
        using var answer = await client.SendJsonAsync(HttpMethod.Post, $"{Sessions}/start", new { });
        var session = await answer.JsonAsync(HttpStatusCode.Created);

        var found = await client.GetJsonAsync(answer.Headers.Location!.ToString());

        Assert.Equal(session.Text("session_id"), found.Text("session_id"));
        Assert.Equal("free", found.Text("kind"));
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("partial")]
    [InlineData("abandoned")]
    public async Task Ended_is_stored_with_what_it_amounted_to(string status)
    {
        var client = app.SignedInAsSomebody();
        var id = await StartedAsync(client);
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        var ended = await client.PostAsync(
            $"{Sessions}/complete",
            new { session_id = id, duration_seconds = 600, poses_completed = 7, completion_status = status }, HttpStatusCode.OK);

        Assert.Equal(status, ended.Text("completion_status"));
        Assert.Equal(600, ended.Number("duration_seconds"));
        Assert.Equal(7, ended.GetProperty("statistics").Number("poses_completed"));
        Assert.Equal(status == "completed" ? 1 : 0, ended.GetProperty("statistics").Number("total_sessions"));
        Assert.Equal(JsonValueKind.String, ended.GetProperty("completed_at").ValueKind);
        await client.GetProblemAsync($"{Sessions}/active", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ended_without_a_word_is_completed()
    {
        var client = app.SignedInAsSomebody();

        var ended = await client.PostAsync($"{Sessions}/complete", new { session_id = await StartedAsync(client), duration_seconds = 0 }, HttpStatusCode.OK);

        Assert.Equal("completed", ended.Text("completion_status"));
    }

    [Fact]
    public async Task Ended_twice_answers_the_same_and_changes_nothing()
    {
        var client = app.SignedInAsSomebody();
        var id = await StartedAsync(client);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var first = await client.PostAsync($"{Sessions}/complete", new { session_id = id, duration_seconds = 300 }, HttpStatusCode.OK);

        var second = await client.PostAsync(
            $"{Sessions}/complete", new { session_id = id, duration_seconds = 600, completion_status = "abandoned" }, HttpStatusCode.OK);

        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Fact]
    public async Task The_holds_that_were_done_are_stored_by_number_or_slug()
    {
        var client = app.SignedInAsSomebody();
        var id = await StartedAsync(client);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var tree = await client.GetJsonAsync(Answers.Api + "/poses/tree");
        object[] steps = [new { pose = "tree", side = "left", seconds = 30 }, new { pose_id = tree.Number("pose_id"), side = "right", seconds = 31 }, new { pose = "corpse", side = (string?)null, seconds = 200 }];

        var ended = await client.PostAsync($"{Sessions}/complete", new { session_id = id, duration_seconds = 300, steps }, HttpStatusCode.OK);

        Assert.Equal(3, ended.GetProperty("statistics").Number("poses_completed"));
        var poses = (await client.GetJsonAsync(Answers.Api + "/stats")).GetProperty("most_practiced_poses").EnumerateArray().ToList();
        Assert.Equal([("Tree", 2, 61), ("Corpse", 1, 200)], poses.Select(pose => (pose.Text("name")!, pose.Number("practice_count"), pose.Number("total_seconds"))));
    }

    [Theory]
    [InlineData("""[{"pose":"no-such-pose","seconds":10}]""")]
    [InlineData("""[{"pose_id":999999,"seconds":10}]""")]
    [InlineData("""[{"seconds":10}]""")]
    [InlineData("""[null]""")]
    [InlineData("""[{"pose":"tree","seconds":-1}]""")]
    [InlineData("""[{"pose":"\u0000","seconds":1}]""")]
    public async Task Holds_of_nothing_are_refused_and_nothing_is_stored(string steps)
    {
        var client = app.SignedInAsSomebody();
        var id = await StartedAsync(client);

        using var answer = await client.SendJsonAsync(
            HttpMethod.Post, $"{Sessions}/complete", $$"""{"session_id":"{{id}}","duration_seconds":0,"steps":{{steps}}}""");

        await answer.ProblemAsync();
        Assert.Equal("active", (await client.GetJsonAsync($"{Sessions}/{id}")).Text("completion_status"));
    }

    [Fact]
    public async Task Longer_than_the_time_since_it_began_is_refused()
    {
        var client = app.SignedInAsSomebody();
        var id = await StartedAsync(client);
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        var problem = await client.PostProblemAsync($"{Sessions}/complete", new { session_id = id, duration_seconds = 700 }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal("urn:yogaflow:session.longer-than-possible", problem.Text("type"));
        Assert.True(problem.Blames("duration_seconds"));
        Assert.Equal("active", (await client.GetJsonAsync($"{Sessions}/current")).Text("completion_status"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(14401)]
    [InlineData(int.MaxValue)]
    public async Task Shorter_than_nothing_or_longer_than_four_hours_is_refused(int seconds)
    {
        var client = app.SignedInAsSomebody();
        var id = await StartedAsync(client);
        app.Clock.Advance(TimeSpan.FromHours(5));

        await client.PostProblemAsync($"{Sessions}/complete", new { session_id = id, duration_seconds = seconds }, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Ended_by_going_on_is_refused()
    {
        var client = app.SignedInAsSomebody();

        await client.PostProblemAsync(
            $"{Sessions}/complete", new { session_id = await StartedAsync(client), duration_seconds = 0, completion_status = "active" }, HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData(0, "abandoned")]
    [InlineData(290, "partial")]
    public async Task A_new_one_closes_the_older_first(int secondsDone, string expected)
    {
        var client = app.SignedInAsSomebody();
        var first = await SequenceAsync(client);
        var older = (await client.PostAsync($"{Sessions}/start", new { sequence_id = first.Number("sequence_id") }, HttpStatusCode.Created)).Text("session_id");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        using var paused = await client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{older}/pause", new { duration_so_far = secondsDone });
        Assert.Equal(secondsDone, (await paused.JsonAsync(HttpStatusCode.OK)).Number("duration_seconds"));

        var newer = await StartedAsync(client);

        var closed = await client.GetJsonAsync($"{Sessions}/{older}");
        Assert.Equal((expected, secondsDone), (closed.Text("completion_status"), closed.Number("duration_seconds")));
        Assert.Equal(newer, (await client.GetJsonAsync($"{Sessions}/active")).Text("session_id"));
    }

    [Fact]
    public async Task Begun_twice_by_one_device_is_one()
    {
        var client = app.SignedInAsSomebody();
        var body = new { client_id = app.NewId() };

        var first = await client.PostAsync($"{Sessions}/start", body, HttpStatusCode.Created);
        var second = await client.PostAsync($"{Sessions}/start", body, HttpStatusCode.Created);

        Assert.Equal(first.Text("session_id"), second.Text("session_id"));
        Assert.Equal(1, (await client.GetJsonAsync(Answers.Api + "/history")).Number("total"));
    }

    [Fact]
    public async Task A_sequence_that_does_not_exist_is_refused() => Assert.True(
        (await app.SignedInAsSomebody().PostProblemAsync($"{Sessions}/start", new { sequence_id = 999999 }, HttpStatusCode.UnprocessableEntity)).Blames("sequence_id"));

    [Fact]
    public async Task Paused_when_it_has_ended_is_a_conflict()
    {
        var client = app.SignedInAsSomebody();
        var id = await StartedAsync(client);
        await client.PostAsync($"{Sessions}/complete", new { session_id = id, duration_seconds = 0 }, HttpStatusCode.OK);

        using var answer = await client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}/pause", new { duration_so_far = 0 });

        await answer.ProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Paused_for_longer_than_possible_is_refused()
    {
        var client = app.SignedInAsSomebody();
        var id = await StartedAsync(client);

        using var answer = await client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{id}/pause", new { duration_so_far = 31 });

        await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Numbers_may_be_text_and_unknown_fields_are_ignored()
    {
        var client = app.SignedInAsSomebody();
        var number = (await SequenceAsync(client)).Number("sequence_id");

        var session = await client.PostAsync($"{Sessions}/start", $$"""{"sequence_id":"{{number}}","colour":"blue","deep":{"er":[1] } }""", HttpStatusCode.Created);
        var ended = await client.PostAsync($"{Sessions}/complete", $$"""{"session_id":"{{session.Text("session_id")}}","duration_seconds":"0","colour":7}""", HttpStatusCode.OK);

        Assert.Equal(number, ended.Number("sequence_id"));
    }

    private static async Task<JsonElement> SequenceAsync(HttpClient client) => await client.GetJsonAsync(Answers.Api + "/sequences/first-practice");

    private static async Task<string> StartedAsync(HttpClient client) =>
        (await client.PostAsync($"{Sessions}/start", new { }, HttpStatusCode.Created)).Text("session_id")!;
}
