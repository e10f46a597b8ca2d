using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using YogaFlow.Core.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>The pages of the calendar against the practices that were sent. Today is Saturday, 21 March 2026.</summary>
public sealed class CalendarPageTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Theory]
    [InlineData("Asia/Kolkata", "")]
    [InlineData("Asia/Kolkata", "?month=2026-03")]
    [InlineData("America/Los_Angeles", "?month=2026-02")]
    [InlineData("Pacific/Auckland", "?month=rubbish")]
    [InlineData("Pacific/Auckland", "?month=2026-13")]
    public async Task Shows_the_practices_of_a_month(string zone, string query)
    {
        var year = await PractisedYear.MakeAsync(app, zone, 60);
        var first = query == "?month=2026-02" ? new DateOnly(2026, 2, 1) : new DateOnly(2026, 3, 1);

        var page = await ShownNumbers.OfAsync(year.Client, $"/calendar{query}");

        Assert.Equal(Said(year, first, first.AddMonths(1).AddDays(-1)), Links(page.Html));
        Assert.Equal(DateTime.DaysInMonth(first.Year, first.Month), Regex.Count(page.Html, "data-date="));
        Assert.Contains($"href=\"/calendar?month={first.AddMonths(-1):yyyy-MM}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/calendar?month={first.AddMonths(1):yyyy-MM}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/calendar/{first.Year}\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(first.Month == 3, page.Html.Contains("aria-current=\"date\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_the_practices_of_a_year_and_the_years_with_practice()
    {
        var year = await PractisedYear.MakeAsync(app, "Europe/Berlin", 60);

        var page = await ShownNumbers.OfAsync(year.Client, "/calendar/2026");

        var practised = year.Between(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).Where(one => one.Status != "abandoned").ToList();
        Assert.Equal(Said(year, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), Links(page.Html));
        Assert.Equal(practised.Select(year.DayOf).Distinct().Count(), page["days"]);
        Assert.Equal(practised.Sum(one => one.Seconds), page["seconds"]);
        Assert.Equal(12, Regex.Count(page.Html, "href=\"/calendar\\?month=2026-"));
        Assert.Equal(365, Regex.Count(page.Html, "class=\"day[ \"]"));
        Assert.Equal(["2025", "2026"], Regex.Matches(page.Html, "href=\"/calendar/([0-9]+)\"").Select(match => match.Groups[1].Value));
        foreach (var day in practised.GroupBy(year.DayOf))
        {
            var minutes = day.Sum(one => one.Seconds) / 60;
            var step = minutes < 10 ? 1 : minutes < 20 ? 2 : minutes < 40 ? 3 : minutes < 60 ? 4 : 5;
            Assert.Matches($"class=\"day step-{step}\" href=\"/history/day/{day.Key:yyyy-MM-dd}\"", page.Html);
            Assert.Equal(day.Sum(one => one.Seconds), page[$"day.{day.Key:yyyy-MM-dd}"]);
        }
    }

    [Fact]
    public async Task Shows_planned_rest_and_the_freeze_of_the_streak_that_goes_on()
    {
        var id = app.NewId();
        var client = app.SignedInAs(id);
        Assert.True(WeekPlan.Make(id, new DateOnly(2026, 3, 9), Weekdays.Thursday, 3, null, null).TryGet(out var plan, out _));
        await app.SeedAsync(plan);
        await PractiseAsync(client, "2026-03-17T07:00:00Z", 600);
        await PractiseAsync(client, "2026-03-18T07:00:00Z", 600);

        var html = (await ShownNumbers.OfAsync(client, "/calendar")).Html;

        Assert.Equal(["2026-03-12", "2026-03-19", "2026-03-26"], Marked(html, "rest"));
        Assert.Equal(["2026-03-20"], Marked(html, "freeze"));
        Assert.Empty(Marked((await ShownNumbers.OfAsync(client, "/calendar?month=2026-02")).Html, "rest"));
    }

    [Fact]
    public async Task Sends_on_from_where_the_month_was_before()
    {
        using var client = app.CreateRawClient();
        foreach (var (old, now) in new[] { ("/history?view=month", "/calendar"), ("/history?view=month&month=2026-02&day=2026-02-03", "/calendar?month=2026-02") })
        {
            using var answer = await client.GetAsync(new Uri(old, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.EndsWith(now, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/calendar?month=0002-01", HttpStatusCode.OK)]
    [InlineData("/calendar?month=9998-12", HttpStatusCode.OK)]
    [InlineData("/calendar/1930", HttpStatusCode.OK)]
    [InlineData("/calendar/9998", HttpStatusCode.OK)]
    [InlineData("/calendar/0", HttpStatusCode.NotFound)]
    [InlineData("/calendar/-1", HttpStatusCode.NotFound)]
    [InlineData("/calendar/9999", HttpStatusCode.NotFound)]
    [InlineData("/calendar/99999", HttpStatusCode.NotFound)]
    [InlineData("/calendar/then", HttpStatusCode.NotFound)]
    public async Task Has_an_answer_for_every_year(string path, HttpStatusCode expected)
    {
        using var answer = await app.SignedInAsSomebody().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/calendar")]
    [InlineData("/calendar/2026")]
    public async Task Belongs_to_one_person(string path)
    {
        await PractiseAsync(app.SignedInAsSomebody(), "2026-03-20T07:00:00Z", 4321);

        var page = await ShownNumbers.OfAsync(app.SignedInAsSomebody(), path);

        Assert.Empty(Links(page.Html));
        Assert.Contains("No practice in this", page.Html, StringComparison.Ordinal);
        using var stranger = app.CreateRawClient();
        using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What a screen reader should say of each day of practice, and where it should lead.</summary>
    private static IEnumerable<(string, string)> Said(PractisedYear year, DateOnly from, DateOnly to) =>
        from practice in year.Between(@from, to)
        where practice.Status != "abandoned"
        group practice by year.DayOf(practice) into day
        orderby day.Key
        let minutes = day.Sum(one => one.Seconds) / 60
        let time = minutes < 60 ? $"{minutes} min" : $"{minutes / 60} h {minutes % 60} min"
        select (
            $"/history/day/{day.Key:yyyy-MM-dd}",
            $"{day.Key.ToString("dddd, d MMMM", CultureInfo.InvariantCulture)}: {(day.Count() == 1 ? "1 practice" : $"{day.Count()} practices")}, {time}");

    private static IEnumerable<(string, string)> Links(string html) =>
        Regex.Matches(html, "href=\"(/history/day/[^\"]+)\".*?class=\"visually-hidden\"[^>]*>([^<]*)<", RegexOptions.Singleline)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    private static IEnumerable<string> Marked(string html, string word) =>
        Regex.Matches(html, "data-date=\"([0-9-]+)\"(?:(?!</td>).)*<small[^>]*>(\\w+)</small>", RegexOptions.Singleline)
            .Where(match => match.Groups[2].Value == word).Select(match => match.Groups[1].Value);

    private async Task PractiseAsync(HttpClient client, string startedAt, int seconds) => await client.PostAsync(
        Answers.Api + "/sessions",
        new { client_id = app.NewId(), kind = "free", started_at = startedAt, duration_seconds = seconds, completion_status = "completed" }, HttpStatusCode.Created);
}
