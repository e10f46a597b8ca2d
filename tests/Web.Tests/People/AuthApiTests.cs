using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People;

/// <summary>Signing up, in and out by the API, as the contract says.</summary>
public sealed class AuthApiTests(MailedApp app) : IClassFixture<MailedApp>
{
    private const string Auth = Answers.Api + "/auth";

    private static readonly string[] UserFields =
        ["user_id", "email", "name", "experience_level", "email_verified", "is_admin", "time_zone", "created_at", "last_login"];

    [Fact]
    public async Task Registering_answers_the_user_and_tokens_that_work()
    {
        var email = app.NewAddress();
        var answer = await app.CreateClient().PostAsync(
            Auth + "/register", new { email, name = "Ravi", password = MailedApp.Password, accept_privacy = true }, HttpStatusCode.Created);

        Assert.Equal(UserFields, answer.GetProperty("user").EnumerateObject().Select(field => field.Name));
        Assert.Equal("beginner", answer.GetProperty("user").Text("experience_level"));
        Assert.False(answer.GetProperty("user").GetProperty("email_verified").GetBoolean());
        var tokens = answer.GetProperty("tokens");
        Assert.Equal(JsonValueKind.Null, tokens.GetProperty("refresh_token").ValueKind);
        Assert.Equal(("bearer", 900), (tokens.Text("token_type"), tokens.Number("expires_in")));
        var member = Member.Of(app.CreateClient(), email, answer);
        Assert.Equal(email, (await member.Client.GetJsonAsync(Auth + "/me")).Text("email"));
    }

    [Theory]
    [InlineData("email", "", "email")]
    [InlineData("email", "nobody", "email")]
    [InlineData("email", "two@at@example.org", "email")]
    [InlineData("email", "a b@example.org", "email")]
    [InlineData("name", "", "name")]
    [InlineData("name", "   ", "name")]
    [InlineData("password", "short1A", "password")]
    [InlineData("password", "all-small-9", "password")]
    [InlineData("password", "Password123", "password")]
    [InlineData("password", "Asha-lives-3", "password")]
    [InlineData("experience_level", "guru", "experience_level")]
    [InlineData("accept_privacy", false, "accept_privacy")]
    public async Task What_is_not_right_is_refused_and_named(string field, object value, string blamed)
    {
        var body = new Dictionary<string, object>
        {
            ["email"] = app.NewAddress(),
            ["name"] = "Asha",
            ["password"] = MailedApp.Password,
            ["accept_privacy"] = true,
            [field] = value,
        };

        var problem = await app.CreateClient().PostProblemAsync(Auth + "/register", body, HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames(blamed), problem.ToString());
    }

