using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>What settings add to the policies, and where files and reports belong: told to pages when they are asked for.</summary>
public sealed class PolicySettingsTests(PolicySettingsTests.Configured app) : IClassFixture<PolicySettingsTests.Configured>
{
    [Fact]
    public async Task The_policies_have_what_was_added_and_nothing_loose()
    {
        using var answer = await app.CreateClient().GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains("connect-src 'self' https://api.example.org wss://live.example.org;", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self' https://cdn.example.org;", policy, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data: https://pictures.example.org https://cdn.example.org;", policy, StringComparison.Ordinal);
        Assert.Contains("font-src 'self' data: https://cdn.example.org;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.Equal("camera=(), fullscreen=(self)", answer.Headers.GetValues("Permissions-Policy").Single());
    }

    [Fact]
    public async Task Pages_name_the_other_host_and_the_files_let_it_serve_them()
    {
        var html = await app.CreateClient().GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("rel=\"stylesheet\" href=\"https://cdn.example.org/css/app.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://cdn.example.org/fonts/literata-latin.woff2\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"https://cdn.example.org", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"error-tracking-dsn\" content=\"https://0a1b@errors.example.org/7\"", html, StringComparison.Ordinal);

        using var font = await app.CreateClient().GetAsync(new Uri("/fonts/literata-latin.woff2", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("*", font.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("cross-origin", font.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        using var page = await app.CreateClient().GetAsync(new Uri("/poses", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("same-origin", page.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    public sealed class Configured : YogaFlowApp
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Site:StaticBase"] = "https://cdn.example.org/",
            ["Features:ErrorTracking"] = "true",
            ["Features:ErrorTrackingDsn"] = "https://0a1b@errors.example.org/7",
            ["Headers:ConnectSources"] = "https://api.example.org wss://live.example.org",
            ["Headers:ImageSources"] = "https://pictures.example.org",
            ["Headers:PermissionsPolicy"] = "camera=(), fullscreen=(self)",
        };
    }
}
