using System.Net;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People;

/// <summary>Cookies, and what signing in makes of those that were there.</summary>
public sealed class SessionFixationTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_in_takes_over_no_session_and_ends_the_one_before()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync("fixed@example.org");
        var planted = await CookieAsync(browser);

        using var answer = await browser.SubmitAsync("/sign-in", "sign-in", SignIn("fixed@example.org"));
        var own = CookieIn(answer);

        Assert.NotEqual(planted, own);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusWithAsync(planted));
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(own));
    }

    [Fact]
    public async Task A_cookie_that_was_copied_is_worth_nothing_after_signing_out()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync("copied@example.org");
        var copy = await CookieAsync(browser);
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(copy));
        await using var db = app.CreateDb();
        var session = await db.AccountSessions.SingleAsync(one => db.Users.Any(person => person.Id == one.PersonId && person.Email == "copied@example.org") && one.EndedAt == null, Ct);

        var sessions = (YogaFlow.Data.Accounts.SessionBook)app.Services.GetService(typeof(YogaFlow.Data.Accounts.SessionBook))!;
        await sessions.EndAsync(session.PersonId, session.Id, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusWithAsync(copy));
    }

    [Theory]
    [InlineData("yogaflow=")]
    [InlineData("yogaflow=x")]
    [InlineData("yogaflow=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_is_made_up_is_nobodys(string cookie) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusWithAsync(cookie));

    [Fact]
    public async Task The_cookie_is_for_the_browser_alone_and_for_this_site_alone()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync("closed@example.org");
        using var answer = await browser.SubmitAsync("/sign-in", "sign-in", SignIn("closed@example.org"));

        var header = answer.Headers.GetValues("Set-Cookie").Last(one => one.StartsWith("yogaflow=", StringComparison.Ordinal));

        Assert.Contains("httponly", header, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", header, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", header, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", header, StringComparison.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> SignIn(string email) =>
        new() { ["Input.Email"] = email, ["Input.Password"] = Forms.Password, ["Input.Remember"] = "true" };

    /// <summary>The cookie that a signed-in browser would be given anew.</summary>
    private static async Task<string> CookieAsync(HttpClient browser)
    {
        using var answer = await browser.SubmitAsync("/sign-in", "sign-in", SignIn((await browser.GetJsonAsync(Answers.Api + "/auth/me")).Text("email")!));
        return CookieIn(answer);
    }

    private static string CookieIn(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Last(one => one.StartsWith("yogaflow=C", StringComparison.Ordinal)).Split(';')[0];

    private async Task<HttpStatusCode> StatusWithAsync(string cookie)
    {
        using var client = app.CreateRawClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Answers.Api + "/auth/me");
        request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request, Ct);
        return answer.StatusCode;
    }
}
