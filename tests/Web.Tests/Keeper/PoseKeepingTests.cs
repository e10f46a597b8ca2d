using System.Net;
using System.Text.Json.Nodes;
using YogaFlow.Data.Keeping;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeper;

/// <summary>Poses that a keeper writes by the API: checked like the shipped ones, and every version kept.</summary>
public sealed class PoseKeepingTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private readonly HttpClient _keeper = app.SignedInAsKeeper();
    private readonly HttpClient _anyone = app.CreateClient();

    [Fact]
    public async Task A_new_pose_is_there_for_everyone_at_once()
    {
        await _anyone.GetJsonAsync(Written.Poses + "?search=alder");
        var made = await _keeper.SendAsync(HttpMethod.Post, Written.Poses, await _keeper.NewPoseAsync("alder"), HttpStatusCode.Created);

        Assert.Equal(("alder", "alder", 1), (made.Text("slug"), made.Text("name_english"), made.Number("version")));
        Assert.Equal("/figures/tree-1.svg", made.GetProperty("image_urls")[0].GetString());
        Assert.Equal(["alder"], (await _anyone.GetJsonAsync(Written.Poses + "?search=alder")).Slugs("poses"));
        Assert.Equal((await _anyone.GetJsonAsync(Written.Poses + "/tree")).Text("drawn_side"), made.Text("drawn_side"));
        Assert.Contains("alder", await _anyone.GetStringAsync(new Uri("/poses/alder", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("created", (await _keeper.VersionsAsync("poses/alder")).Events());
    }

    [Fact]
    public async Task Sent_back_as_it_was_answered_nothing_changes()
    {
        var answered = await _keeper.PutAsync(Written.Poses + "/mountain", await _keeper.PoseAsync("mountain"));

        Assert.Equal(0, answered.Number("version"));
        Assert.Empty(await _keeper.VersionsAsync("poses/mountain"));
    }

    [Fact]
    public async Task A_change_keeps_what_was_shipped_and_says_who_changed_what()
    {
        var before = await _anyone.GetJsonAsync(Written.Poses + "/crow");
        using var known = await _anyone.GetAsync(new Uri(Written.Poses + "/crow", UriKind.Relative), TestContext.Current.CancellationToken);

        var after = await _keeper.PutAsync(Written.Poses + "/crow", await _keeper.PoseAsync("crow", ("gaze", "Far ahead."), ("note", "Clearer.")));

        Assert.Equal((before.Number("pose_id"), "Far ahead.", 2), (after.Number("pose_id"), after.Text("gaze"), after.Number("version")));
        using var fresh = await _anyone.GetAsync(new Uri(Written.Poses + "/crow", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(known.Headers.ETag, fresh.Headers.ETag);
        var versions = await _keeper.VersionsAsync("poses/crow");
        Assert.Equal("shipped, edited", versions.Events());
        Assert.Equal((null, "Asha", "Clearer."), (versions[0].Text("person"), versions[1].Text("person"), versions[1].Text("note")));
        var change = Assert.Single(versions[1].GetProperty("changes").EnumerateArray());
        Assert.Equal(("gaze", before.Text("gaze"), "Far ahead."), (change.Text("field"), change.Text("before"), change.Text("after")));
    }

    [Fact]
    public async Task What_nobody_may_write_is_ignored()
    {
        var before = await _keeper.PoseAsync("eagle");
        const string key = "eagle";

        var after = await _keeper.PutAsync($"{Written.Poses}/{key}", await _keeper.PoseAsync(
            key, ("gaze", "Elsewhere."), ("pose_id", 9999), ("created_at", "2001-01-01T00:00:00Z"), ("is_edited", false), ("fingerprint", "x"), ("removed_at", "2001-01-01T00:00:00Z"), ("nonsense", 1)));

        Assert.Equal((before["pose_id"]!.GetValue<int>(), before["created_at"]!.GetValue<string>()), (after.Number("pose_id"), after.Text("created_at")));
    }

    [Fact]
    public async Task Without_a_slug_it_is_made_from_the_name()
    {
        var made = await _keeper.SendAsync(HttpMethod.Post, Written.Poses, await _keeper.NewPoseAsync("x", ("slug", null), ("name_english", "Small Élm, leaning")), HttpStatusCode.Created);

        Assert.Equal("small-elm-leaning", made.Text("slug"));
    }

    [Fact]
    public async Task A_picture_that_was_uploaded_shows_it_everywhere()
    {
        const string picture = "/api/v1/upload/images/rowan.webp";
        var body = await _keeper.NewPoseAsync("rowan", ("figure", null), ("image_urls", new JsonArray(picture)));
        Assert.True((await _keeper.SendAsync(HttpMethod.Post, Written.Poses, body, HttpStatusCode.UnprocessableEntity)).Blames("image_urls"));
        await app.SeedAsync(new UploadedPicture { Key = "rowan", Width = 8, Height = 8, UploadedAt = app.Clock.Now, Files = [new PictureFile { Name = "rowan.webp", PictureKey = "rowan", Width = 8, Height = 8, Bytes = [1] }] });

        await _keeper.SendAsync(HttpMethod.Post, Written.Poses, body, HttpStatusCode.Created);

        Assert.Equal([picture], (await _anyone.GetJsonAsync(Written.Poses + "/rowan")).GetProperty("image_urls").EnumerateArray().Select(url => url.GetString()));
        Assert.Equal(picture, (await _anyone.GetJsonAsync(Answers.Api + "/search?q=rowan")).GetProperty("poses")[0].Text("image_url"));
        var page = await _anyone.GetStringAsync(new Uri("/poses/rowan", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains($"src=\"{picture}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/figures/rowan", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_keepers_who_change_the_same_version_the_second_is_told()
    {
        var (one, other) = (await _keeper.PoseAsync("chair", ("gaze", "Up.")), await _keeper.PoseAsync("chair", ("gaze", "Down.")));
        await _keeper.PutAsync(Written.Poses + "/chair", one);

        var problem = await app.SignedInAsKeeper().PutAsync(Written.Poses + "/chair", other, HttpStatusCode.Conflict);

        Assert.Equal("urn:yogaflow:library.changed-meanwhile", problem.Text("type"));
        Assert.Equal("Up.", (await _anyone.GetJsonAsync(Written.Poses + "/chair")).Text("gaze"));
    }

    [Fact]
    public async Task Of_eight_changes_at_once_one_is_kept_and_the_others_are_told()
    {
        var bodies = new List<JsonObject>();
        for (var i = 0; i < 8; i++)
        {
            bodies.Add(await _keeper.PoseAsync("camel", ("gaze", $"Number {i}.")));
        }

        var answers = await Task.WhenAll(bodies.Select(body => _keeper.SendJsonAsync(HttpMethod.Put, Written.Poses + "/camel", body.ToJsonString())));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode is HttpStatusCode.OK));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode is HttpStatusCode.Conflict));
        Assert.Equal("shipped, edited", (await _keeper.VersionsAsync("poses/camel")).Events());
    }

    [Fact]
    public async Task A_pose_that_a_sequence_practises_is_not_deleted()
    {
        using var answer = await _keeper.DeleteAsync(new Uri(Written.Poses + "/easy-seat", UriKind.Relative), TestContext.Current.CancellationToken);

        var problem = await answer.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal("urn:yogaflow:pose.in-use", problem.Text("type"));
        Assert.Contains(app.Library.Sequences.Where(sequence => sequence.Steps.Any(step => step.Pose.Slug == "easy-seat")).Min(sequence => sequence.Name)!, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_practised_pose_that_is_deleted_is_gone_and_history_still_names_it()
    {
        await _keeper.SendAsync(HttpMethod.Post, Written.Poses, await _keeper.NewPoseAsync("larch", ("name_english", "Larch")), HttpStatusCode.Created);
        var person = app.SignedInAsSomebody();
        var session = await person.PostAsync(Answers.Api + "/sessions", Practice("larch"), HttpStatusCode.Created);
        await person.PostAsync(Answers.Api + "/favourites", new { kind = "pose", id = (await _anyone.GetJsonAsync(Written.Poses + "/larch")).Number("pose_id") }, HttpStatusCode.Created);

        await _keeper.DeleteAsync(Written.Poses + "/larch", HttpStatusCode.NoContent);

        await _anyone.GetProblemAsync(Written.Poses + "/larch", HttpStatusCode.NotFound);
        Assert.Empty((await _anyone.GetJsonAsync(Written.Poses + "?search=larch")).Slugs("poses"));
        Assert.Equal(0, (await _anyone.GetJsonAsync(Answers.Api + "/search?q=larch")).GetProperty("poses").GetArrayLength());
        Assert.Equal(0, (await person.GetJsonAsync(Answers.Api + "/favourites")).GetProperty("lists")[0].GetProperty("items").GetArrayLength());
        await _keeper.DeleteAsync(Written.Poses + "/larch", HttpStatusCode.NotFound);
        await _keeper.PutAsync(Written.Poses + "/larch", await _keeper.NewPoseAsync("larch"), HttpStatusCode.NotFound);
        var page = await person.GetStringAsync(new Uri($"/history/{session.Text("session_id")}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Larch", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/poses/larch\"", page, StringComparison.Ordinal);
        Assert.Contains("Larch", (await person.GetJsonAsync(Answers.Api + "/stats")).GetProperty("most_practiced_poses").GetRawText(), StringComparison.Ordinal);

        // Who practised it while it was deleted keeps that practice too.
        await person.PostAsync(Answers.Api + "/sessions", Practice("larch"), HttpStatusCode.Created);
        Assert.Equal("created, deleted", (await _keeper.VersionsAsync("poses/larch")).Events());
        await _keeper.SendAsync(HttpMethod.Post, Written.Poses, await _keeper.NewPoseAsync("larch"), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Sides_that_would_break_a_sequence_are_refused_and_others_change_its_length()
    {
        await _keeper.SendAsync(HttpMethod.Post, Written.Poses, await _keeper.NewPoseAsync("birch", ("sides", "both")), HttpStatusCode.Created);
        var steps = new JsonArray([.. Enumerable.Range(0, 20).Select(_ => Written.Step("easy-seat", 60)), Written.Step("birch", 20)]);
        await _keeper.SendAsync(HttpMethod.Post, Written.Sequences, Written.Sequence("long-with-birch", ("steps", steps)), HttpStatusCode.Created);
        await _keeper.SendAsync(HttpMethod.Post, Written.Sequences, Written.Sequence("birch-left", ("steps", new JsonArray(Written.Step("birch", 170, side: "left")))), HttpStatusCode.Created);
        var length = (await _anyone.GetJsonAsync(Answers.Api + "/sequences/long-with-birch")).Number("total_duration_seconds");

        var problem = await _keeper.PutAsync(Written.Poses + "/birch", await _keeper.PoseAsync("birch", ("sides", "one")), HttpStatusCode.UnprocessableEntity);
        Assert.True(problem.Blames("sides"));

        await _keeper.DeleteAsync(Written.Sequences + "/birch-left", HttpStatusCode.NoContent);
        await _keeper.PutAsync(Written.Poses + "/birch", await _keeper.PoseAsync("birch", ("sides", "one")));
        Assert.Equal(length - 25, (await _anyone.GetJsonAsync(Answers.Api + "/sequences/long-with-birch")).Number("total_duration_seconds"));
    }

    [Fact]
    public async Task Signs_that_no_database_keeps_are_left_out()
    {
        var answered = await _keeper.PutAsync(Written.Poses + "/bridge", await _keeper.PoseAsync("bridge", ("gaze", "Up\u0000 \u0007and\r\nup.")));

        Assert.Equal("Up and\nup.", answered.Text("gaze"));
    }

    [Theory]
    [InlineData("POST", "/poses")]
    [InlineData("PUT", "/poses/tree")]
    [InlineData("DELETE", "/poses/tree")]
    [InlineData("GET", "/admin/poses/tree/versions")]
    [InlineData("POST", "/admin/sequences")]
    [InlineData("PUT", "/admin/sequences/first-practice")]
    [InlineData("DELETE", "/admin/sequences/first-practice")]
    [InlineData("GET", "/admin/sequences/first-practice/versions")]
    public async Task Only_keepers_may(string method, string path)
    {
        foreach (var (client, expected) in new[] { (_anyone, HttpStatusCode.Unauthorized), (app.SignedInAsSomebody(), HttpStatusCode.Forbidden) })
        {
            using var answer = method is "POST" or "PUT"
                ? await client.SendJsonAsync(new HttpMethod(method), Answers.Api + path, new { })
                : await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Answers.Api + path), TestContext.Current.CancellationToken);
            await answer.ProblemAsync(expected);
        }
    }

    private object Practice(string pose) => new
    {
        client_id = app.NewId(),
        kind = "free",
        started_at = app.Clock.Now.AddMinutes(-30),
        duration_seconds = 300,
        completion_status = "completed",
        steps = new[] { new { pose, side = "left", seconds = 30 } },
    };
}
