using System.Globalization;
using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>The page of statistics against a slow, obvious computation over the practices that were sent.</summary>
public sealed class StatisticsPageTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    [Theory]
    [InlineData("Asia/Kolkata", null, null)]
    [InlineData("Pacific/Auckland", "2026-01-01", "2026-02-28")]
    [InlineData("America/Los_Angeles", "2025-12-18", "2026-03-01")]
    public async Task Shows_what_the_practices_add_up_to(string zone, string? from, string? to)
    {
        var year = await PractisedYear.MakeAsync(app, zone, 60);
        var (first, last) = (Date(from), Date(to));
        var ended = year.Between(first, last).ToList();
        var completed = ended.Where(one => one.Status == "completed").ToList();
        var (begin, end) = (first ?? ended.Min(year.DayOf), last ?? year.Today);

        var page = await ShownNumbers.OfAsync(year.Client, from is null ? "/statistics?range=everything" : $"/statistics?from={from}&to={to}");

        Assert.Equal(completed.Count, page["sessions"]);
        Assert.Equal(completed.Sum(one => one.Seconds), page["seconds"]);
        Assert.Equal(ended.Where(one => one.Status != "abandoned").Select(year.DayOf).Distinct().Count(), page["days"]);
        Assert.Equal(Math.Round(completed.Average(one => one.Seconds) / 60, 2), page["average-minutes"], 0.011);
        Assert.Equal(100.0 * completed.Count / ended.Count, page["completion-percent"], 0.01);

        List<(string Key, double Sessions, double Seconds)> weeks = [];
        for (var monday = begin.AddDays(-(((int)begin.DayOfWeek + 6) % 7)); monday <= end; monday = monday.AddDays(7))
        {
            var own = completed.Where(one => year.DayOf(one) >= monday && year.DayOf(one) < monday.AddDays(7)).ToList();
            weeks.Add(($"{monday:yyyy-MM-dd}", own.Count, own.Sum(one => one.Seconds)));
        }

        Assert.Equal(weeks.Select(week => (week.Key, week.Sessions)), page.Rows("weeks", "sessions"));
        Assert.Equal(weeks.Select(week => (week.Key, week.Seconds)), page.Rows("weeks", "seconds"));
        Assert.Equal(
            Weekdays.Select(day => (day, (double)completed.Count(
                one => string.Equals(year.DayOf(one).DayOfWeek.ToString(), day, StringComparison.OrdinalIgnoreCase)))),
            page.Rows("weekdays", "sessions"));
        Assert.Equal(
            [
                ("morning", Between(4, 11)), ("midday", Between(11, 17)), ("evening", Between(17, 22)), ("night", Between(22, 24) + Between(0, 4)),
            ], page.Rows("parts", "sessions"));
        Assert.Equal(
            [
                ("brief", Lasting(0, 10)), ("short", Lasting(10, 20)), ("middling", Lasting(20, 40)), ("long", Lasting(40, 240)),
            ], page.Rows("lengths", "sessions"));
        Assert.Equal(
            completed.Where(one => one.SequenceName is not null).GroupBy(one => one.SequenceName!).OrderByDescending(one => one.Count())
                .ThenBy(one => one.Key, StringComparer.Ordinal).Take(10).Select(one => (double)one.Count()),
            page.Rows("sequences", "sessions").Select(row => row.Amount));

        var steps = completed.SelectMany(one => one.Steps).ToList();
        Assert.Equal(
            steps.GroupBy(step => step.Pose).Select(pose => (pose.Key, (double)pose.Sum(step => step.Seconds))).Order(), page.Rows("poses", "seconds").Order());
        Assert.Equal(
            steps.GroupBy(step => step.Pose).Select(pose => (double)pose.Count()).OrderDescending(), page.Rows("poses", "holds").Select(row => row.Amount));
        var categories = app.Library.Poses.ToDictionary(pose => pose.Slug, pose => pose.Category);
        Assert.Equal(
            app.Library.Vocabulary.Categories.Keys.Where(app.Library.Poses.Select(pose => pose.Category).Contains)
                .Select(category => (category, (double)steps.Where(step => categories[step.Pose] == category).Sum(step => step.Seconds))),
            page.Rows("categories", "seconds"));
        var styles = app.Library.Sequences.ToDictionary(sequence => sequence.Name, sequence => sequence.Style);
        Assert.Equal(
            completed.Where(one => one.SequenceName is not null).GroupBy(one => styles[one.SequenceName!]).Select(style => (style.Key, (double)style.Count())).Order(),
            page.Rows("styles", "sessions").Order());

        double Between(int fromHour, int toHour) => completed.Count(one => TimeZoneInfo.ConvertTime(one.StartedAt, year.Zone).Hour is var hour && hour >= fromHour && hour < toHour);
        double Lasting(int fromMinutes, int toMinutes) => completed.Count(one => one.Seconds >= fromMinutes * 60 && one.Seconds < toMinutes * 60);
    }

    [Theory]
    [InlineData("", "2025-12-29", "weeks", 12)]
    [InlineData("?range=12-weeks", "2025-12-29", "weeks", 12)]
    [InlineData("?range=no-such-range", "2025-12-29", "weeks", 12)]
    [InlineData("?range=4-weeks", "2026-02-23", "weeks", 4)]
    [InlineData("?range=this-year", "2026-01-01", "weeks", 12)]
    [InlineData("?range=last-year", "2025-01-01", "months", 12)]
    [InlineData("?range=everything", "2013-02-03", "years", 14)]
    [InlineData("?from=2023-01-01", "2023-01-01", "months", 39)]
    [InlineData("?to=2025-12-31", "2013-02-03", "years", 13)]
    [InlineData("?from=2025-09-22", "2025-09-22", "weeks", 26)]
    [InlineData("?from=2025-09-21", "2025-09-21", "months", 7)]
    public async Task Looks_at_the_range_that_was_asked_for(string query, string from, string bars, int count)
    {
        var client = app.SignedInAsSomebody();
        foreach (var day in new[] { "2013-02-03", "2025-03-01", "2025-10-01", "2026-01-07", "2026-03-20" })
        {
            await PractiseAsync(client, $"{day}T08:00:00Z", 600);
        }

        var page = await ShownNumbers.OfAsync(client, $"/statistics{query}");

        Assert.Equal(count, page.Rows(bars, "seconds").Count);
        Assert.Equal(page["seconds"], page.Rows(bars, "seconds").Sum(row => row.Amount));
        Assert.Contains($"<h2>{Date(from)!.Value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} to ", Unscoped(page.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_left_and_right_and_names_the_most_uneven_poses()
    {
        var client = app.SignedInAsSomebody();
        await PractiseAsync(client, "2026-03-19T07:00:00Z", 900, 5, ("tree", "left", 60), ("tree", "right", 30), ("mountain", null, 300));
        await PractiseAsync(client, "2026-03-20T07:00:00Z", 900, 4, ("tree", "left", 20), ("triangle", "left", 40), ("triangle", "right", 40), ("pigeon", "right", 100));
        await PractiseAsync(client, "2026-03-20T09:00:00Z", 900, null, ("mountain", "left", 500));

        var page = await ShownNumbers.OfAsync(client, "/statistics");

        Assert.Equal([("all", 120), ("pigeon", 0), ("tree", 80)], page.Rows("sides", "left-seconds"));
        Assert.Equal([("all", 170), ("pigeon", 100), ("tree", 30)], page.Rows("sides", "right-seconds"));
        Assert.Equal(4.5, page["feeling"]);
        Assert.Contains("left 2 min, right 2 min 50 s. The right had 50 s more.", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=yesterday", "from", "“yesterday” is not a date of the calendar.")]
    [InlineData("from=2026-02-30&to=2026-03-01", "from", "“2026-02-30” is not a date of the calendar.")]
    [InlineData("from=2026-01-01&to=<b>", "to", "“<b>” is not a date of the calendar.")]
    [InlineData("from=2026-03-01&to=2026-02-01", "to", "The last day lies before the first.")]
    [InlineData("from=2026-03-22", "from", "This day is still to come.")]
    [InlineData("from=0001-01-01", "from", "Choose a day from 1930 on.")]
    [InlineData("to=1929-01-01", "to", "Choose a day from 1930 on.")]
    [InlineData("to=9999-12-31", null, null)]
    [InlineData("from=1930-01-01", null, null)]
    [InlineData("from=2026-03-21&to=2026-03-21", null, null)]
    [InlineData("range=%00&from=&to=", null, null)]
    public async Task Says_beside_the_day_what_is_wrong_with_it(string query, string? field, string? fault)
    {
        var client = app.SignedInAsSomebody();
        await PractiseAsync(client, "2026-03-21T05:00:00Z", 600);

        var page = await ShownNumbers.OfAsync(client, $"/statistics?{query}");

        Assert.Equal(field is null ? 1 : null, page.Find("sessions"));
        Assert.Equal(field == "from", Unscoped(page.Html).Contains($"<div id=\"from-fault\" class=\"validation-message\">{(field == "from" ? fault : "no")}", StringComparison.Ordinal));
        Assert.Equal(field == "to", Unscoped(page.Html).Contains($"<div id=\"to-fault\" class=\"validation-message\">{(field == "to" ? fault : "no")}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_kind_when_there_is_nothing()
    {
        var client = app.SignedInAsSomebody();

        var page = await ShownNumbers.OfAsync(client, "/statistics");
        Assert.Contains("There is no practice in these days.", page.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/sequences\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", page.Html, StringComparison.Ordinal);

        await PractiseAsync(client, "2026-03-20T07:00:00Z", 60, status: "abandoned");
        page = await ShownNumbers.OfAsync(client, "/statistics");
        Assert.Equal((0, 0, 0), (page["sessions"], page["days"], page["completion-percent"]));
        Assert.DoesNotContain("<figure", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Belongs_to_one_person()
    {
        await PractiseAsync(app.SignedInAsSomebody(), "2026-03-20T07:00:00Z", 4321, 5, ("tree", "left", 60));
        foreach (var query in new[] { "", "?range=everything" })
        {
            Assert.Null((await ShownNumbers.OfAsync(app.SignedInAsSomebody(), $"/statistics{query}")).Find("sessions"));
        }

        using var stranger = app.CreateRawClient();
        using var answer = await stranger.GetAsync(new Uri("/statistics?range=everything", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_every_chart_with_a_sentence_and_a_table_and_without_what_the_policy_forbids()
    {
        var year = await PractisedYear.MakeAsync(app, "UTC", 40);

        var html = Unscoped((await ShownNumbers.OfAsync(year.Client, "/statistics?range=everything")).Html);

        var figures = html.Split("<figure").Skip(1).Select(figure => figure.Split("</figure>")[0]).ToList();
        Assert.Equal(8, figures.Count);
        Assert.All(figures, figure =>
        {
            Assert.Contains("role=\"img\"", figure, StringComparison.Ordinal);
            Assert.Matches("aria-label=\"[^\"]{40,}\"", figure);
            Assert.Contains("<table>", figure, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", figure, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Without the marks by which a style sheet finds its own part.</summary>
    private static string Unscoped(string html) => System.Text.RegularExpressions.Regex.Replace(html, " b-[a-z0-9]{10}(?=[ >/])", "");

    private Task PractiseAsync(HttpClient client, string startedAt, int seconds, params (string Pose, string? Side, int Seconds)[] steps) =>
        PractiseAsync(client, startedAt, seconds, null, steps);

    private async Task PractiseAsync(
        HttpClient client, string startedAt, int seconds, int? feeling, params (string Pose, string? Side, int Seconds)[] steps) =>
        await SendAsync(client, startedAt, seconds, feeling, "completed", steps);

    private async Task PractiseAsync(HttpClient client, string startedAt, int seconds, string status) =>
        await SendAsync(client, startedAt, seconds, null, status, []);

    private async Task SendAsync(
        HttpClient client, string startedAt, int seconds, int? feeling, string status, (string Pose, string? Side, int Seconds)[] steps) =>
        await client.PostAsync(
            Answers.Api + "/sessions",
            new
            {
                client_id = app.NewId(),
                kind = "free",
                started_at = startedAt,
                duration_seconds = seconds,
                completion_status = status,
                feeling,
                steps = steps.Select(step => new { pose = step.Pose, side = step.Side, seconds = step.Seconds }),
            }, HttpStatusCode.Created);
}
