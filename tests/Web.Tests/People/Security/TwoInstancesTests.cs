using System.Net;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People.Security;

/// <summary>What one instance ends has ended on the other within a second, for a cookie and for an access token.</summary>
public sealed class TwoInstancesTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly YogaFlowApp _first = new();
    private readonly SecondInstance _second;

    public TwoInstancesTests()
    {
        _first.Clock.Now = TimeProvider.System.GetUtcNow();
        _ = _first.Services;
        _second = new SecondInstance(_first);
        _second.Clock.Now = _first.Clock.Now;
        _ = _second.Services;
    }

    public void Dispose()
    {
        _second.Dispose();
        _first.Dispose();
    }

    [Theory]
    [InlineData("logout")]
    [InlineData("logout everywhere")]
    [InlineData("the others on the page")]
    [InlineData("new password")]
    [InlineData("mailed password")]
    public async Task What_ends_here_has_ended_there(string deed)
    {
        using var someone = await Someone.SignedUpAsync(_first);
        using var actor = Someone.BrowserOf(_first, new CookieContainer());
        await actor.SubmitAsync("/sign-in", "sign-in", new() { ["Input.Email"] = someone.Email, ["Input.Password"] = Forms.Password });
        _second.Clock.Now = _first.Clock.Now;
        var token = await someone.TokenAsync();
        using var cookieThere = Someone.BrowserOf(_second, someone.Cookies);
        using var tokenThere = Someone.With(_second, token);
        await cookieThere.GetJsonAsync(Answers.Api + "/auth/me");
        await tokenThere.GetJsonAsync(Answers.Api + "/auth/me");

        var began = TimeProvider.System.GetTimestamp();
        switch (deed)
        {
            case "logout":
                await Someone.With(_first, token).PostAsync(Answers.Api + "/auth/logout", new { }, HttpStatusCode.OK);
                (await SubmittedAsync(someone.Browser, "/account/devices", "all")).Dispose();
                break;
            case "logout everywhere":
                await actor.PostAsync(Answers.Api + "/auth/logout-everywhere", new { }, HttpStatusCode.OK);
                break;
            case "the others on the page":
                (await SubmittedAsync(actor, "/account/devices", "others")).Dispose();
                break;
            case "new password":
                using (var changed = await actor.SendJsonAsync(HttpMethod.Put, Answers.Api + "/profile/password", new { current_password = Forms.Password, new_password = "Moon-Salute-8" }))
                {
                    await changed.JsonAsync(HttpStatusCode.OK);
                }

                began = TimeProvider.System.GetTimestamp();
                break;
            default:
                var link = await _first.Services.GetRequiredService<MailedTokens>().MakeAsync(someone.Id, MailedPurpose.ResetPassword, someone.Email, Ct);
                await _first.CreateClient().PostAsync(Answers.Api + "/auth/reset-password", new { token = link, new_password = "Moon-Salute-8" }, HttpStatusCode.OK);
                began = TimeProvider.System.GetTimestamp();
                break;
        }

        await Task.Delay(Soon - TimeSpan.FromMilliseconds(100) - Min(TimeProvider.System.GetElapsedTime(began), Soon / 2), Ct);
        await cookieThere.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);
        await tokenThere.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);
    }

    private static Task<HttpResponseMessage> SubmittedAsync(HttpClient browser, string page, string which) => browser.SubmitAsync(page, "devices", [], ("End", which));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
