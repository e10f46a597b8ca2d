using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using YogaFlow.Web.Hosting;
using YogaFlow.Web.Tests.Hosting;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People.Security;

/// <summary>What a script may do with a token of its person.</summary>
public sealed class ScriptTokensTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Tokens = Answers.Api + "/auth/tokens";

    private static readonly string[] Both = ["read", "write"];
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reading_does_not_allow_writing()
    {
        using var someone = await Someone.SignedUpAsync(app);
        var reader = Someone.With(app, await MadeAsync(someone, ["read"]));
        var writer = Someone.With(app, await MadeAsync(someone, Both));

        await reader.GetJsonAsync(Answers.Api + "/history");
        await reader.PostProblemAsync(Answers.Api + "/favourites/lists", new { name = "Mornings" }, HttpStatusCode.Forbidden);
        await writer.PostAsync(Answers.Api + "/favourites/lists", new { name = "Mornings" }, HttpStatusCode.Created);
    }

    [Fact]
    public async Task Nothing_but_what_is_open_to_scripts_answers_one()
    {
        using var someone = await Someone.SignedUpAsync(app);
        var script = Someone.With(app, await MadeAsync(someone, Both));
        var closed = ApiCalls.All(app)
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<OpenToScripts>() is null)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}")).ToHashSet();
        Assert.Contains($"POST {Tokens}", closed);
        Assert.Contains($"PUT {Answers.Api}/profile/password", closed);

        foreach (var call in ApiCalls.OfTheApi(app).Where(call => closed.Contains($"{call.Method} {call.Pattern}")))
        {
            using var answer = call.TakesBody
                ? await script.SendJsonAsync(new HttpMethod(call.Method), call.Address, BodyExamples.Of(call.Name).ToJsonString())
                : await script.SendAsync(new HttpRequestMessage(new HttpMethod(call.Method), call.Address), Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden, $"{call.Name}: {answer.StatusCode}");
        }

        foreach (var page in new[] { "/account/security", "/account/devices", "/account/tokens", "/favourites" })
        {
            using var answer = await script.GetAsync(new Uri(page, UriKind.Relative), Ct);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden, $"{page}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Taken_back_it_is_worth_nothing_at_once()
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var other = await Someone.SignedUpAsync(app);
        var script = Someone.With(app, await MadeAsync(someone, ["read"]));
        await script.GetJsonAsync(Answers.Api + "/auth/me");
        var kept = (await someone.Browser.GetJsonAsync(Tokens)).GetProperty("tokens")[0];
        Assert.Equal(System.Text.Json.JsonValueKind.String, kept.GetProperty("last_used_at").ValueKind);
        var address = new Uri($"{Tokens}/{kept.Text("token_id")}", UriKind.Relative);

        using var theirs = await other.Browser.DeleteAsync(address, Ct);
        await theirs.ProblemAsync(HttpStatusCode.NotFound);
        await script.GetJsonAsync(Answers.Api + "/auth/me");
        using var own = await someone.Browser.DeleteAsync(address, Ct);
        using var twice = await someone.Browser.DeleteAsync(address, Ct);

        Assert.Equal(HttpStatusCode.NoContent, own.StatusCode);
        await twice.ProblemAsync(HttpStatusCode.NotFound);
        await script.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task After_its_days_it_is_worth_nothing()
    {
        using var someone = await Someone.SignedUpAsync(app);
        var script = Someone.With(app, await MadeAsync(someone, ["read"], days: 1));

        app.Clock.Advance(TimeSpan.FromHours(25));

        await script.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("""{"name":"","scopes":["read"],"days":30}""", "name")]
    [InlineData("""{"name":"  ","scopes":["read"],"days":30}""", "name")]
    [InlineData("""{"name":"A","scopes":[],"days":30}""", "scopes")]
    [InlineData("""{"name":"A","scopes":["write"],"days":30}""", "scopes")]
    [InlineData("""{"name":"A","scopes":["read","keeper"],"days":30}""", "scopes")]
    [InlineData("""{"name":"A","scopes":["read"],"days":0}""", "days")]
    [InlineData("""{"name":"A","scopes":["read"],"days":1000}""", "days")]
    public async Task What_is_not_right_is_refused_by_its_name(string body, string field)
    {
        using var someone = await Someone.SignedUpAsync(app);

        Assert.True((await someone.Browser.PostProblemAsync(Tokens, body, HttpStatusCode.UnprocessableEntity)).Blames(field));
    }

    [Fact]
    public async Task There_are_never_more_than_twenty_however_many_are_made_at_once()
    {
        using var someone = await Someone.SignedUpAsync(app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 26).Select(number =>
            someone.Browser.SendJsonAsync(HttpMethod.Post, Tokens, new { name = $"Script {number}", scopes = Both, days = 30 })));

        Assert.Equal(20, answers.Count(answer => answer.StatusCode is HttpStatusCode.Created));
        Assert.Equal(6, answers.Count(answer => answer.StatusCode is HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Without_a_confirmed_address_none_is_made()
    {
        using var someone = await Someone.SignedUpAsync(app, confirmed: false);

        await someone.Browser.PostProblemAsync(Tokens, new { name = "A", scopes = Both, days = 30 }, HttpStatusCode.Forbidden);
    }

    private static async Task<string> MadeAsync(Someone someone, string[] scopes, int days = 30) =>
        (await someone.Browser.PostAsync(Tokens, new { name = "My script", scopes, days }, HttpStatusCode.Created)).Text("secret")!;
}
