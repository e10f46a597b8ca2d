using System.Net;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>The pages of one's own account, as HTML.</summary>
public sealed class AccountPagesTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/body")]
    [InlineData("/account/practice")]
    [InlineData("/account/data")]
    [InlineData("/account/keep")]
    [InlineData("/welcome")]
    public async Task Signed_out_is_led_to_sign_in(string page)
    {
        using var answer = await app.CreateRawClient().GetAsync(new Uri(page, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/sign-in?back=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task You_is_saved_or_refused_with_what_was_typed()
    {
        using var browser = await BrowserAsync();
        Dictionary<string, string> fields = new()
        {
            ["You.Name"] = "Ravi",
            ["You.Level"] = "advanced",
            ["You.TimeZone"] = "Atlantis",
            ["You.DayStartsAt"] = "5",
            ["You.Goals"] = "To sleep better\r\nTo become calm\r\n",
        };
        using var refused = await browser.SubmitAsync("/account", "you", new(fields));
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct));
        Assert.Contains("This time zone is not known.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Atlantis\"", page, StringComparison.Ordinal);
        Assert.Matches("value=\"5\"[^>]*selected[^>]*>05:00", page);
        Assert.Contains("To become calm", page, StringComparison.Ordinal);
        Assert.Equal("Asha", (await browser.GetJsonAsync(Somebody.Profile)).Text("name"));

        fields["You.TimeZone"] = "Europe/Berlin";
        using var saved = await browser.SubmitAsync("/account", "you", fields);
        Assert.EndsWith("/account?saved=you#you", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        var profile = await browser.GetJsonAsync(Somebody.Profile);
        Assert.Equal(("Ravi", "advanced", "Europe/Berlin", 2), (profile.Text("name"), profile.Text("experience_level"), profile.Text("time_zone"), profile.GetProperty("goals").GetArrayLength()));
        Assert.Equal(5, (await browser.GetJsonAsync(Answers.Api + "/practice-profile")).Number("day_starts_at"));
        Assert.Contains("Saved.", await browser.ReadAsync("/account?saved=you"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_is_asked_for_with_the_password_which_never_comes_back()
    {
        using var browser = await BrowserAsync();
        var wanted = $"{app.NewId():N}@example.org";
        using var wrong = await browser.SubmitAsync("/account", "address", new() { ["NewAddress.Email"] = wanted, ["NewAddress.Password"] = "Wrong-word-1" });
        var page = await wrong.Content.ReadAsStringAsync(Ct);
        Assert.Contains("That is not your password.", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{wanted}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong-word-1", page, StringComparison.Ordinal);

        using var right = await browser.SubmitAsync("/account", "address", new() { ["NewAddress.Email"] = wanted, ["NewAddress.Password"] = Forms.Password });
        Assert.EndsWith("/account?saved=address#address", right.Headers.Location!.ToString(), StringComparison.Ordinal);
        var mail = await app.MailAsync(wanted, "Confirm your new address");
        using var confirmed = await browser.SubmitAsync($"/confirm-address?token={Postbox.TokenIn(mail)}", "confirm", []);
        Assert.Contains($"<strong class=\"address\"", await browser.ReadAsync("/account"), StringComparison.Ordinal);
        Assert.Equal(wanted, (await browser.GetJsonAsync(Somebody.Profile)).Text("email"));
    }

    [Fact]
    public async Task The_body_is_saved_and_can_be_emptied_again()
    {
        using var browser = await BrowserAsync();
        using var saved = await browser.SubmitAsync("/account/body", "body", [], ("Body.Limits", "wrist"), ("Body.Limits", "neck"));
        Assert.EndsWith("/account/body?saved=body", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Matches("id=\"limits-wrist\"[^>]*checked", await browser.ReadAsync("/account/body"));

        using var refused = await browser.SubmitAsync("/account/body", "body", [], ("Body.Limits", "elbow"));
        Assert.Contains("Choose limits of the body from the list.", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(2, (await browser.GetJsonAsync(Answers.Api + "/practice-profile")).GetProperty("limits").GetArrayLength());

        using var emptied = await browser.SubmitAsync("/account/body", "body", []);
        Assert.Equal(0, (await browser.GetJsonAsync(Answers.Api + "/practice-profile")).GetProperty("limits").GetArrayLength());
    }

    [Fact]
    public async Task How_one_is_led_is_saved_or_refused_with_what_was_typed()
    {
        using var browser = await BrowserAsync();
        Dictionary<string, string> fields = new()
        {
            ["preparation"] = "99",
            ["changeover"] = "8",
            ["warning"] = "5",
            ["hold_scale"] = "1.5",
            ["manual_advance"] = "true",
            ["spoken_text"] = "full",
            ["leading_side"] = "left",
        };
        using var refused = await browser.SubmitAsync("/account/practice", "lead", new(fields));
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Ct));
        Assert.Contains("“Time to settle at the beginning” must be from 0 to 30.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"99\"", page, StringComparison.Ordinal);

        fields["preparation"] = "0";
        using var saved = await browser.SubmitAsync("/account/practice", "lead", fields);
        Assert.EndsWith("/account/practice?saved=lead", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            """{"preparation_seconds":0,"changeover_seconds":8,"warning_seconds":5,"hold_scale":1.5,"manual_advance":true,"spoken_text":"full","leading_side":"left"}""",
            (await browser.GetJsonAsync(Answers.Api + "/practice-settings")).GetRawText());
    }

    [Fact]
    public async Task Data_is_told_with_counts_and_what_was_last()
    {
        var somebody = await Somebody.WithEverythingAsync(app);

        var practised = (await somebody.Client.GetJsonAsync(Answers.Api + "/sequences/1")).Text("name")!;

        var page = await app.SignedInAs(somebody.Id).ReadAsync("/account/data");

        foreach (var told in new[] { "Practices", practised, "My watch", "My phone", "privacy, version of", "/api/v1/profile/export", "Favourites" })
        {
            Assert.Contains(told, page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task An_address_that_is_not_confirmed_is_pointed_out_and_the_mail_can_be_sent_again()
    {
        using var browser = Forms.CreateBrowser(app);
        var email = $"{app.NewId():N}@example.org";
        await browser.SignUpAsync(email);
        var first = await app.MailAsync(email, "Confirm your address");
        foreach (var page in new[] { "/", "/account" })
        {
            Assert.Contains("Send the mail again", await browser.ReadAsync(page), StringComparison.Ordinal);
        }

        var form = await FieldsOfAsync(browser, "/account", "/account/confirmation");
        using var bare = await browser.PostAsync(new Uri("/account/confirmation", UriKind.Relative), new FormUrlEncodedContent([]), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var content = new FormUrlEncodedContent(form);
        using var sent = await browser.PostAsync(new Uri("/account/confirmation", UriKind.Relative), content, Ct);
        Assert.Equal("/account?confirmation=sent", sent.Headers.Location!.ToString());
        Assert.Contains("A mail is on its way.", await browser.ReadAsync("/account?confirmation=sent"), StringComparison.Ordinal);

        using var confirmed = await browser.SubmitAsync($"/confirm-address?token={Postbox.TokenIn(first)}", "confirm", []);
        Assert.DoesNotContain("not confirmed yet", await browser.ReadAsync("/account"), StringComparison.Ordinal);
    }

    private async Task<HttpClient> BrowserAsync()
    {
        var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync($"{app.NewId():N}@example.org");
        return browser;
    }

    /// <summary>The hidden fields of the form that goes to an address.</summary>
    private static async Task<Dictionary<string, string>> FieldsOfAsync(HttpClient browser, string page, string action)
    {
        var html = await browser.GetStringAsync(new Uri(page, UriKind.Relative), Ct);
        var form = html[html.IndexOf($"action=\"{action}\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];
        return System.Text.RegularExpressions.Regex.Matches(form, "<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
            .ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
    }
}
