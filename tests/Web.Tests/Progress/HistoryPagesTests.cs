using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>The pages of looking back at single practices, as a browser without scripts uses them.</summary>
public sealed class HistoryPagesTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Fact]
    public async Task A_practice_is_entered_by_hand_seen_corrected_described_and_deleted()
    {
        using var browser = await SignedUpAsync();
        using var added = await browser.SubmitAsync("/history/new", "add", Entry("free"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var page = added.Headers.Location!.ToString();

        var html = await browser.GetStringAsync(new Uri(page, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        Assert.Contains("25 min", html, StringComparison.Ordinal);
        Assert.Contains("entered by hand", html, StringComparison.Ordinal);
        Assert.Contains("felt: good", html, StringComparison.Ordinal);

        var path = new Uri(app.ClientOptions.BaseAddress, page).PathAndQuery;
        using var corrected = await browser.SubmitAsync(path, "correct", Entry("sequence-1", minutes: "40"));
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        html = await browser.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("40 min", html, StringComparison.Ordinal);

        using var described = await browser.SubmitAsync(path, "reflect", new() { ["Reflect.Feeling"] = "5", ["Reflect.Note"] = "Light <b>feet</b>" });
        Assert.Equal(HttpStatusCode.Redirect, described.StatusCode);
        html = await browser.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("felt: wonderful", html, StringComparison.Ordinal);
        Assert.Contains("Light &lt;b&gt;feet&lt;/b&gt;", html, StringComparison.Ordinal);

        using var deleted = await browser.SubmitAsync(path, "delete", []);
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        using var gone = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(0, (await browser.GetJsonAsync(Answers.Api + "/history")).Number("total"));
    }

    [Fact]
    public async Task The_same_entry_sent_twice_is_one_practice()
    {
        using var browser = await SignedUpAsync();
        var entry = Entry("meditation");
        entry["ClientId"] = app.NewId().ToString();

        (await browser.SubmitAsync("/history/new", "add", new(entry))).Dispose();
        (await browser.SubmitAsync("/history/new", "add", new(entry))).Dispose();

        Assert.Equal(1, (await browser.GetJsonAsync(Answers.Api + "/history")).Number("total"));
    }

    [Theory]
    [InlineData("Form.Date", "next week", "Say the day as a date")]
    [InlineData("Form.Date", "9000-01-01", "cannot begin in the future")]
    [InlineData("Form.Time", "noon", "Say when it began")]
    [InlineData("Form.Minutes", "-5", "Say how many minutes")]
    [InlineData("Form.Minutes", "241", "Say how many minutes")]
    [InlineData("Form.Minutes", "", "Say how many minutes")]
    [InlineData("Form.What", "sequence-99999", "There is no sequence")]
    [InlineData("Form.What", "swimming", "Choose what you practised")]
    [InlineData("Form.Ended", "active", "Choose how it ended")]
    [InlineData("Form.Feeling", "9", "Choose one of the five")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string field, string value, string said)
    {
        using var browser = await SignedUpAsync();
        var entry = Entry("free");
        entry["Form.Note"] = "Kept in mind";
        entry[field] = value;

        using var answer = await browser.SubmitAsync("/history/new", "add", entry);

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.Contains("Kept in mind", html, StringComparison.Ordinal);
        if (field is "Form.Time" or "Form.Minutes" or "Form.Date")
        {
            Assert.Contains($"value=\"{value}\"", html, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await browser.GetJsonAsync(Answers.Api + "/history")).Number("total"));
    }

    [Theory]
    [InlineData("/history?status=completed", "1 practice")]
    [InlineData("/history?status=abandoned", "No practice is like that.")]
    [InlineData("/history?kind=free", "1 practice")]
    [InlineData("/history?from=2026-03-20&to=2026-03-20", "1 practice")]
    [InlineData("/history?from=2026-03-21", "No practice is like that.")]
    [InlineData("/history?from=soon", "from must be a date")]
    [InlineData("/history?status=asleep", "status must be one of")]
    public async Task The_list_is_filtered_and_says_what_it_does_not_understand(string path, string said)
    {
        var client = app.SignedInAsSomebody();
        await client.PostAsync(
            Answers.Api + "/sessions",
            new { client_id = app.NewId(), kind = "free", started_at = "2026-03-20T06:00:00Z", duration_seconds = 600, completion_status = "completed" }, HttpStatusCode.Created);

        var html = await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(said, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_shows_its_practices_and_other_days_none()
    {
        var client = app.SignedInAsSomebody();
        await client.PostAsync(
            Answers.Api + "/sessions",
            new { client_id = app.NewId(), kind = "sequence", sequence_id = 1, started_at = "2026-03-21T02:00:00Z", duration_seconds = 600, completion_status = "completed" }, HttpStatusCode.Created);

        // Two in the morning still belongs to the evening before.
        Assert.Contains("1 practice, 10 min", await PageAsync(client, "/history/day/2026-03-20"), StringComparison.Ordinal);
        Assert.Contains("Nothing was practised", await PageAsync(client, "/history/day/2026-03-21"), StringComparison.Ordinal);
        foreach (var none in new[] { "/history/day/yesterday", "/history/day/2026-02-30", $"/history/{app.NewId()}" })
        {
            using var answer = await client.GetAsync(new Uri(none, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/history/new")]
    [InlineData("/history/day/2026-03-21")]
    [InlineData("/history/0195b3a0-0000-7000-8000-000000000001")]
    public async Task Who_is_not_signed_in_is_asked_to(string path)
    {
        using var answer = await app.CreateRawClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var browser = await SignedUpAsync();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(Entry("free")) { ["_handler"] = "add" });

        using var answer = await browser.PostAsync(new Uri("/history/new", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, (await browser.GetJsonAsync(Answers.Api + "/history")).Number("total"));
    }

    private static async Task<string> PageAsync(HttpClient client, string path) =>
        await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<HttpClient> SignedUpAsync()
    {
        var browser = Forms.CreateBrowser(app);
        await browser.SignUpAsync($"{app.NewId():N}@example.org");
        return browser;
    }

    private static Dictionary<string, string> Entry(string what, string minutes = "25") => new()
    {
        ["Form.What"] = what,
        ["Form.Date"] = "2026-03-20",
        ["Form.Time"] = "07:30",
        ["Form.Minutes"] = minutes,
        ["Form.Ended"] = "completed",
        ["Form.Feeling"] = "4",
    };
}
