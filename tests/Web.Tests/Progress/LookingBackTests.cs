using System.Globalization;
using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>History, statistics and calendar against a slow, obvious computation over the same practices.</summary>
public sealed class LookingBackTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string History = Answers.Api + "/history";
    private const string Stats = Answers.Api + "/stats";
    private const string Calendar = Answers.Api + "/calendar";

    [Theory]
    [InlineData("Asia/Kolkata")]
    [InlineData("America/Los_Angeles")]
    public async Task History_is_what_was_practised_newest_first(string zone)
    {
        var year = await PractisedYear.MakeAsync(app, zone, 45);

        var listed = new List<string>();
        for (var page = 1; page <= 5; page++)
        {
            var answer = await year.Client.GetJsonAsync($"{History}?page={page}&page_size=10");
            Assert.Equal((45, page, 10, 5), (answer.Number("total"), answer.Number("page"), answer.Number("page_size"), answer.Number("total_pages")));
            listed.AddRange(answer.GetProperty("sessions").EnumerateArray().Select(session => session.Text("started_at")!));
        }

        Assert.Equal(year.Practices.Select(one => one.StartedAt).OrderDescending(), listed.Select(at => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)));
        Assert.Equal(0, (await year.Client.GetJsonAsync($"{History}?page=6&page_size=10")).GetProperty("sessions").GetArrayLength());
        Assert.Equal(20, (await year.Client.GetJsonAsync(History)).GetProperty("sessions").GetArrayLength());

        foreach (var session in (await year.Client.GetJsonAsync(History)).GetProperty("sessions").EnumerateArray())
        {
            var practice = year.Practices.Single(one => one.ClientId.ToString() == session.Text("client_id"));
            Assert.Equal((practice.Kind, practice.Status, practice.Seconds), (session.Text("kind")!, session.Text("completion_status")!, session.Number("duration_seconds")));
            Assert.Equal(year.DayOf(practice).ToString("O", CultureInfo.InvariantCulture), session.Text("practice_date"));
            Assert.Equal(practice.SequenceName, session.Text("sequence_name"));
            Assert.EndsWith("Z", session.Text("completed_at"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task History_filters_by_status_kind_and_day()
    {
        var year = await PractisedYear.MakeAsync(app, "Asia/Kolkata", 40);

        async Task Same(string query, Func<PractisedYear.Practice, bool> where)
        {
            var answer = await year.Client.GetJsonAsync($"{History}?page_size=100&{query}");
            var expected = year.Practices.Where(where).Select(one => one.ClientId.ToString()).Order(StringComparer.Ordinal).ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, answer.GetProperty("sessions").EnumerateArray().Select(one => one.Text("client_id")!).Order(StringComparer.Ordinal));
        }

        foreach (var status in new[] { "completed", "partial", "abandoned" })
        {
            await Same($"status={status}", one => one.Status == status);
        }

        foreach (var kind in new[] { "sequence", "breathing", "meditation", "free" })
        {
            await Same($"kind={kind}", one => one.Kind == kind);
        }

        await Same("start_date=2026-02-01&end_date=2026-02-28", one => year.DayOf(one) is { Year: 2026, Month: 2 });
        await Same("kind=sequence&status=completed&start_date=2025-12-01", one => one is { Kind: "sequence", Status: "completed" } && year.DayOf(one) >= new DateOnly(2025, 12, 1));

        // An instant means the day on which it falls where the person lives; a plus sign that was not escaped is understood.
        await Same("start_date=2026-01-31T20:00:00Z", one => year.DayOf(one) >= new DateOnly(2026, 2, 1));
        await Same("start_date=2026-02-01T00:00:00+05:30", one => year.DayOf(one) >= new DateOnly(2026, 2, 1));
        await Same("start_date=2026-02-01T00:00:00%2B05:30", one => year.DayOf(one) >= new DateOnly(2026, 2, 1));
        await Same("end_date=2026-01-31T13:00:00-05:00", one => year.DayOf(one) <= new DateOnly(2026, 1, 31));
    }

    [Theory]
    [InlineData("Asia/Kolkata", "")]
    [InlineData("Pacific/Auckland", "from=2026-01-01&to=2026-02-28")]
    [InlineData("America/Los_Angeles", "from=2026-03-01T00:00:00-08:00")]
    public async Task Statistics_add_up(string zone, string query)
    {
        var year = await PractisedYear.MakeAsync(app, zone, 60);
        DateOnly? from = query.Contains("2026-01-01", StringComparison.Ordinal) ? new(2026, 1, 1) : query.Length > 0 ? new(2026, 3, 1) : null;
        DateOnly? to = query.Contains("to=", StringComparison.Ordinal) ? new(2026, 2, 28) : null;

        var stats = await year.Client.GetJsonAsync($"{Stats}?{query}");

        var ended = year.Between(from, to).ToList();
        var completed = ended.Where(one => one.Status == "completed").ToList();
        var seconds = completed.Sum(one => one.Seconds);
        Assert.Equal(completed.Count, stats.Number("total_sessions"));
        Assert.Equal(seconds, stats.Number("total_practice_time_seconds"));
        Assert.Equal(Math.Round(seconds / 3600.0, 2), stats.GetProperty("total_practice_time_hours").GetDouble());
        Assert.Equal(Math.Round(seconds / 60.0 / completed.Count, 2), stats.GetProperty("average_session_duration_minutes").GetDouble());
        Assert.Equal(Math.Round(100.0 * completed.Count / ended.Count, 2), stats.GetProperty("completion_rate_percentage").GetDouble());

        // Streaks and the last thirty days look at everything, whatever is asked for.
        Assert.Equal(year.Practices.Count(one => one.Status == "completed" && year.DayOf(one) > year.Today.AddDays(-30)), stats.Number("sessions_last_30_days"));
        Assert.Equal(year.RunUpTo(year.Today), stats.Number("current_streak_days"));
        Assert.Equal(year.Days.Max(year.RunUpTo), stats.Number("best_streak_days"));

        Assert.Equal(
            completed.Where(one => one.SequenceName is not null).GroupBy(one => one.SequenceName!)
                .Select(one => (one.Key, Count: one.Count())).OrderByDescending(one => one.Count).ThenBy(one => one.Key, StringComparer.Ordinal).Take(5),
            stats.GetProperty("most_practiced_sequences").EnumerateArray().Select(one => (one.Text("name")!, one.Number("practice_count"))));
        Assert.Equal(
            completed.SelectMany(one => one.Steps).GroupBy(step => step.Pose)
                .Select(pose => (Count: pose.Count(), Seconds: pose.Sum(step => step.Seconds))).OrderDescending(),
            stats.GetProperty("most_practiced_poses").EnumerateArray().Select(one => (one.Number("practice_count"), one.Number("total_seconds"))).OrderDescending());

        Assert.Equal(stats.GetRawText(), (await year.Client.GetJsonAsync($"{History}/stats?{query}")).GetRawText());
    }

    [Theory]
    [InlineData("Asia/Kolkata", "")]
    [InlineData("Pacific/Auckland", "start_date=2026-01-01&end_date=2026-02-28")]
    [InlineData("America/Los_Angeles", "end_date=2026-02-28")]
    public async Task The_calendar_has_the_days_of_practice(string zone, string query)
    {
        var year = await PractisedYear.MakeAsync(app, zone, 60);
        var last = query.Length == 0 ? year.Today : new DateOnly(2026, 2, 28);
        var first = query.Contains("start", StringComparison.Ordinal) ? new DateOnly(2026, 1, 1) : last.AddDays(-89);

        var calendar = await year.Client.GetJsonAsync($"{Calendar}?{query}");

        var expected = year.Between(first, last).Where(one => one.Status != "abandoned").GroupBy(year.DayOf).OrderBy(day => day.Key)
            .Select(day => (day.Key.ToString("O", CultureInfo.InvariantCulture), day.Count(), day.Sum(one => one.Seconds))).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, calendar.GetProperty("months").EnumerateArray().SelectMany(month => month.GetProperty("days").EnumerateArray())
            .Select(day => (day.Text("date")!, day.Number("session_count"), day.Number("total_duration_seconds"))));
        Assert.Equal(expected.Count, calendar.Number("total_days_practiced"));
        foreach (var month in calendar.GetProperty("months").EnumerateArray())
        {
            var prefix = $"{month.Number("year"):0000}-{month.Number("month"):00}-";
            Assert.All(month.GetProperty("days").EnumerateArray(), day => Assert.StartsWith(prefix, day.Text("practice_date"), StringComparison.Ordinal));
        }

        Assert.Equal(calendar.GetRawText(), (await year.Client.GetJsonAsync($"{History}/calendar?{query}")).GetRawText());
    }

    [Fact]
    public async Task Someone_who_has_not_practised_has_nothing_but_zeros()
    {
        var client = app.SignedInAsSomebody();

        var stats = await client.GetJsonAsync(Stats);

        Assert.All(
            ["total_sessions", "total_practice_time_seconds", "total_practice_time_hours", "average_session_duration_minutes", "current_streak_days", "best_streak_days", "completion_rate_percentage", "sessions_last_30_days"],
            (string field) => Assert.Equal(0, stats.GetProperty(field).GetDouble()));
        Assert.Equal(0, (await client.GetJsonAsync(History)).Number("total"));
        Assert.Equal(0, (await client.GetJsonAsync(Calendar)).GetProperty("months").GetArrayLength());
    }

    [Theory]
    [InlineData("/history?status=done")]
    [InlineData("/history?status=1")]
    [InlineData("/history?status=Completed")]
    [InlineData("/history?kind=swimming")]
    [InlineData("/history?page=0")]
    [InlineData("/history?page=-1")]
    [InlineData("/history?page=1000001")]
    [InlineData("/history?page_size=0")]
    [InlineData("/history?page_size=101")]
    [InlineData("/history?start_date=yesterday")]
    [InlineData("/history?start_date=2026-02-30")]
    [InlineData("/history?start_date=2026-13-01")]
    [InlineData("/history?end_date=2026-02-01T25:00:00Z")]
    [InlineData("/history?end_date=2026-02-01T00:00:00+99:00")]
    [InlineData("/history?end_date=%00")]
    [InlineData("/stats?from=x")]
    [InlineData("/stats?to=x")]
    [InlineData("/history/stats?to=20260201")]
    [InlineData("/calendar?start_date=01.02.2026")]
    [InlineData("/history/calendar?end_date=2026-2-1")]
    public async Task Garbage_is_refused_by_name(string path)
    {
        var problem = await app.SignedInAsSomebody().GetProblemAsync(Answers.Api + path, HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames(path.Split('?')[1].Split('=')[0]), problem.GetRawText());
    }

    [Theory]
    [InlineData("start_date=0001-01-01&end_date=0001-01-01")]
    [InlineData("start_date=0001-01-01")]
    [InlineData("end_date=9999-12-31")]
    [InlineData("start_date=2026-05-01&end_date=2026-01-01")]
    public async Task The_ends_of_the_calendar_are_empty_and_not_an_error(string query)
    {
        var client = app.SignedInAsSomebody();

        await client.GetJsonAsync($"{Calendar}?{query}");
        await client.GetJsonAsync($"{History}?{query}");
    }

    [Fact]
    public async Task A_practice_before_midnight_counts_for_the_day_on_which_it_began()
    {
        var client = app.SignedInAsSomebody("Europe/Berlin");

        // 23:50 to 00:10 in Berlin, on the night before summer time begins; the clock stands a week earlier otherwise.
        app.Clock.Now = new DateTimeOffset(2026, 3, 29, 6, 0, 0, TimeSpan.Zero);
        await client.PostAsync(
            Answers.Api + "/sessions",
            new { client_id = app.NewId(), kind = "free", started_at = "2026-03-28T23:50:00+01:00", duration_seconds = 1200, completion_status = "completed" }, HttpStatusCode.Created);

        var stats = await client.GetJsonAsync(Stats);
        Assert.Equal(1, stats.Number("current_streak_days"));
        var day = (await client.GetJsonAsync(Calendar)).GetProperty("months")[0].GetProperty("days")[0];
        Assert.Equal("2026-03-28", day.Text("date"));
        app.Clock.Now = TestClock.Dawn;
    }
}
