using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>Every answer carries the headers: pages, files, errors and the API alike.</summary>
public sealed partial class SecurityHeaderTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
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

    [Theory]
    [InlineData("/")]
    [InlineData("/poses/tree")]
    [InlineData("/sign-in")]
    public async Task The_one_inline_script_of_a_page_is_let_in_by_its_hash(string path)
    {
        using var answer = await app.CreateClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var script = Assert.Single(InlineScript().Matches(html)).Groups["text"].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        Assert.Contains($"script-src 'self' 'sha256-{hash}';", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_api_has_another_nonce_each_time()
    {
        var client = app.CreateClient();

        async Task<string> Policy()
        {
            using var answer = await client.GetAsync(new Uri("/docs/", UriKind.Relative), TestContext.Current.CancellationToken);
            return Header(answer, "Content-Security-Policy");
        }

        Assert.NotEqual(await Policy(), await Policy());
    }

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>(?<text>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex InlineScript();

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
