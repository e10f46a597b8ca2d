using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>Every answer carries the headers: pages, files, errors and the API alike.</summary>
public sealed class SecurityHeaderTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/poses", 200)]
    [InlineData("GET", "/sign-up", 200)]
    [InlineData("GET", "/history", 200)]
    [InlineData("GET", "/no-such-page", 404)]
    [InlineData("GET", "/figures/tree-1.svg", 200)]
    [InlineData("GET", "/css/app.css", 200)]
    [InlineData("GET", "/api/v1/poses", 200)]
    [InlineData("HEAD", "/api/v1/poses", 200)]
    [InlineData("GET", "/api/v1/poses/none", 404)]
    [InlineData("GET", "/api/v1/poses?page=0", 422)]
    [InlineData("GET", "/api/v1/history", 401)]
    [InlineData("POST", "/api/v1/poses", 401)]
    [InlineData("GET", "/health", 200)]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/version", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/docs/", 200)]
    public async Task They_are_there(string method, string path, int status)
    {
        using var answer = await app.CreateRawClient().SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.NotEmpty(Header(answer, "Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));

        var policy = Header(answer, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.True(path.StartsWith("/docs", StringComparison.Ordinal) || !policy.Contains("unsafe-inline", StringComparison.Ordinal), policy);
    }

    [Fact]
    public async Task No_two_pages_have_the_same_nonce()
    {
        var client = app.CreateClient();

        async Task<string> Policy()
        {
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
            return Header(answer, "Content-Security-Policy");
        }

        Assert.NotEqual(await Policy(), await Policy());
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
