using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>How often one address may call, with limits low enough to reach.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly StrictApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Reading_too_often_is_429_with_the_time_to_wait()
    {
        var client = _app.CreateClient();
        for (var i = 0; i < 3; i++)
        {
            await client.GetJsonAsync(Answers.Api + "/poses/tree");
        }

        using var answer = await client.GetAsync(new Uri(Answers.Api + "/poses/tree", UriKind.Relative), TestContext.Current.CancellationToken);

        var problem = await answer.ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.InRange(problem.Number("retry_after"), 1, 60);
        Assert.Equal(problem.Number("retry_after"), answer.Headers.RetryAfter?.Delta?.TotalSeconds);

        // The limit is for those who are not known, and for the catalogue.
        await _app.SignedInAsSomebody().GetJsonAsync(Answers.Api + "/poses/tree");
        await client.GetJsonAsync("/health");
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/sign-in", "sign-in")]
    [InlineData("/sign-up", "sign-up")]
    public async Task Signing_in_or_up_too_often_is_429(string page, string form)
    {
        var fields = new Dictionary<string, string> { ["Input.Email"] = "nobody@example.org", ["Input.Password"] = "wrong" };
        for (var i = 0; i < 2; i++)
        {
            using var browser = Forms.CreateBrowser(_app);
            using var answer = await browser.SubmitAsync(page, form, new Dictionary<string, string>(fields));
            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        }

        using var last = Forms.CreateBrowser(_app);
        using var refused = await last.SubmitAsync(page, form, fields);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("text/html", refused.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    private sealed class StrictApp : YogaFlowApp
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Limits:AnonymousReadsPerMinute"] = "3",
            ["Limits:SignInsPerMinute"] = "2",
        };
    }
}
