using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeping;

/// <summary>The verbs that make keepers, by the built program beside one that serves.</summary>
public sealed class KeeperVerbTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Password = "Correct-horse-7";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_keeper_is_made_and_can_sign_in()
    {
        var email = $"{app.NewId():N}@example.org";
        var run = await RunAsync($"{Password}\n", "create-admin", "--email", email.ToUpperInvariant(), "--name=Ānanda K.");

        Assert.True(run.Code == 0, run.Told);
        Assert.Contains("is made, with the keeper's role", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, run.Said + run.Complained, StringComparison.Ordinal);
        var person = await PersonAsync(email);
        Assert.Equal(("Ānanda K.", true, true), (person.Name, person.IsAdmin, person.EmailConfirmed));
        Assert.DoesNotContain(Password, person.PasswordHash!, StringComparison.Ordinal);
        Assert.Equal(["account.made"], await DeedsAsync(person.Id));

        using var browser = Forms.CreateBrowser(app);
        using var signedIn = await browser.SubmitAsync("/sign-in", "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = Password });
        Assert.InRange((int)signedIn.StatusCode, 302, 303);
        await browser.GetJsonAsync(Answers.Api + "/admin/people");

        var again = await RunAsync($"{Password}\n", "create-admin", "--email", email, "--name", "Somebody else");
        Assert.Equal((1, "There is an account with this address already. Give it the role with grant-admin."), (again.Code, again.Complained.Trim()));
    }

    [Fact]
    public async Task The_role_is_given_and_taken_by_the_exact_address()
    {
        var id = app.NewId();
        var client = app.SignedInAs(id);
        await using (var db = app.CreateDb())
        {
            await db.Users.Where(person => person.Id == id).ExecuteUpdateAsync(row => row.SetProperty(person => person.EmailConfirmed, true), Ct);
        }

        var email = $"{id:N}@example.org";
        await client.GetProblemAsync(Answers.Api + "/admin/people", System.Net.HttpStatusCode.Forbidden);

        foreach (var wrong in new[] { email[1..], $"{id:N}", "%@example.org", "" })
        {
            var refused = await RunAsync("", "grant-admin", $"--email={wrong}");
            Assert.Equal((1, "No account has this address."), (refused.Code, refused.Complained.Trim()));
        }

        foreach (var _ in new[] { "once", "and again" })
        {
            var given = await RunAsync("", "grant-admin", "--email", email.ToUpperInvariant());
            Assert.True(given.Code == 0, given.Told);
            Assert.Contains($"{email} has the keeper's role.", given.Said, StringComparison.Ordinal);
        }

        await client.GetJsonAsync(Answers.Api + "/admin/people");
        var taken = await RunAsync("", "grant-admin", "--revoke", "--email", email);
        Assert.True(taken.Code == 0, taken.Told);
        await client.GetProblemAsync(Answers.Api + "/admin/people", System.Net.HttpStatusCode.Forbidden);
        Assert.Equal(["role.given", "role.taken"], await DeedsAsync(id));
    }

    [Fact]
    public async Task A_password_has_to_be_good_and_all_that_is_wrong_is_said()
    {
        var email = $"{app.NewId():N}@example.org";
        foreach (var (input, sentence) in new[] { ("short\n", "The password needs at least 8 characters."), ("\n", "The password needs a capital letter."), ("", "There was no password") })
        {
            var run = await RunAsync(input, "create-admin", "--email", email, "--name", "Bo");
            Assert.Equal(1, run.Code);
            Assert.Contains(sentence, run.Complained, StringComparison.Ordinal);
        }

        var bad = await RunAsync($"{Password}\n", "create-admin", "--email", "no address", "--name", " ");
        Assert.Equal(1, bad.Code);
        Assert.Contains("This does not look like an e-mail address.", bad.Complained, StringComparison.Ordinal);
        Assert.Contains("A name has 1 to 255 letters.", bad.Complained, StringComparison.Ordinal);
        await using var db = app.CreateDb();
        Assert.False(await db.Users.AnyAsync(person => person.Email == email, Ct));
    }

    [Theory]
    [InlineData("create-admin")]
    [InlineData("create-admin", "--email", "bo@example.org")]
    [InlineData("create-admin", "--name", "Bo", "--email")]
    [InlineData("create-admin", "--email", "bo@example.org", "--name", "Bo", "--password", "Correct-horse-7")]
    [InlineData("create-admin", "--email", "bo@example.org", "--name", "Bo", "--password=Correct-horse-7")]
    [InlineData("create-admin", "--email", "bo@example.org", "--email", "cy@example.org", "--name", "Bo")]
    [InlineData("create-admin", "bo@example.org", "Bo")]
    [InlineData("grant-admin")]
    [InlineData("grant-admin", "--revoke")]
    [InlineData("grant-admin", "--email", "--revoke")]
    [InlineData("grant-admin", "--emial", "bo@example.org")]
    public async Task Wrong_arguments_are_2_with_a_sentence_and_the_help(params string[] verb)
    {
        var run = await RunAsync($"{Password}\n", verb);

        Assert.Equal(2, run.Code);
        Assert.Contains($"{verb[0]} --email <address>", run.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain(" at YogaFlow", run.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create-admin")]
    [InlineData("grant-admin")]
    public async Task Each_explains_itself(string verb)
    {
        var run = await RunAsync("", verb, "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains("Ends with 0 when it is done, 1 when it was refused, 2 when the arguments are wrong.", run.Said, StringComparison.Ordinal);
        Assert.Contains(verb, (await RunAsync("", "help")).Said, StringComparison.Ordinal);
    }

    private Task<VerbRun> RunAsync(string input, params string[] verb)
    {
        _ = app.Services;
        return VerbRun.WithInputAsync(app.ConnectionString, input, verb);
    }

    private async Task<Person> PersonAsync(string email)
    {
        var normalized = email.ToUpperInvariant();
        await using var db = app.CreateDb();
        return await db.Users.AsNoTracking().SingleAsync(person => person.NormalizedEmail == normalized, Ct);
    }

    private async Task<List<string>> DeedsAsync(Guid person)
    {
        await using var db = app.CreateDb();
        return await db.AuditEntries.Where(entry => entry.AboutKey == person.ToString() && entry.KeeperId == null && entry.KeeperName == "operator")
            .OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync(Ct);
    }
}
