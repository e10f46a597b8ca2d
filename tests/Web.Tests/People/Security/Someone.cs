using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People.Security;

/// <summary>Somebody with an account, signed in with a browser, who can sign in anywhere else too.</summary>
internal sealed class Someone : IDisposable
{
    private Someone(YogaFlowApp app, string email, CookieContainer cookies) => (App, Email, Cookies, Browser) = (app, email, cookies, BrowserOf(app, cookies));

    public YogaFlowApp App { get; }

    public string Email { get; }

    public CookieContainer Cookies { get; }

    public HttpClient Browser { get; }

    public Guid Id { get; private set; }

    public static async Task<Someone> SignedUpAsync(YogaFlowApp app, bool confirmed = true)
    {
        app.Clock.Now = TimeProvider.System.GetUtcNow();
        var someone = new Someone(app, $"{app.NewId():N}@example.org", new CookieContainer());
        await someone.Browser.SignUpAsync(someone.Email);
        await using var db = app.CreateDb();
        someone.Id = (await db.Users.SingleAsync(person => person.Email == someone.Email, TestContext.Current.CancellationToken)).Id;
        if (confirmed)
        {
            await db.Users.Where(person => person.Id == someone.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.EmailConfirmed, true), TestContext.Current.CancellationToken);
            app.Services.GetRequiredService<SessionBook>().Forget();
        }

        return someone;
    }

    /// <summary>A browser with the same cookies, at this or another instance.</summary>
    public static HttpClient BrowserOf(YogaFlowApp app, CookieContainer cookies)
    {
        _ = app.Services;
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = app.ClientOptions.BaseAddress };
    }

    /// <summary>A client of the API with an access token of its own.</summary>
    public async Task<HttpClient> ClientAsync(string? code = null) => With(App, await TokenAsync(code));

    public async Task<string> TokenAsync(string? code = null) =>
        (await App.CreateClient().PostAsync(Answers.Api + "/auth/login", new { email = Email, password = Forms.Password, code }, HttpStatusCode.OK))
            .GetProperty("tokens").Text("access_token")!;

    public static HttpClient With(YogaFlowApp app, string token)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public void Dispose() => Browser.Dispose();
}

/// <summary>Another instance of the program on the same database.</summary>
internal sealed class SecondInstance(YogaFlowApp first) : YogaFlowApp
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Limits:AnonymousReadsPerMinute"] = "1000000",
        ["Limits:SignInsPerMinute"] = "1000000",
        ["Storage:ConnectionString"] = first.ConnectionString,
    };
}
