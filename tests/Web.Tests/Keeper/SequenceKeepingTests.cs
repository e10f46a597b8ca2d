using System.Net;
using System.Text.Json.Nodes;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeper;

/// <summary>Sequences that a keeper writes by the API.</summary>
public sealed class SequenceKeepingTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Public = Answers.Api + "/sequences";

    private readonly HttpClient _keeper = app.SignedInAsKeeper();
    private readonly HttpClient _anyone = app.CreateClient();

    [Fact]
    public async Task A_new_sequence_is_there_for_everyone_and_can_be_practised()
    {
        var made = await _keeper.SendAsync(HttpMethod.Post, Written.Sequences, Written.Sequence("slow-noon"), HttpStatusCode.Created);

        Assert.Equal((300, 5, 1, true), (made.Number("total_duration_seconds"), made.Number("duration_minutes"), made.Number("version"), made.GetProperty("is_preset").GetBoolean()));
        Assert.Contains("slow-noon", (await _anyone.GetJsonAsync(Public + "?preset_only=true")).Slugs("sequences"));
        Assert.Equal(["easy-seat", "childs-pose", "easy-seat", "corpse"], (await _anyone.GetJsonAsync(Public + "/slow-noon")).GetProperty("poses").EnumerateArray().Select(step => step.GetProperty("pose").Text("slug")));
        await _anyone.GetJsonAsync(Public + "/slow-noon/timeline");
        using var page = await _anyone.GetAsync(new Uri("/practise/slow-noon", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Its_lines_are_replaced_as_a_whole_and_poses_stay_as_they_are()
    {
        var before = await _anyone.GetJsonAsync(Written.Poses + "/corpse");
        var made = await _keeper.SendAsync(HttpMethod.Post, Written.Sequences, Written.Sequence("short-rest"), HttpStatusCode.Created);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var corpse = before.Number("pose_id");

        var steps = new JsonArray(new JsonObject { ["pose_id"] = corpse.ToString(), ["duration_seconds"] = "120" }, new JsonObject { ["block"] = "cat-cow", ["rounds"] = 4 });
        var after = await _keeper.PutAsync(Written.Sequences + "/short-rest", Written.Sequence("short-rest", ("steps", steps), ("version", 1)));

        Assert.Equal((made.Number("sequence_id"), 2), (after.Number("sequence_id"), after.Number("version")));
        var poses = (await _anyone.GetJsonAsync(Public + "/short-rest")).GetProperty("poses").EnumerateArray().ToList();
        Assert.Equal((corpse, 120, 4), (poses[0].Number("pose_id"), poses[0].Number("duration_seconds"), poses[^1].Number("rounds")));
        Assert.Equal(Enumerable.Range(1, poses.Count), poses.Select(step => step.Number("position_order")));
        Assert.Equal(before.GetRawText(), (await _anyone.GetJsonAsync(Written.Poses + "/corpse")).GetRawText());
        var versions = await _keeper.VersionsAsync("sequences/short-rest");
        Assert.Equal("created, edited", versions.Events());
        Assert.Contains(versions[1].GetProperty("changes").EnumerateArray(), change => change.Text("field") == "steps" && change.Text("after")!.Contains("cat-cow", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name", "null", "name")]
    [InlineData("summary", "\"\"", "summary")]
    [InlineData("description", "\"It guarantees sleep.\"", "description")]
    [InlineData("difficulty_level", "\"expert\"", "difficulty_level")]
    [InlineData("style", "null", "style")]
    [InlineData("focus_area", "\"aura\"", "focus_area")]
    [InlineData("duration_minutes", "9", "duration_minutes")]
    [InlineData("duration_minutes", "0", "duration_minutes")]
    [InlineData("duration_minutes", "-2147483648", "duration_minutes")]
    [InlineData("steps", "null", "steps")]
    [InlineData("steps", "[null]", "steps[0].pose")]
    [InlineData("steps", """[{"pose":"no-such-pose","duration_seconds":60}]""", "steps[0].pose")]
    [InlineData("steps", """[{"pose_id":999999,"duration_seconds":60}]""", "steps[0].pose")]
    [InlineData("steps", """[{"pose":"corpse","duration_seconds":901}]""", "steps[0].duration_seconds")]
    [InlineData("steps", """[{"pose":"corpse","duration_seconds":60,"side":"left"}]""", "steps[0].side")]
    [InlineData("steps", """[{"block":"no-such-block","rounds":3}]""", "steps[0].block")]
    [InlineData("steps", """[{"block":"cat-cow","rounds":25}]""", "steps[0].rounds")]
    [InlineData("slug", "\"styles\"", "slug")]
    public async Task A_fault_is_refused_and_the_field_is_named(string field, string value, string blamed)
    {
        var problem = await _keeper.SendAsync(
            HttpMethod.Post, Written.Sequences, Written.Sequence("never-kept", (field, JsonNode.Parse(value))), HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames(blamed), problem.GetRawText());
        await _anyone.GetProblemAsync(Public + "/never-kept", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_slug_that_is_taken_is_refused() => Assert.True((await _keeper.SendAsync(
        HttpMethod.Post, Written.Sequences, Written.Sequence("first-practice"), HttpStatusCode.Conflict)).Blames("slug"));

    [Fact]
    public async Task Of_two_keepers_who_change_the_same_version_the_second_is_told()
    {
        await _keeper.SendAsync(HttpMethod.Post, Written.Sequences, Written.Sequence("twice"), HttpStatusCode.Created);
        await _keeper.PutAsync(Written.Sequences + "/twice", Written.Sequence("twice", ("summary", "One."), ("version", 1)));

        await _keeper.PutAsync(Written.Sequences + "/twice", Written.Sequence("twice", ("summary", "Two."), ("version", 1)), HttpStatusCode.Conflict);

        Assert.Equal("One.", (await _anyone.GetJsonAsync(Public + "/twice")).Text("summary"));
    }

    [Fact]
    public async Task A_practised_sequence_that_is_deleted_is_gone_and_history_still_names_it()
    {
        var made = await _keeper.SendAsync(HttpMethod.Post, Written.Sequences, Written.Sequence("farewell", ("name", "Farewell")), HttpStatusCode.Created);
        var person = app.SignedInAsSomebody();
        var session = await person.PostAsync(Answers.Api + "/sessions", Practice(made.Number("sequence_id")), HttpStatusCode.Created);

        await _keeper.DeleteAsync(Written.Sequences + "/farewell", HttpStatusCode.NoContent);

        foreach (var path in new[] { Public + "/farewell", Public + "/farewell/timeline" })
        {
            await _anyone.GetProblemAsync(path, HttpStatusCode.NotFound);
        }

        foreach (var page in new[] { "/sequences/farewell", "/practise/farewell" })
        {
            using var gone = await _anyone.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }

        Assert.DoesNotContain("farewell", (await _anyone.GetJsonAsync(Public)).Slugs("sequences"));
        Assert.Equal("Farewell", (await person.GetJsonAsync($"{Answers.Api}/sessions/{session.Text("session_id")}")).Text("sequence_name"));
        await person.PostProblemAsync(Answers.Api + "/sessions/start", new { sequence_id = made.Number("sequence_id") }, HttpStatusCode.UnprocessableEntity);

        // Who was practising it meanwhile without a connection keeps that practice.
        await person.PostAsync(Answers.Api + "/sessions", Practice(made.Number("sequence_id")), HttpStatusCode.Created);
        await _keeper.DeleteAsync(Written.Sequences + "/farewell", HttpStatusCode.NotFound);
    }

    private object Practice(int sequence) => new
    {
        client_id = app.NewId(),
        kind = "sequence",
        sequence_id = sequence,
        started_at = app.Clock.Now.AddMinutes(-30),
        duration_seconds = 300,
        completion_status = "completed",
    };
}
