using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using OtpNet;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People.Security;

/// <summary>The second factor over the API.</summary>
public sealed class SecondFactorTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Factor = Answers.Api + "/auth/two-factor";
    private const string LogIn = Answers.Api + "/auth/login";

    private static readonly object Password = new { password = Forms.Password };

    [Fact]
    public async Task Switched_on_it_is_asked_for_and_each_code_works_once()
    {
        using var someone = await Someone.SignedUpAsync(app);
        var (key, codes) = await SwitchOnAsync(someone);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.True((await someone.Browser.GetJsonAsync(Factor)).GetProperty("enabled").GetBoolean());

        await app.CreateClient().PostProblemAsync(LogIn, Credentials(someone, null), HttpStatusCode.Forbidden);
        await app.CreateClient().PostProblemAsync(LogIn, Credentials(someone, "000000"), HttpStatusCode.Forbidden);

        // The code that switched it on is used.
        await app.CreateClient().PostProblemAsync(LogIn, Credentials(someone, CodeOf(key)), HttpStatusCode.Forbidden);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await app.CreateClient().PostAsync(LogIn, Credentials(someone, CodeOf(key)), HttpStatusCode.OK);
        await app.CreateClient().PostProblemAsync(LogIn, Credentials(someone, CodeOf(key)), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_recovery_code_works_once_even_when_it_is_used_twice_at_once()
    {
        using var someone = await Someone.SignedUpAsync(app);
        var (_, codes) = await SwitchOnAsync(someone);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.CreateClient().SendJsonAsync(HttpMethod.Post, LogIn, Credentials(someone, codes[0]))));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.Equal(9, (await someone.Browser.GetJsonAsync(Factor)).Number("recovery_codes_left"));
        await app.CreateClient().PostAsync(LogIn, Credentials(someone, codes[1].Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant()), HttpStatusCode.OK);
    }

    [Fact]
    public async Task New_codes_take_the_place_of_the_old()
    {
        using var someone = await Someone.SignedUpAsync(app);
        var (_, old) = await SwitchOnAsync(someone);

        var codes = Codes(await someone.Browser.PostAsync(Factor + "/recovery-codes", Password, HttpStatusCode.OK));

        Assert.Empty(codes.Intersect(old));
        await app.CreateClient().PostProblemAsync(LogIn, Credentials(someone, old[0]), HttpStatusCode.Forbidden);
        await app.CreateClient().PostAsync(LogIn, Credentials(someone, codes[0]), HttpStatusCode.OK);
    }

    [Fact]
    public async Task Switched_off_the_password_is_enough_and_the_key_is_gone()
    {
        using var someone = await Someone.SignedUpAsync(app);
        await SwitchOnAsync(someone);

        await someone.Browser.PostAsync(Factor + "/disable", Password, HttpStatusCode.OK);

        await app.CreateClient().PostAsync(LogIn, Credentials(someone, null), HttpStatusCode.OK);
        await someone.Browser.PostProblemAsync(Factor + "/enable", new { code = "123456" }, HttpStatusCode.Conflict);
        await someone.Browser.PostProblemAsync(Factor + "/disable", Password, HttpStatusCode.Conflict);
        await someone.Browser.PostProblemAsync(Factor + "/recovery-codes", Password, HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("/setup")]
    [InlineData("/disable")]
    [InlineData("/recovery-codes")]
    public async Task Nothing_changes_without_the_password(string path)
    {
        using var someone = await Someone.SignedUpAsync(app);

        var problem = await someone.Browser.PostProblemAsync(Factor + path, new { password = "Not-the-one-1" }, HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames("password"));
    }

    [Fact]
    public async Task Wrong_passwords_lock_it_for_a_while()
    {
        using var someone = await Someone.SignedUpAsync(app);
        for (var tries = 0; tries < 4; tries++)
        {
            await someone.Browser.PostProblemAsync(Factor + "/setup", new { password = "Not-the-one-1" }, HttpStatusCode.UnprocessableEntity);
        }

        await someone.Browser.PostProblemAsync(Factor + "/setup", new { password = "Not-the-one-1" }, HttpStatusCode.Locked);
        await someone.Browser.PostProblemAsync(Factor + "/setup", Password, HttpStatusCode.Locked);
    }

    [Fact]
    public async Task Without_a_confirmed_address_it_cannot_be_set_up()
    {
        using var someone = await Someone.SignedUpAsync(app, confirmed: false);

        await someone.Browser.PostProblemAsync(Factor + "/setup", Password, HttpStatusCode.Forbidden);
        await someone.Browser.PostProblemAsync(Factor + "/enable", new { code = "123456" }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_wrong_code_does_not_switch_it_on()
    {
        using var someone = await Someone.SignedUpAsync(app);
        await someone.Browser.PostProblemAsync(Factor + "/enable", new { code = "123456" }, HttpStatusCode.Conflict);
        var key = (await someone.Browser.PostAsync(Factor + "/setup", Password, HttpStatusCode.OK)).Text("key")!;

        await someone.Browser.PostProblemAsync(Factor + "/enable", new { code = CodeOf(key) == "000000" ? "000001" : "000000" }, HttpStatusCode.UnprocessableEntity);

        Assert.False((await someone.Browser.GetJsonAsync(Factor)).GetProperty("enabled").GetBoolean());
        await someone.Browser.PostAsync(Factor + "/enable", new { code = CodeOf(key) }, HttpStatusCode.OK);
        await someone.Browser.PostProblemAsync(Factor + "/enable", new { code = CodeOf(key) }, HttpStatusCode.Conflict);
        await someone.Browser.PostProblemAsync(Factor + "/setup", Password, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Each_change_is_told_by_mail()
    {
        using var someone = await Someone.SignedUpAsync(app);
        await SwitchOnAsync(someone);

        Assert.True(await MailedAsync(someone.Email, "switched on"), "No mail told of it.");
    }

    internal static string CodeOf(string key, DateTimeOffset at) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(at.UtcDateTime);

    private string CodeOf(string key) => CodeOf(key, app.Clock.Now);

    private async Task<(string Key, List<string> Codes)> SwitchOnAsync(Someone someone)
    {
        var key = (await someone.Browser.PostAsync(Factor + "/setup", Password, HttpStatusCode.OK)).Text("key")!;
        return (key, Codes(await someone.Browser.PostAsync(Factor + "/enable", new { code = CodeOf(key) }, HttpStatusCode.OK)));
    }

    private static object Credentials(Someone someone, string? code) => new { email = someone.Email, password = Forms.Password, code };

    private static List<string> Codes(JsonElement answer) => [.. answer.GetProperty("recovery_codes").EnumerateArray().Select(code => code.GetString()!)];

    private async Task<bool> MailedAsync(string address, string words)
    {
        for (var waits = 0; waits < 100; waits++)
        {
            foreach (var file in Directory.Exists(app.MailFolder) ? Directory.EnumerateFiles(app.MailFolder, "*", SearchOption.AllDirectories) : [])
            {
                var mail = Regex.Replace(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "=\r?\n", "");
                if (mail.Contains(address, StringComparison.Ordinal) && mail.Contains(words, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return false;
    }
}
