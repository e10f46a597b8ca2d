using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People;

/// <summary>The log knows people by their ids. It holds no password, no token and no address, whatever goes wrong.</summary>
public sealed class SecretsInLogTests(SecretsInLogTests.LoggedApp app) : IClassFixture<SecretsInLogTests.LoggedApp>
{
    [Fact]
    public async Task No_line_holds_a_password_a_token_or_an_address()
    {
        var member = await app.ConfirmedAsync();
        var unknown = app.NewAddress();
        foreach (var email in new[] { member.Email, unknown })
        {
            for (var tries = 0; tries < 6; tries++)
            {
                using var wrong = await app.CreateClient().SendJsonAsync(HttpMethod.Post, Answers.Api + "/auth/login", new { email, password = "Wrong-word-1" });
            }

            await app.CreateClient().PostAsync(Answers.Api + "/auth/forgot-password", new { email }, HttpStatusCode.OK);
        }

        var link = await app.Post.LinkAsync(member.Email, "Set a new password");
        await app.CreateClient().PostAsync(Answers.Api + "/auth/reset-password", new { token = MailedApp.TokenIn(link), new_password = "Moon-Salute-8" }, HttpStatusCode.OK);
        app.Post.Refuses = true;
        var again = await app.LogInAsync(member.Email, "Moon-Salute-8");
        await again.Client.PostAsync(Answers.Api + "/auth/refresh", new { refresh_token = again.RefreshToken }, HttpStatusCode.OK);
        await again.Client.PostProblemAsync(Answers.Api + "/auth/refresh", new { refresh_token = again.RefreshToken }, HttpStatusCode.Unauthorized);
        using var odd = await app.CreateClient().SendJsonAsync(HttpMethod.Post, Answers.Api + "/auth/login", $"{{\"email\":\"{member.Email}\",\"password\":17");

        Assert.NotEmpty(app.Everything);
        Assert.Contains(app.Everything, line => line.Contains("signed in", StringComparison.Ordinal));
        foreach (var secret in new[] { member.Email, unknown, MailedApp.Password, "Wrong-word-1", "Moon-Salute-8", member.AccessToken, member.RefreshToken!, again.RefreshToken!, MailedApp.TokenIn(link) })
        {
            Assert.DoesNotContain(app.Everything, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>The program with every line of its log kept, at the levels that ship and finer.</summary>
    public sealed class LoggedApp : MailedApp
    {
        public ConcurrentQueue<string> Everything { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(new KeepEverything(Everything)));
        }
    }

    private sealed class KeepEverything(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
