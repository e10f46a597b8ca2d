using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Watching;

/// <summary>What is reported elsewhere, as it arrives there.</summary>
public sealed class ReportTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    private static readonly string Release = $"yogaflow@{VersionDetails.Current.Version}+{VersionDetails.Current.Commit}";

    [Fact]
    public async Task A_fault_of_the_server_arrives_without_anything_of_a_person()
    {
        await using (var db = app.CreateDb())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Poses\" RENAME TO \"Gone\"", TestContext.Current.CancellationToken);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, Answers.Api + "/poses?mail=asha%40example.org&token=hunter2");
        request.Headers.Add("Cookie", "yogaflow=cookie-of-asha");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "yogaflow_TokenOfAsha123456789012345");
        request.Headers.UserAgent.ParseAdd("Firefox-of-Asha/1.0");
        using (var answer = await app.CreateClient().SendAsync(request, TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        }

        await using (var db = app.CreateDb())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Gone\" RENAME TO \"Poses\"", TestContext.Current.CancellationToken);
        }

        var report = EventIn(await app.Sink.WithAsync("Exception", "/api/7/envelope/"));
        Assert.Equal((Release, "home", "error"), (report.Text("release"), report.Text("environment"), report.Text("level")));
        var fault = report.GetProperty("exception").GetProperty("values").EnumerateArray().Last();
        Assert.EndsWith("Exception", fault.Text("type"), StringComparison.Ordinal);
        Assert.Contains(fault.GetProperty("stacktrace").GetProperty("frames").EnumerateArray(), frame => frame.TryGetProperty("filename", out var file) && file.GetString()!.EndsWith("LibraryEndpoints.cs", StringComparison.Ordinal));
        Assert.Equal(TestDatabase.Engine.ToString(), report.GetProperty("tags").Text("engine"));
        Assert.False(report.TryGetProperty("request", out _) || report.TryGetProperty("user", out _) || report.TryGetProperty("server_name", out _));

        await app.Sink.WithAsync("\"type\":\"transaction\"", "/api/7/envelope/");
        NothingPersonal();
    }

    [Fact]
    public async Task A_fault_of_a_script_arrives_by_way_of_us()
    {
        var report = new
        {
            type = "TypeError",
            message = "Cannot read 'poses' of 'Asha Devi' <asha@example.org> from 203.0.113.7 at /reset-password?token=hunter2",
            how = "rejection",
            page = "/poses/{slug}",
            frames = new[] { new { file = "/js/figure.js", function = "draw", line = 12, column = 7 } },
        };

        Assert.Equal(HttpStatusCode.NoContent, await ReportAsync(report, "same-origin"));
        var arrived = EventIn(await app.Sink.WithAsync("TypeError", "/api/8/envelope/"));

        Assert.Equal((Release, "javascript", "/poses/{slug}"), (arrived.Text("release"), arrived.Text("platform"), arrived.Text("transaction")));
        var fault = arrived.GetProperty("exception").GetProperty("values")[0];
        Assert.Contains("Cannot read 'poses' of", fault.Text("value"), StringComparison.Ordinal);
        Assert.Equal("/js/figure.js", fault.GetProperty("stacktrace").GetProperty("frames")[0].Text("filename"));
        NothingPersonal();
    }

    [Theory]
    [InlineData("cross-site", "TypeError", "/js/figure.js", HttpStatusCode.Forbidden)]
    [InlineData(null, "TypeError", "/js/figure.js", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", "<script>", "/js/figure.js", HttpStatusCode.UnprocessableEntity)]
    [InlineData("same-origin", "TypeError", "https://elsewhere.example.org/x.js", HttpStatusCode.UnprocessableEntity)]
    public async Task What_no_page_of_ours_would_send_is_refused(string? site, string type, string file, HttpStatusCode expected) => Assert.Equal(expected, await ReportAsync(
        new { type, message = "made up", how = "error", page = "/", frames = new[] { new { file, function = "f", line = 1, column = 1 } } }, site));

    [Fact]
    public async Task A_report_that_is_too_long_is_refused() => Assert.Contains(
        await ReportAsync(new { type = "TypeError", message = new string('x', 20_000), how = "error", page = "/", frames = Array.Empty<object>() }, "same-origin"),
        new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });

    [Fact]
    public async Task Traces_and_measurements_arrive_without_paths_queries_and_addresses()
    {
        using var pose = await app.CreateClient().GetAsync(new Uri("/poses/tree?asha=hunter2", UriKind.Relative), TestContext.Current.CancellationToken);
        using var probe = await app.CreateClient().GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        app.Services.GetRequiredService<TracerProvider>().ForceFlush();
        app.Services.GetRequiredService<MeterProvider>().ForceFlush();

        var traces = await app.Sink.WithAsync("/poses/{Slug}", "/v1/traces");
        Assert.All(["service.name", "yogaflow", "service.version", "deployment.environment.name", "http.route"], word => Assert.Contains(word, traces, StringComparison.Ordinal));
        Assert.All(["url.path", "url.query", "user_agent", "client.address", "server.address", "host.name"], word => Assert.DoesNotContain(word, traces, StringComparison.Ordinal));
        var figures = await app.Sink.WithAsync("database_command_seconds", "/v1/metrics");
        Assert.Contains("http.server.request.duration", figures, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Sink.Arrived, one => one.Path == "/v1/traces" && one.Text.Contains("/health", StringComparison.Ordinal));
        NothingPersonal();
    }

    private void NothingPersonal() => Assert.All(
        new[] { "asha@example.org", "asha%40", "hunter2", "cookie-of-asha", "TokenOfAsha", "Firefox-of-Asha", "203.0.113.7", "Asha Devi", "let-me-in-please", Deployment.SettingsTemplate.GoodKey, app.ConnectionString },
        secret => Assert.DoesNotContain(app.Sink.Arrived, one => Without(one.Text).Contains(secret, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The head of an envelope says where it goes, which is the sink's own address.</summary>
    private string Without(string text) => text.Replace(app.Sink.Dsn, "", StringComparison.Ordinal).Replace(app.Sink.Dsn.Replace("/7", "/8", StringComparison.Ordinal), "", StringComparison.Ordinal);

    private async Task<HttpStatusCode> ReportAsync(object report, string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/errors") { Content = new StringContent(JsonSerializer.Serialize(report), Encoding.UTF8, "application/json") };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var answer = await app.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>The third line of an envelope: head, head of the item, item.</summary>
    private static JsonElement EventIn(string envelope) => JsonDocument.Parse(envelope.Split('\n')[2]).RootElement;
}
