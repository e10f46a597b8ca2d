using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

public sealed class QuietTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Fact]
    public async Task Nothing_is_warned_of_while_all_goes_well()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync("asha@example.org");
        var start = await browser.PostAsync(Answers.Api + "/sessions/start", new { sequence_id = 1 }, HttpStatusCode.Created);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await browser.PostAsync(
            Answers.Api + "/sessions/complete",
            new { session_id = start.Text("session_id"), duration_seconds = 300, steps = new[] { new { pose = "tree", side = "left", seconds = 30 } } }, HttpStatusCode.OK);
        await browser.PostAsync(Answers.Api + "/favourites", new { kind = "pose", id = 1 }, HttpStatusCode.Created);
        await browser.PostAsync(Answers.Api + "/favourites", new { kind = "pose", id = 1 }, HttpStatusCode.OK);
        foreach (var path in new[] { "/history", "/stats", "/calendar", "/poses", "/sequences", "/sequences/first-practice", "/sequences/first-practice/timeline", "/practice-settings", "/poses/tree/related", "/search?q=hips", "/breathing", "/breathing/box-breath", "/recommendations", "/goals", "/practice-profile", "/badges", "/favourites", "/profile", "/profile/export" })
        {
            await browser.GetJsonAsync(Answers.Api + path);
        }

        foreach (var page in new[] { "/", "/poses", "/poses/tree", "/sequences", "/sequences/first-practice", "/history", "/history/new", "/history/day/2026-03-21", "/breathing", "/breathing/box-breath", "/search", "/search?q=tree", "/goals", "/badges", "/favourites", "/calendar", "/calendar/2026", "/statistics", "/account", "/account/body", "/account/practice", "/account/data", "/welcome" })
        {
            using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
        }

        // On PostgreSQL the first migration asks for a table that is not there yet, and EF Core reports that as an error.
        Assert.DoesNotContain(app.Log.Lines, line => !line.Contains("__EFMigrationsHistory", StringComparison.Ordinal));
    }
}
