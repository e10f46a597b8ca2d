using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Watching;

/// <summary>The log as it is in production: every line is one JSON object, says who by id alone, and holds no secret.</summary>
public sealed class LogTests(LogTests.JsonApp app) : IClassFixture<LogTests.JsonApp>
{
    private const string Wrong = "Wrong-word-1";
    private const string Next = "Moon-Salute-8";

    [Fact]
    public async Task Everything_about_an_account_is_told_without_a_secret()
    {
        app.Begin();
        var member = await app.ConfirmedAsync();
        for (var tries = 0; tries < 6; tries++)
        {
            using var refused = await app.CreateClient().SendJsonAsync(HttpMethod.Post, Answers.Api + "/auth/login", new { email = member.Email, password = Wrong });
        }

        await app.CreateClient().PostAsync(Answers.Api + "/auth/forgot-password", new { email = member.Email }, HttpStatusCode.OK);
        var link = MailedApp.TokenIn(await app.Post.LinkAsync(member.Email, "Set a new password"));
        using (var page = await app.CreateClient().GetAsync(new Uri($"/reset-password?token={link}", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        await app.CreateClient().PostAsync(Answers.Api + "/auth/reset-password", new { token = link, new_password = Next }, HttpStatusCode.OK);
        var again = await app.LogInAsync(member.Email, Next);
        await again.Client.GetJsonAsync(Answers.Api + "/auth/me");
        await again.Client.GetJsonAsync(Answers.Api + "/profile/export");
        await again.Client.PostAsync(Answers.Api + "/auth/refresh", new { refresh_token = again.RefreshToken }, HttpStatusCode.OK);
        await again.Client.PostProblemAsync(Answers.Api + "/auth/refresh", new { refresh_token = again.RefreshToken }, HttpStatusCode.Unauthorized);

        var lines = app.Lines.Read();
        var events = lines.Where(line => line.Text("category") == "YogaFlow.Data.SecurityLog").ToList();
        Assert.All([4001, 4002, 4003, 4005, 4006, 4007, 4009, 4025, 4027], id => Assert.Contains(events, line => line.GetProperty("event").GetInt32() == id));
        Assert.Contains(events, line => line.GetProperty("event").GetInt32() == 4003 && line.GetProperty("fields").Text("person_id") == member.Id.ToString());

        var me = Assert.Single(lines, line => line.Text("name") == "Request" && line.GetProperty("fields").Text("route") == "/api/v1/auth/me");
        Assert.Equal(("GET", 200, member.Id.ToString()), (me.GetProperty("fields").Text("method"), me.GetProperty("fields").GetProperty("status").GetInt32(), me.GetProperty("fields").Text("person_id")));
        Assert.True(me.GetProperty("fields").GetProperty("ms").GetDouble() >= 0);
        Assert.Matches("^[0-9a-f]{32}$", me.Text("trace"));
        Assert.NotEmpty(me.GetProperty("fields").Text("request_id")!);
        Assert.All(lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", line.Text("time")));

        var secrets = new[] { member.Email, MailedApp.Password, Wrong, Next, link, member.AccessToken, member.RefreshToken!, again.AccessToken, again.RefreshToken!, JsonApp.SigningKey, "/reset-password?" };
        Assert.All(secrets, secret => Assert.DoesNotContain(app.Lines.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_request_is_named_by_its_route_and_probes_are_not_noted()
    {
        app.Begin();
        using var pose = await app.CreateClient().GetAsync(new Uri("/poses/tree?from=secret-search", UriKind.Relative), TestContext.Current.CancellationToken);
        using var nothing = await app.CreateClient().GetAsync(new Uri("/no-such-thing/at-all", UriKind.Relative), TestContext.Current.CancellationToken);
        using var file = await app.CreateClient().GetAsync(new Uri("/css/app.css", UriKind.Relative), TestContext.Current.CancellationToken);
        foreach (var probe in new[] { "/health/live", "/health/ready", "/metrics", "/version" })
        {
            using var answer = await app.CreateClient().GetAsync(new Uri(probe, UriKind.Relative), TestContext.Current.CancellationToken);
        }

        var routes = app.Lines.Read().Where(line => line.Text("name") == "Request").Select(line => line.GetProperty("fields").Text("route")).ToList();
        Assert.Contains("/poses/{Slug}", routes);
        Assert.Contains("(none)", routes);
        Assert.Contains("(file)", routes);
        Assert.DoesNotContain(app.Lines.Lines, line => line.Contains("secret-search", StringComparison.Ordinal) || line.Contains("no-such-thing", StringComparison.Ordinal));
        Assert.DoesNotContain(routes, route => route!.StartsWith("/health", StringComparison.Ordinal) || route is "/metrics" or "/version");
    }

    /// <summary>The program with the log of production, kept.</summary>
    public sealed class JsonApp : MailedApp
    {
        public const string SigningKey = Deployment.SettingsTemplate.GoodKey;

        public LinesOfLog Lines { get; } = new();

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings)
        {
            ["Tokens:SigningKey"] = SigningKey,
            ["Logging:LogLevel:YogaFlow.Web.Hosting.Watching.RequestBook"] = "Information",
        };

        public void Begin() => Lines.Begin(Services.GetRequiredService<IConfiguration>(), Clock);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(Lines));
        }
    }
}
