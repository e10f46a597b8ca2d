using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People;

/// <summary>What a thief does with tokens, and what a second instance of the program knows of it.</summary>
public sealed class TokenTheftTests(MailedApp app) : IClassFixture<MailedApp>
{
    private const string Auth = Answers.Api + "/auth";

    [Fact]
    public async Task A_refresh_token_that_is_used_twice_ends_the_session_for_thief_and_owner()
    {
        var member = await app.RegisterAsync();
        var stolen = await app.CreateClient().PostAsync(Auth + "/refresh", new { refresh_token = member.RefreshToken }, HttpStatusCode.OK);

        await app.CreateClient().PostProblemAsync(Auth + "/refresh", new { refresh_token = member.RefreshToken }, HttpStatusCode.Unauthorized);

        await app.CreateClient().PostProblemAsync(Auth + "/refresh", new { refresh_token = stolen.Text("refresh_token") }, HttpStatusCode.Unauthorized);
        await member.Client.GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
        await With(stolen.Text("access_token")!).GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Of_many_who_use_one_refresh_token_at_once_at_most_one_gets_tokens_and_the_session_ends()
    {
        var member = await app.RegisterAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            app.CreateClient().SendJsonAsync(HttpMethod.Post, Auth + "/refresh", new { refresh_token = member.RefreshToken })));

        Assert.InRange(answers.Count(answer => answer.IsSuccessStatusCode), 0, 1);
        await member.Client.GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_refresh_token_is_no_access_token_and_the_other_way_round()
    {
        var member = await app.RegisterAsync();

        await With(member.RefreshToken!).GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
        await app.CreateClient().PostProblemAsync(Auth + "/refresh", new { refresh_token = member.AccessToken }, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_access_token_ends_with_its_time()
    {
        var member = await app.RegisterAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(14.9));
        await member.Client.GetJsonAsync(Auth + "/me");

        app.Clock.Advance(TimeSpan.FromSeconds(10));

        await member.Client.GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, (await app.CreateClient().SendJsonAsync(HttpMethod.Post, Auth + "/refresh", new { refresh_token = member.RefreshToken })).StatusCode);
    }

    [Theory]
    [InlineData("typ", "JWT")]
    [InlineData("alg", "none")]
    [InlineData("alg", "HS512")]
    [InlineData("iss", "elsewhere")]
    [InlineData("aud", "elsewhere")]
    [InlineData("sid", "0195b3a0-0000-7000-8000-000000000001")]
    [InlineData("sub", "0195b3a0-0000-7000-8000-000000000001")]
    [InlineData("exp", "0")]
    public async Task A_token_in_which_anything_is_changed_opens_nothing_even_when_it_is_signed_right(string field, string value)
    {
        var member = await app.RegisterAsync();
        Assert.Equal(HttpStatusCode.OK, (await With(Forged(member.AccessToken, "typ", "at+jwt")).GetAsync(new Uri(Auth + "/me", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);

        await With(Forged(member.AccessToken, field, value)).GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer yogaflow_none")]
    [InlineData("Basic YTpi")]
    public async Task A_header_that_names_nobody_lets_nobody_in(string header)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        await client.GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
        await client.GetJsonAsync(Answers.Api + "/poses");
    }

    [Fact]
    public async Task What_is_ended_on_one_instance_has_ended_on_another_within_a_second()
    {
        using var second = new SecondInstance(app);
        var member = await app.RegisterAsync();
        var there = second.CreateClient();
        there.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", member.AccessToken);
        await there.GetJsonAsync(Auth + "/me");

        await member.Client.PostAsync(Auth + "/logout", new { }, HttpStatusCode.OK);

        var ended = TimeProvider.System.GetTimestamp();
        HttpStatusCode status;
        do
        {
            using var answer = await there.GetAsync(new Uri(Auth + "/me", UriKind.Relative), TestContext.Current.CancellationToken);
            status = answer.StatusCode;
        }
        while (status is HttpStatusCode.OK && TimeProvider.System.GetElapsedTime(ended) < TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.InRange(TimeProvider.System.GetElapsedTime(ended), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private HttpClient With(string accessToken)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return client;
    }

    /// <summary>The token with one thing changed, signed with the program's own key.</summary>
    private string Forged(string token, string field, string value)
    {
        var parts = token.Split('.');
        var (header, payload) = (Part(parts[0]), Part(parts[1]));
        (field is "typ" or "alg" ? header : payload)[field] = field is "exp" ? long.Parse(value) : value;
        var unsigned = $"{Encode(header)}.{Encode(payload)}";
        var key = app.Services.GetRequiredService<SigningKeys>().Current.Key;
        var bytes = Encoding.ASCII.GetBytes(unsigned);
        return value is "none" ? $"{unsigned}." : $"{unsigned}.{Base64UrlEncoder.Encode(value is "HS512" ? HMACSHA512.HashData(key, bytes) : HMACSHA256.HashData(key, bytes))}";

        static JsonObject Part(string part) => JsonNode.Parse(Base64UrlEncoder.Decode(part))!.AsObject();
        static string Encode(JsonObject part) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(part.ToJsonString(JsonSerializerOptions.Default)));
    }
}
