using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>Who is believed about where a request comes from.</summary>
public sealed class ProxyTests
{
    private static readonly Uri Read = new(Answers.Api + "/poses/tree", UriKind.Relative);

    [Theory]
    [InlineData(null)]
    [InlineData("10.0.0.0/8")]
    public async Task Nobody_who_is_not_named_changes_the_address_that_counts(string? known)
    {
        using var app = new ProxiedApp(known);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, $"203.0.113.{i}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(app, "203.0.113.99"));
    }

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.{0}")]
    [InlineData("127.0.0.0/8, 10.1.2.3", "198.51.100.7, 203.0.113.{0}, 10.1.2.3")]
    public async Task A_named_proxy_says_who_asks(string known, string forwarded)
    {
        using var app = new ProxiedApp(known);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, forwarded.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task With_two_proxies_the_first_from_the_right_that_is_none_counts()
    {
        using var app = new ProxiedApp("127.0.0.1, 10.0.0.0/8");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, $"198.51.100.{i}, 203.0.113.5, 10.1.2.3"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(app, "198.51.100.200, 203.0.113.5, 10.1.2.3"));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData(null, false)]
    public async Task Only_a_named_proxy_makes_it_https(string? known, bool secure)
    {
        using var app = new ProxiedApp(known);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative));
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "yoga.example.org");

        using var answer = await app.CreateRawClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(secure, Assert.Single(answer.Headers.GetValues("Set-Cookie")).Contains("secure", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(secure, answer.Headers.Contains("Strict-Transport-Security"));
    }

    private static async Task<HttpStatusCode> StatusAsync(ProxiedApp app, string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Read);
        request.Headers.Add("X-Forwarded-For", forwarded);
        using var answer = await app.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private sealed class ProxiedApp(string? known) : YogaFlowApp
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Limits:AnonymousReadsPerMinute"] = "3",
            ["Proxies:Known"] = known ?? "",
        };
    }
}
