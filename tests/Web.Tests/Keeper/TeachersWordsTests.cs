using AngleSharp.Html.Dom;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeper;

/// <summary>What the rules of sequencing say to a keeper, who may save all the same.</summary>
public sealed class TeachersWordsTests : IClassFixture<YogaFlowApp>, IDisposable
{
    private readonly HttpClient _browser;

    public TeachersWordsTests(YogaFlowApp app)
    {
        _browser = Forms.CreateBrowser(app);
        var id = app.NewId();
        app.SignedInAs(id, keeper: true);
        _browser.DefaultRequestHeaders.Add(TestSignIn.Header, id.ToString());
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Of_what_ships_a_teacher_has_nothing_to_mend()
    {
        var page = await PageAsync("/admin/sequences/first-practice");

        Assert.Contains("Nothing to mend", page.QuerySelector(".teacher")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_teacher_would_say_stands_in_the_preview_and_stops_nobody()
    {
        var form = FilledForm.Of(await PageAsync("/admin/sequences/new"), "write")
            .With("name", "Straight Up").With("summary", "A line.").With("description", "Strong.").With("level", "beginner").With("style", "hatha").With("focus", "strength")
            .With("steps[0].what", "warrior-two").With("steps[0].seconds", "112");
        using var previewed = await form.SendAsync(_browser, "/admin/sequences/new", "preview");

        var said = FilledForm.Parse(await previewed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("#preview .teacher")!.TextContent;
        Assert.Contains("begins at once with Warrior", said, StringComparison.Ordinal);
        Assert.Contains("Add Mountain for 30 seconds at the beginning.", said, StringComparison.Ordinal);
        using var saved = await form.SendAsync(_browser, "/admin/sequences/new", "save");
        Assert.Contains("/admin/sequences/straight-up?saved=true", saved.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> PageAsync(string page) =>
        FilledForm.Parse(await _browser.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken));
}
