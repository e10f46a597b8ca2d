using System.Net;
using System.Net.Http.Headers;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Sharing;

/// <summary>The built program twice, started at once on one empty database: what one gives the other takes, and what one ends has ended.</summary>
public sealed class TwoProgramsTests
{
    private const string Me = Answers.Api + "/auth/me";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cookies_and_tokens_are_good_at_both_and_end_at_both()
    {
        using var database = new TestDatabase();
        using var redis = await OwnRedis.StartedAsync();
        var settings = new Dictionary<string, string> { ["Redis__ConnectionString"] = redis.ConnectionString };
        var starting = Enumerable.Range(0, 2).Select(_ => RunningProgram.StartAsync(TestDatabase.Engine, database.ConnectionString, settings: settings)).ToList();
        using var first = await starting[0];
        using var second = await starting[1];

        var cookies = new CookieContainer();
        using var here = BrowserOf(first, cookies);
        using var there = BrowserOf(second, cookies);
        await here.SignUpAsync("asha@example.org");
        await there.GetJsonAsync(Me);

        // A form that one showed is taken by the other.
        using (var theme = await there.GetAsync(new Uri("/account/devices", UriKind.Relative), Ct))
        {
            Assert.Equal(HttpStatusCode.OK, theme.StatusCode);
        }

        var tokens = (await here.PostAsync(Answers.Api + "/auth/login", new { email = "asha@example.org", password = Forms.Password, remember_me = true }, HttpStatusCode.OK)).GetProperty("tokens");
        using var client = ClientOf(second, tokens.Text("access_token")!);
        await client.GetJsonAsync(Me);

        await there.PostAsync(Answers.Api + "/auth/logout-everywhere", new { }, HttpStatusCode.OK);

        // The one that ended them refuses with the next call, the other as soon as it has heard; neither takes what is left of them.
        await RefusedAsync(client);
        await RefusedAsync(there);
        using var clientHere = ClientOf(first, tokens.Text("access_token")!);
        await Moments.UntilAsync("the other instance refuses", async () =>
        {
            using var answer = await clientHere.GetAsync(new Uri(Me, UriKind.Relative), Ct);
            return answer.StatusCode is HttpStatusCode.Unauthorized;
        });
        await RefusedAsync(here);
        if (tokens.TryGetProperty("refresh_token", out var refresh) && refresh.GetString() is { } text)
        {
            await first.Browser.PostProblemAsync(Answers.Api + "/auth/refresh", new { refresh_token = text }, HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task A_lock_for_wrong_passwords_holds_at_both()
    {
        using var app = new YogaFlowApp();
        using var other = new People.Security.SecondInstance(app);
        using var someone = await People.Security.Someone.SignedUpAsync(app);
        other.Clock.Now = app.Clock.Now;
        var wrong = new { email = someone.Email, password = "Wrong-Password-1" };

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var answer = await (i % 2 == 0 ? app : other).CreateClient().SendJsonAsync(HttpMethod.Post, Answers.Api + "/auth/login", wrong);
            statuses.Add(answer.StatusCode);
        }

        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Locked, $"{status}"));
        var right = new { email = someone.Email, password = Forms.Password };
        await app.CreateClient().PostProblemAsync(Answers.Api + "/auth/login", right, HttpStatusCode.Locked);
        await other.CreateClient().PostProblemAsync(Answers.Api + "/auth/login", right, HttpStatusCode.Locked);
    }

    private static HttpClient BrowserOf(RunningProgram program, CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = program.Address };

    private static HttpClient ClientOf(RunningProgram program, string token)
    {
        var client = new HttpClient { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static Task<System.Text.Json.JsonElement> RefusedAsync(HttpClient client) => client.GetProblemAsync(Me, HttpStatusCode.Unauthorized);
}
