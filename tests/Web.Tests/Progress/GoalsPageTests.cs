using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>The page of weeks and its form, as HTML.</summary>
public sealed class GoalsPageTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Fact]
    public async Task Signed_out_is_led_to_sign_in()
    {
        using var answer = await app.CreateRawClient().GetAsync(new Uri("/goals", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/sign-in?back=%2Fgoals", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_streak_is_told_in_plain_words()
    {
        app.Clock.Now = TestClock.Dawn;
        var client = app.SignedInAsSomebody();
        Assert.Contains("A streak begins with your first practice.", await client.ReadAsync("/goals"), StringComparison.Ordinal);

        await client.PractiseAsync(app, new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 18));
        await client.PractiseAsync(app, "2026-03-20");
        using var put = await client.SendJsonAsync(HttpMethod.Put, Answers.Api + "/goals", """{"days_a_week":4,"rest_days":["sunday"],"sessions_a_week":5}""");
        var page = await client.ReadAsync("/goals");
        Assert.Contains("<strong>4 days</strong>", Plain(page), StringComparison.Ordinal);
        Assert.Contains("Thursday was missed and the week's freeze covered it.", page, StringComparison.Ordinal);
        Assert.Contains("Sunday is a rest day.", page, StringComparison.Ordinal);
        Assert.Contains("<strong>4</strong> of 5 practices", Plain(page), StringComparison.Ordinal);
        foreach (var day in new[] { "Monday: practised", "Thursday: missed, covered by the freeze", "Saturday: today, not practised yet", "Sunday: rest day" })
        {
            Assert.Contains(day, page, StringComparison.Ordinal);
        }

        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Contains("A new streak begins with your next practice. Your best is 4 days.", await client.ReadAsync("/goals"), StringComparison.Ordinal);
        app.Clock.Now = TestClock.Dawn;
    }

    [Fact]
    public async Task A_good_plan_is_saved_and_the_page_says_so()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync($"{app.NewId():N}@example.org");

        using var answer = await browser.SubmitAsync(
            "/goals", "plan", new() { ["Plan.Sessions"] = " 4 ", ["Plan.Minutes"] = "", ["Plan.Days"] = "2" }, ("Plan.RestDays", "sunday"), ("Plan.RestDays", "monday"));

        Assert.Equal("/goals?saved=plan#plan", AddressOf(answer));
        var goals = await browser.GetJsonAsync(Answers.Api + "/goals");
        Assert.Equal((4, 2), (goals.Number("sessions_a_week"), goals.Number("days_a_week")));
        Assert.Equal(["monday", "sunday"], goals.GetProperty("rest_days").EnumerateArray().Select(day => day.GetString()));
        var page = await browser.ReadAsync("/goals?saved=plan");
        Assert.Single(page.Split("Saved.").Skip(1));
        Assert.Matches("id=\"rest-sunday\"[^>]*checked", page);
        Assert.DoesNotContain("validation-message", page, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"alert\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_plan_is_refused_beside_its_fields_and_what_was_typed_stays()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync($"{app.NewId():N}@example.org");

        using var answer = await browser.SubmitAsync(
            "/goals", "plan", new() { ["Plan.Sessions"] = "\"many\"", ["Plan.Minutes"] = "a lot", ["Plan.Days"] = "3" }, ("Plan.RestDays", "sunday"), ("Plan.RestDays", "friday"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("Choose from 1 to 50 practices a week, or no goal.", page, StringComparison.Ordinal);
        Assert.Contains("Choose from 5 to 5000 minutes a week, or no goal.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"a lot\"", page, StringComparison.Ordinal);
        Assert.Matches("id=\"rest-friday\"[^>]*checked", page);
        Assert.Matches("id=\"rest-sunday\"[^>]*checked", page);
        Assert.DoesNotMatch("id=\"rest-monday\"[^>]*checked", page);
        Assert.Equal(0, (await browser.GetJsonAsync(Answers.Api + "/goals")).GetProperty("rest_days").GetArrayLength());
    }

    [Fact]
    public async Task A_rule_that_says_no_is_shown_beside_its_field()
    {
        using var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync($"{app.NewId():N}@example.org");

        using var answer = await browser.SubmitAsync("/goals", "plan", new() { ["Plan.Days"] = "7" }, ("Plan.RestDays", "sunday"));

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Matches("id=\"days-fault\"[^>]*>\\s*<span class=\"validation-message\"[^>]*>Days of practice and rest days together", page);
    }

    private static string AddressOf(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{answer.StatusCode}");
        var address = answer.Headers.Location!;
        return address.IsAbsoluteUri ? address.PathAndQuery + address.Fragment : address.ToString();
    }

    /// <summary>Without the attributes that keep the style of one part from another.</summary>
    private static string Plain(string page) => System.Text.RegularExpressions.Regex.Replace(page, " b-[a-z0-9]{10}", "");
}
