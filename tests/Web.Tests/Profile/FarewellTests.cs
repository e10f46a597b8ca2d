using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Tests.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>Asking to be erased, and thinking again.</summary>
public sealed class FarewellTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"password":"Wrong-word-1"}""")]
    [InlineData("""{"password":""}""")]
    [InlineData("""{"password":null}""")]
    public async Task Without_the_password_nothing_happens(string body)
    {
        var somebody = await Somebody.NewAsync(app);

        using var answer = await somebody.Client.SendJsonAsync(HttpMethod.Delete, Somebody.Profile, body);

        Assert.True((await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Blames("password"));
        await somebody.Client.GetJsonAsync(Somebody.Profile);
    }

    [Fact]
    public async Task Guessing_the_password_is_locked()
    {
        var somebody = await Somebody.NewAsync(app);
        for (var tries = 0; tries < 5; tries++)
        {
            using var wrong = await somebody.Client.SendJsonAsync(HttpMethod.Delete, Somebody.Profile, new { password = "Wrong-word-1" });
        }

        using var right = await somebody.Client.SendJsonAsync(HttpMethod.Delete, Somebody.Profile, new { password = Forms.Password });

        await right.ProblemAsync(HttpStatusCode.Locked);
    }

    [Fact]
    public async Task Closes_the_account_on_every_device_and_for_every_script()
    {
        var somebody = await Somebody.WithEverythingAsync(app);
        var other = await somebody.AgainAsync(app);
        var script = PersonalTokenHandler.Prefix + somebody.Id;
        await app.SeedAsync(new PersonalToken
        {
            Id = app.NewId(),
            PersonId = somebody.Id,
            Name = "Lamp",
            Scopes = [TokenScopes.Read],
            Hash = Secret.HashOf(script),
            CreatedAt = app.Clock.Now,
            ExpiresAt = app.Clock.Now.AddDays(9),
        });
        var lamp = app.CreateClient();
        lamp.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", script);
        await lamp.GetJsonAsync(Answers.Api + "/goals");

        using var answer = await somebody.Client.SendJsonAsync(HttpMethod.Delete, Somebody.Profile, new { password = Forms.Password });

        var leaving = await answer.JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(app.Clock.Now.AddDays(90), leaving.GetProperty("erased_at").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
        foreach (var client in new[] { somebody.Client, other, lamp })
        {
            await client.GetProblemAsync(Answers.Api + "/goals", HttpStatusCode.Unauthorized);
        }

        await app.MailAsync(somebody.Email, "Your account will be erased");
    }

    [Fact]
    public async Task Until_it_is_erased_only_keeping_it_and_taking_it_along_are_possible()
    {
        var somebody = await Somebody.NewAsync(app);
        using var asked = await somebody.Client.SendJsonAsync(HttpMethod.Delete, Somebody.Profile, new { password = Forms.Password });
        var client = await somebody.AgainAsync(app);

        await client.GetProblemAsync(Answers.Api + "/goals", HttpStatusCode.Forbidden);
        await client.GetProblemAsync(Somebody.Profile, HttpStatusCode.Forbidden);
        Assert.NotEqual(default, (await client.GetJsonAsync(Somebody.Profile + "/export")).GetProperty("account").GetProperty("deletion_requested_at").GetDateTimeOffset());

        var kept = await client.PostAsync(Somebody.Profile + "/restore", new { }, HttpStatusCode.OK);

        Assert.Equal(somebody.Email, kept.Text("email"));
        await client.GetJsonAsync(Answers.Api + "/goals");
        await app.MailAsync(somebody.Email, "Your account stays");
        await client.PostAsync(Somebody.Profile + "/restore", new { }, HttpStatusCode.OK);
        Assert.Single(await app.SubjectsAsync(somebody.Email), subject => subject == "Your account stays");
    }

    [Fact]
    public async Task By_the_pages_one_leaves_with_the_password_and_can_come_back()
    {
        using var browser = Forms.CreateBrowser(app);
        var email = $"{app.NewId():N}@example.org";
        await browser.SignUpAsync(email);
        using var wrong = await browser.SubmitAsync("/account/data", "delete", new() { ["Delete.Password"] = "Wrong-word-1" });
        Assert.Contains("That is not your password.", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        using var right = await browser.SubmitAsync("/account/data", "delete", new() { ["Delete.Password"] = Forms.Password });
        Assert.EndsWith("/goodbye", right.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Goodbye", await browser.ReadAsync("/goodbye"), StringComparison.Ordinal);
        using var closed = await browser.GetAsync(new Uri("/account", UriKind.Relative), Ct);
        Assert.Contains("/sign-in", closed.Headers.Location!.ToString(), StringComparison.Ordinal);

        using var back = await browser.SubmitAsync("/sign-in", "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = Forms.Password, ["Input.Remember"] = "true" });
        using var gate = await browser.GetAsync(new Uri("/poses", UriKind.Relative), Ct);
        Assert.Equal("/account/keep", gate.Headers.Location!.ToString());
        Assert.Contains("Keep your account?", await browser.ReadAsync("/account/keep"), StringComparison.Ordinal);
        using var keep = await browser.SubmitAsync("/account/keep", "keep", []);
        Assert.Equal(HttpStatusCode.Found, keep.StatusCode);
        Assert.Contains("Your account", await browser.ReadAsync("/account"), StringComparison.Ordinal);
        await using var db = app.CreateDb();
        Assert.Null((await db.Users.SingleAsync(person => person.Email == email, Ct)).DeletionRequestedAt);
    }

    [Fact]
    public async Task Who_is_not_leaving_has_nothing_to_keep() =>
        Assert.Contains("<title>Your account", await app.SignedInAsSomebody().ReadAsync("/account/keep"), StringComparison.Ordinal);
}
