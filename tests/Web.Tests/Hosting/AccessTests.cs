using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Hosting;

/// <summary>Who may call what.</summary>
public sealed class AccessTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    /// <summary>Everything that someone who is not signed in may see. Adding to it is a decision.</summary>
    private static readonly string[] Anonymous =
    [
        "/",
        "/api/v1/auth/forgot-password",
        "/api/v1/auth/login",
        "/api/v1/auth/refresh",
        "/api/v1/auth/register",
        "/api/v1/auth/resend-verification",
        "/api/v1/auth/reset-password",
        "/api/v1/auth/verify-email",
        "/api/v1/breathing",
        "/api/v1/breathing/{key}",
        "/api/v1/figures/{from}/to/{to}",
        "/api/v1/poses",
        "/api/v1/poses/{key}",
        "/api/v1/poses/{key}/related",
        "/api/v1/search",
        "/api/v1/sequences",
        "/api/v1/sequences/categories",
        "/api/v1/sequences/focus-areas",
        "/api/v1/sequences/styles",
        "/api/v1/sequences/{key}",
        "/api/v1/sequences/{key}/timeline",
        "/api/v1/upload/images/{name}",
        "/breathing",
        "/breathing/{Slug}",
        "/confirm-address",
        "/docs/favicon.svg",
        "/docs/scalar.aspnetcore.js",
        "/docs/scalar.js",
        "/docs/{documentName?}",
        "/faq",
        "/forgot-password",
        "/goodbye",
        "/health",
        "/health/live",
        "/health/ready",
        "/help",
        "/history",
        "/metrics",
        "/not-found",
        "/openapi/{documentName}.json",
        "/poses",
        "/poses/{Slug}",
        "/practise/{Key}",
        "/privacy",
        "/reset-password",
        "/search",
        "/sequences",
        "/sequences/{Slug}",
        "/sign-in",
        "/sign-in/code",
        "/sign-in/passkey-options",
        "/sign-in/provider",
        "/sign-in/provider/callback",
        "/sign-in/provider/done",
        "/sign-out",
        "/sign-up",
        "/terms",
        "/theme",
        "/version",
    ];

    [Fact]
    public void Only_what_is_listed_is_open_to_everyone()
    {
        var open = ApiCalls.All(app)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(string.Join('\n', Anonymous), string.Join('\n', open));
    }

    [Fact]
    public async Task Every_other_call_of_the_api_asks_to_sign_in()
    {
        var client = app.CreateClient();
        foreach (var call in ApiCalls.OfTheApi(app).Where(call => !Anonymous.Contains(call.Pattern)))
        {
            using var answer = call.TakesBody
                ? await client.SendJsonAsync(new HttpMethod(call.Method), call.Address, BodyExamples.Of(call.Name).ToJsonString())
                : await client.SendAsync(new HttpRequestMessage(new HttpMethod(call.Method), call.Address), TestContext.Current.CancellationToken);
            await answer.ProblemAsync(HttpStatusCode.Unauthorized);
            Assert.NotEmpty(answer.Headers.WwwAuthenticate);
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Origin", "https://elsewhere.example", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "(ours)", true)]
    public async Task A_change_by_cookie_must_come_from_our_own_pages(string header, string value, bool allowed)
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync($"{app.NewId():N}@example.org");
        var ours = app.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        using var request = new HttpRequestMessage(HttpMethod.Post, Answers.Api + "/sessions/start")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(header, value.Replace("(ours)", ours, StringComparison.Ordinal));

        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        if (allowed)
        {
            await answer.JsonAsync(HttpStatusCode.Created);
        }
        else
        {
            await answer.ProblemAsync(HttpStatusCode.Forbidden);
            Assert.Equal(0, (await browser.GetJsonAsync(Answers.Api + "/history")).Number("total"));
        }
    }
}
