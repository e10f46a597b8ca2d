using System.Net;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Web.Tests.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>The first steps after signing up.</summary>
public sealed class WelcomeTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/history", "/welcome?back=%2Fhistory")]
    [InlineData("/practise/first-practice", "/practise/first-practice")]
    public async Task Signing_up_leads_to_them_unless_a_practice_waits(string back, string expected)
    {
        using var browser = Forms.CreateBrowser(app);
        using var answer = await browser.SubmitAsync($"/sign-up?back={Uri.EscapeDataString(back)}", "sign-up", new()
        {
            ["Input.Name"] = "Asha",
            ["Input.Email"] = $"{app.NewId():N}@example.org",
            ["Input.Password"] = Forms.Password,
            ["Input.Accept"] = "true",
        });

        Assert.EndsWith(expected, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_steps_are_saved_one_by_one()
    {
        using var browser = await BrowserAsync();
        Assert.Contains("Begin with them", await browser.ReadAsync("/"), StringComparison.Ordinal);

        using var first = await browser.SubmitAsync("/welcome?step=1&back=%2Fhistory", "step", new() { ["Form.Level"] = "intermediate", ["Form.OtherGoal"] = "Surf; swim", ["Form.Do"] = "go-on" }, ("Form.Goals", "calm"));
        Assert.EndsWith("/welcome?step=2&back=%2Fhistory", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var second = await browser.SubmitAsync("/welcome?step=2&back=%2Fhistory", "step", new() { ["Form.Do"] = "go-on" }, ("Form.Limits", "knee"));
        using var third = await browser.SubmitAsync(
            "/welcome?step=3&back=%2Fhistory", "step", new() { ["Form.TimeZone"] = "Europe/Berlin", ["Form.DayStartsAt"] = "3", ["Form.Pace"] = "1.5", ["Form.Do"] = "go-on" });

        Assert.EndsWith("/history", third.Headers.Location!.ToString(), StringComparison.Ordinal);
        var profile = await browser.GetJsonAsync(Somebody.Profile);
        Assert.Equal(["To become calm", "Surf", "swim"], profile.GetProperty("goals").EnumerateArray().Select(goal => goal.GetString()));
        Assert.Equal(
            """{"time_zone":"Europe/Berlin","day_starts_at":3,"experience_level":"intermediate","limits":["knee"]}""",
            (await browser.GetJsonAsync(Answers.Api + "/practice-profile")).GetRawText());
        Assert.Equal(1.5, (await browser.GetJsonAsync(Answers.Api + "/practice-settings")).GetProperty("hold_scale").GetDouble());
        Assert.DoesNotContain("Begin with them", await browser.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "skip", "/welcome?step=2&back=%2F")]
    [InlineData(2, "skip", "/welcome?step=3&back=%2F")]
    [InlineData(3, "skip", "/")]
    [InlineData(1, "skip-all", "/")]
    public async Task Each_step_can_be_skipped_and_nothing_changes(int step, string how, string expected)
    {
        using var browser = await BrowserAsync();
        var before = (await browser.GetJsonAsync(Somebody.Profile)).GetRawText();

        using var answer = await browser.SubmitAsync($"/welcome?step={step}", "step", new() { ["Form.Level"] = "advanced", ["Form.TimeZone"] = "UTC", ["Form.DayStartsAt"] = "9", ["Form.Do"] = how });

        Assert.EndsWith(expected, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, (await browser.GetJsonAsync(Somebody.Profile)).GetRawText());
        await using var db = app.CreateDb();
        var id = Guid.Parse(System.Text.Json.JsonDocument.Parse(before).RootElement.Text("user_id")!);
        Assert.Equal(expected == "/", (await db.Users.SingleAsync(person => person.Id == id, Ct)).WelcomedAt is not null);
    }

    [Fact]
    public async Task What_is_refused_stays_on_its_step_with_what_was_typed()
    {
        using var browser = await BrowserAsync();

        using var answer = await browser.SubmitAsync("/welcome?step=3", "step", new() { ["Form.TimeZone"] = "Atlantis", ["Form.DayStartsAt"] = "3", ["Form.Pace"] = "1", ["Form.Do"] = "go-on" });

        var page = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("This time zone is not known.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Atlantis\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/welcome?step=0")]
    [InlineData("/welcome?step=99&back=https://elsewhere.example")]
    [InlineData("/welcome?step=x")]
    public async Task A_step_that_is_none_is_the_nearest(string page) => Assert.Contains("Step ", await app.SignedInAsSomebody().ReadAsync(page), StringComparison.Ordinal);

    private async Task<HttpClient> BrowserAsync()
    {
        var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync($"{app.NewId():N}@example.org");
        return browser;
    }
}
