using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data.Import;
using YogaFlow.Web.Tests.Content;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeper;

/// <summary>The keeper's room as a browser without scripts sees it.</summary>
public sealed class KeeperPagesTests : IClassFixture<YogaFlowApp>, IDisposable
{
    private readonly YogaFlowApp _app;
    private readonly HttpClient _keeper;
    private readonly HttpClient _browser;

    public KeeperPagesTests(YogaFlowApp app)
    {
        _app = app;
        _browser = Forms.CreateBrowser(app);
        var id = app.NewId();
        _keeper = app.SignedInAs(id, keeper: true);
        _browser.DefaultRequestHeaders.Add(TestSignIn.Header, id.ToString());
    }

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("/admin/changes")]
    [InlineData("/admin/poses")]
    [InlineData("/admin/poses?q=tree")]
    [InlineData("/admin/poses/new")]
    [InlineData("/admin/poses/tree")]
    [InlineData("/admin/poses/tree/history")]
    [InlineData("/admin/sequences")]
    [InlineData("/admin/sequences/new")]
    [InlineData("/admin/sequences/first-practice")]
    [InlineData("/admin/sequences/first-practice/history")]
    public async Task Only_keepers_see_it(string page)
    {
        var shown = await PageAsync(page);
        Assert.NotNull(shown.QuerySelector("h1"));
        Assert.NotNull(shown.QuerySelector("nav[aria-label=Keeping]"));

        using var stranger = _app.CreateRawClient();
        using var somebody = _app.CreateRawClient();
        somebody.DefaultRequestHeaders.Add(TestSignIn.Header, _app.SignedInAsSomebody().DefaultRequestHeaders.GetValues(TestSignIn.Header));
        foreach (var (client, expected) in new[] { (stranger, HttpStatusCode.Redirect), (somebody, HttpStatusCode.Forbidden) })
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/admin/poses/no-such-pose")]
    [InlineData("/admin/poses/no-such-pose/history")]
    [InlineData("/admin/sequences/no-such-sequence")]
    [InlineData("/admin/sequences/no-such-sequence/history")]
    public async Task What_is_not_there_is_404(string page)
    {
        using var answer = await _browser.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Saved_as_it_is_shown_a_pose_stays_the_same()
    {
        foreach (var slug in new[] { "cobra", "warrior-two", "corpse", "half-moon" })
        {
            using var saved = await (await FormAsync($"/admin/poses/{slug}", "write")).SendAsync(_browser, $"/admin/poses/{slug}", "save");

            Assert.Equal($"/admin/poses/{slug}?saved=true", Target(saved));
            Assert.Empty(await _keeper.VersionsAsync($"poses/{slug}"));
        }
    }

    [Fact]
    public async Task Saved_as_it_is_shown_a_sequence_stays_the_same()
    {
        foreach (var sequence in _app.Library.Sequences)
        {
            var page = $"/admin/sequences/{sequence.Slug}";
            using var saved = await (await FormAsync(page, "write")).SendAsync(_browser, page, "save");

            Assert.Equal($"{page}?saved=true", Target(saved));
            Assert.Empty(await _keeper.VersionsAsync($"sequences/{sequence.Slug}"));
        }
    }

    [Fact]
    public async Task A_change_is_saved_and_the_page_shows_it_at_once()
    {
        var form = (await FormAsync("/admin/poses/dancer", "write")).With("gaze", "Past the hand.").With("note", "Shorter.");
        using var saved = await form.SendAsync(_browser, "/admin/poses/dancer", "save");

        Assert.Equal("/admin/poses/dancer?saved=true", Target(saved));
        Assert.Contains("Saved", (await PageAsync("/admin/poses/dancer?saved=true")).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Past the hand.", (await PageAsync("/poses/dancer")).Body!.TextContent, StringComparison.Ordinal);
        var history = await PageAsync("/admin/poses/dancer/history");
        Assert.Contains("Past the hand.", history.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Shorter.", history.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dancer", (await PageAsync("/admin/changes")).QuerySelector(".latest")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_brought_back_by_its_button()
    {
        var before = (await _keeper.GetJsonAsync(Written.Poses + "/pigeon")).Text("gaze");
        using var changed = await (await FormAsync("/admin/poses/pigeon", "write")).With("gaze", "Elsewhere.").SendAsync(_browser, "/admin/poses/pigeon", "save");

        using var returned = await (await FormAsync("/admin/poses/pigeon/history", "return-1")).SendAsync(_browser, "/admin/poses/pigeon/history");

        Assert.Equal("/admin/poses/pigeon?saved=true", Target(returned));
        Assert.Equal(before, (await _keeper.GetJsonAsync(Written.Poses + "/pigeon")).Text("gaze"));
        Assert.Equal("shipped, edited, returned", (await _keeper.VersionsAsync("poses/pigeon")).Events());
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused_and_each_reason_stands_by_its_field()
    {
        var form = (await FormAsync("/admin/poses/plow", "write"))
            .With("gaze", "It cures all.").With("hold.seconds", "soon").With("easier", "mountain\nno-such-pose").With("conditions[0].alternative", "plow");
        using var answer = await form.SendAsync(_browser, "/admin/poses/plow", "save");

        var page = await ReadAsync(answer);
        var again = FilledForm.Of(page, "write");
        Assert.Equal(("It cures all.", "soon", "mountain\nno-such-pose", "plow"), (again["gaze"], again["hold.seconds"], again["easier"], again["conditions[0].alternative"]));
        foreach (var id in new[] { "gaze", "hold-seconds", "easier" })
        {
            Assert.NotEmpty(page.QuerySelector($"#{id}-fault .validation-message")!.TextContent);
        }

        Assert.NotNull(page.QuerySelector("#condition-0-alternative-fault .validation-message"));
        Assert.Contains("Nothing was saved", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await _keeper.VersionsAsync("poses/plow"));
    }

    [Fact]
    public async Task A_preview_shows_what_was_typed_and_saves_nothing()
    {
        using var answer = await (await FormAsync("/admin/poses/wheel", "write")).With("gaze", "Between the hands.").SendAsync(_browser, "/admin/poses/wheel", "preview");

        var page = await ReadAsync(answer);
        Assert.Contains("Between the hands.", page.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await _keeper.VersionsAsync("poses/wheel"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Of_two_keepers_the_second_sees_what_the_first_did_and_may_save_again()
    {
        var (mine, theirs) = (await FormAsync("/admin/poses/locust", "write"), await FormAsync("/admin/poses/locust", "write"));
        using var first = await theirs.With("gaze", "Theirs.").SendAsync(_browser, "/admin/poses/locust", "save");

        using var second = await mine.With("breath", "Mine.").SendAsync(_browser, "/admin/poses/locust", "save");

        var page = await ReadAsync(second);
        Assert.Contains("Somebody else", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Theirs.", page.QuerySelector("ins")!.TextContent.Replace("Now: ", "", StringComparison.Ordinal));
        var again = FilledForm.Of(page, "write");
        Assert.Equal("Mine.", again["breath"]);
        using var third = await again.SendAsync(_browser, "/admin/poses/locust", "save");
        Assert.Equal("/admin/poses/locust?saved=true", Target(third));
    }

    [Fact]
    public async Task A_new_sequence_is_written_line_by_line()
    {
        var form = (await FormAsync("/admin/sequences/new", "write"))
            .With("name", "Quiet Noon").With("summary", "A line.").With("description", "Calm.").With("level", "beginner").With("style", "gentle").With("focus", "relaxation")
            .With("steps[0].what", "corpse").With("steps[0].seconds", "120");
        using var more = await form.SendAsync(_browser, "/admin/sequences/new", "more");
        form = FilledForm.Of(await ReadAsync(more), "write").With("steps[1].what", "easy-seat").With("steps[1].seconds", "110").With("steps[1].note", "Sit.");
        using var moved = await form.SendAsync(_browser, "/admin/sequences/new", "up:1");
        form = FilledForm.Of(await ReadAsync(moved), "write");
        Assert.Equal(("easy-seat", "Sit.", "corpse", "Quiet Noon"), (form["steps[0].what"], form["steps[0].note"], form["steps[1].what"], form["name"]));

        using var saved = await form.SendAsync(_browser, "/admin/sequences/new", "save");

        Assert.Equal("/admin/sequences/quiet-noon?saved=true", Target(saved));
        Assert.Equal(245, (await _keeper.GetJsonAsync(Answers.Api + "/sequences/quiet-noon")).Number("total_duration_seconds"));
        form = await FormAsync("/admin/sequences/quiet-noon", "write");
        using var removed = await form.SendAsync(_browser, "/admin/sequences/quiet-noon", "remove:0");
        Assert.Equal("corpse", FilledForm.Of(await ReadAsync(removed), "write")["steps[0].what"]);
    }

    [Fact]
    public async Task A_deleted_pose_is_brought_back_from_its_history()
    {
        await _keeper.SendAsync(HttpMethod.Post, Written.Poses, await _keeper.NewPoseAsync("willow"), HttpStatusCode.Created);
        using var deleted = await (await FormAsync("/admin/poses/willow", "delete")).SendAsync(_browser, "/admin/poses/willow");
        Assert.Equal("/admin/poses/willow/history?deleted=true", Target(deleted));
        Assert.Contains("deleted", (await PageAsync("/admin/poses?q=willow")).QuerySelector(".kept")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It was deleted", (await PageAsync("/admin/poses/willow")).Body!.TextContent, StringComparison.Ordinal);

        using var returned = await (await FormAsync("/admin/poses/willow/history", "return-1")).SendAsync(_browser, "/admin/poses/willow/history");

        Assert.Equal("/admin/poses/willow?saved=true", Target(returned));
        await _keeper.GetJsonAsync(Written.Poses + "/willow");
    }

    [Fact]
    public async Task A_clash_is_shown_with_its_difference_and_decided_by_a_button()
    {
        using var content = new ContentCopy();
        await _keeper.PutAsync(Written.Poses + "/sphinx", await _keeper.PoseAsync("sphinx", ("gaze", "Mine.")));
        content.Replace("poses/sphinx.yaml", "^gaze: .*$", "gaze: Theirs.");
        await _app.Services.GetRequiredService<LibraryImport>().RunAsync(content.Read(), TestContext.Current.CancellationToken);

        Assert.Contains("Sphinx", (await PageAsync("/admin/changes")).QuerySelector("[aria-labelledby=clashes]")!.TextContent, StringComparison.Ordinal);
        var page = await PageAsync("/admin/poses/sphinx");
        Assert.Contains("Mine.", page.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Theirs.", page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        using var taken = await FilledForm.Of(page, "take").SendAsync(_browser, "/admin/poses/sphinx");

        Assert.Equal("/admin/poses/sphinx?saved=true", Target(taken));
        Assert.Equal("Theirs.", (await _keeper.GetJsonAsync(Written.Poses + "/sphinx")).Text("gaze"));
        Assert.Null((await PageAsync("/admin/changes")).QuerySelector("[aria-labelledby=clashes]"));
    }

    private async Task<IHtmlDocument> PageAsync(string page) =>
        FilledForm.Parse(await _browser.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken));

    private async Task<FilledForm> FormAsync(string page, string form) => FilledForm.Of(await PageAsync(page), form);

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{answer.StatusCode}: {answer.Headers.Location} {text}");
        return FilledForm.Parse(text);
    }

    private static string? Target(HttpResponseMessage answer) =>
        answer.Headers.Location is { } target ? (target.IsAbsoluteUri ? target.PathAndQuery : target.ToString()) : $"{answer.StatusCode}: {answer.Content.ReadAsStringAsync().Result}";
}