    [Fact]
    public async Task Every_broken_rule_of_a_password_is_said_at_once()
    {
        var problem = await app.CreateClient().PostProblemAsync(
            Auth + "/register", new { email = app.NewAddress(), name = "Asha", password = "zuk", accept_privacy = true }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(3, problem.GetProperty("errors").GetProperty("password").GetArrayLength());
    }

    [Fact]
    public async Task Nobody_makes_themselves_a_keeper()
    {
        var email = app.NewAddress();
        var answer = await app.CreateClient().PostAsync(
            Auth + "/register",
            new { email, name = "Ravi", password = MailedApp.Password, accept_privacy = true, is_admin = true, email_verified = true, role = "admin" }, HttpStatusCode.Created);

        Assert.False(answer.GetProperty("user").GetProperty("is_admin").GetBoolean());
        Assert.False(answer.GetProperty("user").GetProperty("email_verified").GetBoolean());
        await using var db = app.CreateDb();
        Assert.False(await db.Users.AnyAsync(person => person.Email == email && (person.IsAdmin || person.EmailConfirmed), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Logging_in_gives_a_refresh_token_only_to_who_is_to_be_remembered(bool remember)
    {
        var member = await app.RegisterAsync();

        var again = await app.LogInAsync(member.Email.ToUpperInvariant(), remember: remember);

        Assert.Equal(remember, again.RefreshToken is not null);
        Assert.Equal(member.Id, (await again.Client.GetJsonAsync(Auth + "/me")).GetProperty("user_id").GetGuid());
    }

    [Fact]
    public async Task A_wrong_pair_and_an_unknown_address_have_the_same_answer()
    {
        var member = await app.RegisterAsync();

        var wrong = await WrongAsync(member.Email);
        var unknown = await WrongAsync(app.NewAddress());

        Assert.Equal(wrong, unknown);

        async Task<string> WrongAsync(string email)
        {
            using var answer = await app.CreateClient().SendJsonAsync(HttpMethod.Post, Auth + "/login", new { email, password = "Wrong-word-1" });
            Assert.NotEmpty(answer.Headers.WwwAuthenticate);
            var problem = await answer.ProblemAsync(HttpStatusCode.Unauthorized);
            return string.Join(",", problem.EnumerateObject().Where(field => field.Name != "trace_id"));
        }
    }

    [Fact]
    public async Task Logging_out_ends_the_session_at_once_and_no_other()
    {
        var member = await app.RegisterAsync();
        var other = await app.LogInAsync(member.Email);

        await member.Client.PostAsync(Auth + "/logout", new { }, HttpStatusCode.OK);

        await member.Client.GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
        await member.Client.PostProblemAsync(Auth + "/refresh", new { refresh_token = member.RefreshToken }, HttpStatusCode.Unauthorized);
        await other.Client.GetJsonAsync(Auth + "/me");
    }

    [Fact]
    public async Task A_refresh_token_is_taken_from_the_body_or_the_address_and_rotates()
    {
        var member = await app.RegisterAsync();

        var first = await member.Client.PostAsync(Auth + "/refresh", new { refresh_token = member.RefreshToken }, HttpStatusCode.OK);
        var second = await app.CreateClient().PostAsync($"{Auth}/refresh?refresh_token={first.Text("refresh_token")}", new { }, HttpStatusCode.OK);

        Assert.Equal(3, new[] { member.RefreshToken, first.Text("refresh_token"), second.Text("refresh_token") }.Distinct().Count());
        Assert.NotEqual(member.AccessToken, second.Text("access_token"));
    }

    [Fact]
    public async Task Changing_the_password_signs_out_the_others_and_the_old_one_is_worth_nothing()
    {
        var member = await app.RegisterAsync();
        var other = await app.LogInAsync(member.Email);

        using var wrong = await member.Client.SendJsonAsync(HttpMethod.Put, Answers.Api + "/profile/password", new { current_password = "Wrong-word-1", new_password = "Moon-Salute-8" });
        Assert.True((await wrong.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Blames("current_password"));
        using var weak = await member.Client.SendJsonAsync(HttpMethod.Put, Answers.Api + "/profile/password", new { current_password = MailedApp.Password, new_password = "weak" });
        Assert.True((await weak.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Blames("new_password"));
        using var changed = await member.Client.SendJsonAsync(HttpMethod.Put, Answers.Api + "/profile/password", new { current_password = MailedApp.Password, new_password = "Moon-Salute-8" });
        Assert.Equal(member.Email, (await changed.JsonAsync(HttpStatusCode.OK)).Text("email"));

        await member.Client.GetJsonAsync(Auth + "/me");
        await other.Client.GetProblemAsync(Auth + "/me", HttpStatusCode.Unauthorized);
        await app.CreateClient().PostProblemAsync(Auth + "/login", new { email = member.Email, password = MailedApp.Password }, HttpStatusCode.Unauthorized);
        await app.LogInAsync(member.Email, "Moon-Salute-8");
        await app.Post.MailAsync(member.Email, "Your password was changed");
    }

    [Fact]
    public async Task A_password_of_before_bcrypt_still_opens_and_is_hashed_anew()
    {
        var member = await app.RegisterAsync();
        await using var db = app.CreateDb();
        var old = new Microsoft.AspNetCore.Identity.PasswordHasher<YogaFlow.Data.Person>().HashPassword(new YogaFlow.Data.Person(), "Old-Salute-5");
        await db.Users.Where(person => person.Id == member.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.PasswordHash, old), TestContext.Current.CancellationToken);

        await app.LogInAsync(member.Email, "Old-Salute-5");

        var hash = await db.Users.Where(person => person.Id == member.Id).Select(person => person.PasswordHash).SingleAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("$2", hash, StringComparison.Ordinal);
        await app.LogInAsync(member.Email, "Old-Salute-5");
    }

    [Fact]
    public async Task Nothing_past_seventy_two_bytes_of_a_password_is_lost()
    {
        var (email, start) = (app.NewAddress(), "Correct-horse-7-battery-staple-under-the-old-oak-tree-by-the-quiet-river-in-spring-");
        await app.CreateClient().PostAsync(Auth + "/register", new { email, name = "Ravi", password = start + "right", accept_privacy = true }, HttpStatusCode.Created);

        await app.CreateClient().PostProblemAsync(Auth + "/login", new { email, password = start + "wrong" }, HttpStatusCode.Unauthorized);
        await app.LogInAsync(email, start + "right");
    }
}
