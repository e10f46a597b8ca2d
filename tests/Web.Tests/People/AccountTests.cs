using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.People;

public sealed class AccountTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_account_is_signed_in_and_has_its_zone()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync("new@example.org");

        using var history = await browser.GetAsync(new Uri("/api/v1/history", UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.OK, history.StatusCode);
        await using var db = app.CreateDb();
        Assert.Equal("Asia/Kolkata", (await db.Users.SingleAsync(person => person.Email == "new@example.org", Ct)).TimeZone);
    }

    [Theory]
    [InlineData("Input.Name", "", "Tell us what to call you.")]
    [InlineData("Input.Email", "nobody", "This does not look like an e-mail address.")]
    [InlineData("Input.Password", "short1A", "The password needs at least 8 characters.")]
    [InlineData("Input.Password", "all-small-9", "The password needs a capital letter.")]
    [InlineData("Input.Password", "NO-SMALL-9", "The password needs a small letter.")]
    [InlineData("Input.Password", "No-digit-here", "The password needs a digit.")]
    [InlineData("Input.Accept", "false", "An account needs your agreement.")]
    public async Task A_form_that_is_not_right_says_so_and_keeps_what_was_typed(string field, string value, string sentence)
    {
        using var browser = Forms.CreateBrowser(app);
        var fields = Fields("form@example.org");
        fields[field] = value;

        using var answer = await browser.SubmitAsync("/sign-up", "sign-up", fields);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        if (field != "Input.Name")
        {
            Assert.Contains("value=\"Ravi\"", page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Forms.Password, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name")]
    [InlineData("Input.Email")]
    public async Task What_no_database_can_hold_is_refused_before_it_gets_there(string field)
    {
        using var browser = Forms.CreateBrowser(app);
        var fields = Fields("nul@example.org");
        fields[field] += "\0";

        using var answer = await browser.SubmitAsync("/sign-up", "sign-up", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_is_taken_whatever_its_case_and_nobody_is_told()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync("twice@example.org");
        using var second = Forms.CreateBrowser(app);

        await second.SignUpAsync("TWICE@example.org");

        await using var db = app.CreateDb();
        var person = await db.Users.SingleAsync(one => one.ClaimedEmail == "TWICE@example.org", Ct);
        Assert.Null(person.NormalizedEmail);
        Assert.Equal(1, await db.Users.CountAsync(one => one.NormalizedEmail == "TWICE@EXAMPLE.ORG", Ct));
    }

    [Fact]
    public async Task An_address_may_hold_an_apostrophe()
    {
        using var browser = Forms.CreateBrowser(app);

        await browser.SignUpAsync("o'brien@example.org");
    }

    [Fact]
    public async Task One_address_signed_up_many_times_at_once_is_one_account()
    {
        var browsers = Enumerable.Range(0, 6).Select(_ => Forms.CreateBrowser(app)).ToList();

        var answers = await Task.WhenAll(browsers.Select(browser => browser.SubmitAsync("/sign-up", "sign-up", Fields("rush@example.org"))));

        Assert.All(answers, answer => Assert.True((int)answer.StatusCode < 400, $"{answer.StatusCode}"));
        await using var db = app.CreateDb();
        Assert.Equal(1, await db.Users.CountAsync(person => person.Email == "rush@example.org", Ct));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_read_alike_and_are_locked_alike()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync("alike@example.org");
        using var other = Forms.CreateBrowser(app);

        for (var tries = 0; tries < 6; tries++)
        {
            Assert.Equal(await RefusalAsync(other, "unknown@example.org", "Wrong-word-1"), await RefusalAsync(other, "alike@example.org", "Wrong-word-1"));
        }

        Assert.Contains("too many failed tries", await RefusalAsync(other, "alike@example.org", Forms.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_needs_the_token_of_its_form()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync("leaving@example.org");

        using var bare = await browser.PostAsync(new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([]), Ct);
        using var still = await browser.GetAsync(new Uri("/api/v1/stats", UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task A_way_back_leads_to_this_site_only(string back)
    {
        using var browser = Forms.CreateBrowser(app);

        using var answer = await browser.SubmitAsync($"/sign-up?back={Uri.EscapeDataString(back)}", "sign-up", Fields($"{app.NewId():N}@example.org"));

        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther);
        Assert.DoesNotContain("evil", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_left_out_are_as_they_are_by_default()
    {
        var client = app.SignedInAsSomebody();

        using var answer = await client.PutAsJsonAsync("/api/v1/practice-settings", new { changeover_seconds = 8 }, Ct);

        var settings = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("\"preparation_seconds\":10,\"changeover_seconds\":8,\"warning_seconds\":5", settings, StringComparison.Ordinal);
        Assert.Contains("\"leading_side\":\"right\"", settings, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(HttpClient browser, string email, string password)
    {
        using var answer = await browser.SubmitAsync("/sign-in", "sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = password });
        var page = await answer.Content.ReadAsStringAsync(Ct);
        var from = page.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return page[from..page.IndexOf("</div>", from, StringComparison.Ordinal)];
    }

    private static Dictionary<string, string> Fields(string email) => new()
    {
        ["Input.Name"] = "Ravi",
        ["Input.Email"] = email,
        ["Input.Password"] = Forms.Password,
        ["Input.Accept"] = "true",
    };
}
