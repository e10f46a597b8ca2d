using System.Net;
using System.Text.RegularExpressions;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People.Security;

/// <summary>The pages of security, as HTML and without scripts.</summary>
public sealed class SecurityPagesTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string StepPage = "/account/security/second-step";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_step_is_set_up_asked_for_and_switched_off()
    {
        using var someone = await Someone.SignedUpAsync(app);
        var shown = await PostedAsync(someone, "begin", new() { ["Password"] = Forms.Password });
        Assert.Contains("<svg", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", shown, StringComparison.Ordinal);
        var key = Regex.Match(shown, "<code class=\"secret\"[^>]*>([A-Z2-7 ]+)</code>").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

        var wrong = await SentAsync(someone, shown, "confirm", new() { ["Code"] = "12345" });
        Assert.Contains("That code is not right", wrong, StringComparison.Ordinal);
        Assert.Contains("<svg", wrong, StringComparison.Ordinal);
        var done = await SentAsync(someone, wrong, "confirm", new() { ["Code"] = SecondFactorTests.CodeOf(key, app.Clock.Now) });
        Assert.Equal(10, Regex.Count(Regex.Match(done, "<pre.*?</pre>", RegexOptions.Singleline).Value, "[a-z2-9]{5}-[a-z2-9]{5}"));
        Assert.Contains("download=\"yogaflow-recovery-codes.txt\"", done, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromSeconds(30));
        using var other = Someone.BrowserOf(app, new CookieContainer());
        using var first = await other.SubmitAsync("/sign-in", "sign-in", new() { ["Input.Email"] = someone.Email, ["Input.Password"] = Forms.Password });
        Assert.StartsWith("/sign-in/code", first.Headers.Location!.PathAndQuery(), StringComparison.Ordinal);
        using var second = await other.SubmitAsync("/sign-in/code", "code", new() { ["Input.Code"] = SecondFactorTests.CodeOf(key, app.Clock.Now) });
        Assert.Equal("/", second.Headers.Location!.PathAndQuery());

        Assert.Contains("That is not your password.", await PostedAsync(someone, "change", new() { ["Password"] = "Wrong-one-1", ["Change"] = "off" }), StringComparison.Ordinal);
        Assert.Contains("Your recovery codes", await PostedAsync(someone, "change", new() { ["Password"] = Forms.Password, ["Change"] = "codes" }), StringComparison.Ordinal);
        Assert.Contains("The second step is off.", await PostedAsync(someone, "change", new() { ["Password"] = Forms.Password, ["Change"] = "off" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_confirmed_address_the_pages_say_so()
    {
        using var someone = await Someone.SignedUpAsync(app, confirmed: false);

        Assert.Contains("Confirm your e-mail address first.", await someone.Browser.GetStringAsync(new Uri(StepPage, UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.Contains("Confirm your e-mail address first.", await someone.Browser.GetStringAsync(new Uri("/account/tokens", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_is_changed_and_the_other_devices_are_signed_out()
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var client = await someone.ClientAsync();

        using var wrong = await someone.Browser.SubmitAsync("/account/security", "password", new() { ["Current"] = "Wrong-one-1", ["Next"] = "Moon-Salute-8" });
        Assert.Contains("That is not your password.", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var weak = await someone.Browser.SubmitAsync("/account/security", "password", new() { ["Current"] = Forms.Password, ["Next"] = "short" });
        Assert.Contains("at least 8 characters", await weak.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await client.GetJsonAsync(Answers.Api + "/auth/me");

        using var answer = await someone.Browser.SubmitAsync("/account/security", "password", new() { ["Current"] = Forms.Password, ["Next"] = "Moon-Salute-8" });

        Assert.Equal("/account/security?done=password", answer.Headers.Location!.PathAndQuery());
        await client.GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);
        Assert.Contains("The new password is set", await someone.Browser.GetStringAsync(answer.Headers.Location, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_shown_once_and_taken_back()
    {
        using var someone = await Someone.SignedUpAsync(app);
        using var refused = await someone.Browser.SubmitAsync("/account/tokens", "make-token", new() { ["Input.Name"] = "", ["Input.Scope"] = "read", ["Input.Days"] = "30" });
        Assert.Contains("A token has a name", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        using var made = await someone.Browser.SubmitAsync("/account/tokens", "make-token", new() { ["Input.Name"] = "My <script>", ["Input.Scope"] = "write", ["Input.Days"] = "30" });
        var shown = await made.Content.ReadAsStringAsync(Ct);
        var secret = Regex.Match(shown, "yogaflow_[A-Za-z0-9_-]{43}").Value;
        await Someone.With(app, secret).GetJsonAsync(Answers.Api + "/auth/me");

        var later = await someone.Browser.GetStringAsync(new Uri("/account/tokens", UriKind.Relative), Ct);
        Assert.DoesNotContain(secret, later, StringComparison.Ordinal);
        Assert.Contains("My &lt;script&gt;", later, StringComparison.Ordinal);
        using var back = await someone.Browser.SubmitAsync("/account/tokens", "revoke", [], ("Revoke", Regex.Match(later, "name=\"Revoke\" value=\"([^\"]+)\"").Groups[1].Value));
        Assert.Equal("/account/tokens?done=true", back.Headers.Location!.PathAndQuery());
        await Someone.With(app, secret).GetProblemAsync(Answers.Api + "/auth/me", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_passkey_that_nobody_asked_for_is_refused_on_both_pages()
    {
        using var someone = await Someone.SignedUpAsync(app);
        foreach (var credential in new[] { "", "{}", "not json", "{\"id\":\"AAAA\"}" })
        {
            using var added = await someone.Browser.SubmitAsync("/account/security", "add-passkey", new() { ["Name"] = "Phone", ["Credential"] = credential });
            Assert.Contains("The passkey could not be added.", await added.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            using var stranger = Someone.BrowserOf(app, new CookieContainer());
            using var entered = await stranger.SubmitAsync("/sign-in", "passkey", new() { ["Credential"] = credential });
            Assert.Contains("This passkey does not open an account here.", await entered.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            using var options = await stranger.PostAsync(new Uri("/sign-in/passkey-options", UriKind.Relative), null, Ct);
            Assert.Contains("\"userVerification\":\"required\"", await options.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            using var again = await stranger.SubmitAsync("/sign-in", "passkey", new() { ["Credential"] = credential });
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }
    }

    private static async Task<string> PostedAsync(Someone someone, string form, Dictionary<string, string> fields)
    {
        using var answer = await someone.Browser.SubmitAsync(StepPage, form, fields);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    /// <summary>Sends a form of a page that only an answer showed.</summary>
    private static async Task<string> SentAsync(Someone someone, string page, string form, Dictionary<string, string> fields)
    {
        var markup = Regex.Matches(page, "<form.*?</form>", RegexOptions.Singleline).Select(match => match.Value).Single(one => one.Contains($"value=\"{form}\"", StringComparison.Ordinal));
        foreach (Match hidden in Regex.Matches(markup, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\""))
        {
            fields.TryAdd(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value));
        }

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await someone.Browser.PostAsync(new Uri(StepPage, UriKind.Relative), content, Ct);
        return await answer.Content.ReadAsStringAsync(Ct);
    }
}
