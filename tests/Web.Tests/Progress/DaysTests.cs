using System.Globalization;
using System.Net;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>Days that do not run as the calendar has it: nights, journeys, changed clocks, and entries made later.</summary>
public sealed class DaysTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sessions = Answers.Api + "/sessions";

    [Theory]
    [InlineData("UTC", 0, "2026-03-18T23:59:00Z", "2026-03-18")]
    [InlineData("UTC", 0, "2026-03-19T00:01:00Z", "2026-03-19")]
    [InlineData("UTC", 4, "2026-03-18T23:59:00Z", "2026-03-18")]
    [InlineData("UTC", 4, "2026-03-19T00:01:00Z", "2026-03-18")]
    [InlineData("UTC", 4, "2026-03-19T03:59:59Z", "2026-03-18")]
    [InlineData("UTC", 4, "2026-03-19T04:00:00Z", "2026-03-19")]
    [InlineData("UTC", 12, "2026-03-19T11:59:00Z", "2026-03-18")]
    [InlineData("Asia/Kolkata", 0, "2026-03-18T18:29:00Z", "2026-03-18")]
    [InlineData("Asia/Kolkata", 0, "2026-03-18T18:31:00Z", "2026-03-19")]
    [InlineData("Asia/Kolkata", 4, "2026-03-18T22:29:00Z", "2026-03-18")]
    [InlineData("Asia/Kolkata", 4, "2026-03-18T22:30:00Z", "2026-03-19")]
    public async Task A_night_belongs_to_the_day_that_the_person_s_clock_says(string zone, int dayStart, string startedAt, string date) =>
        Assert.Equal(date, await DateOfAsync(zone, dayStart, startedAt));

    [Theory]
    // Berlin, spring: 02:00 to 03:00 does not exist. 01:59, and a minute later 03:00.
    [InlineData("Europe/Berlin", 2, "2026-03-29T00:59:00Z", "2026-03-28")]
    [InlineData("Europe/Berlin", 2, "2026-03-29T01:00:00Z", "2026-03-29")]
    [InlineData("Europe/Berlin", 3, "2026-03-29T01:00:00Z", "2026-03-29")]
    [InlineData("Europe/Berlin", 4, "2026-03-29T01:59:00Z", "2026-03-28")]
    [InlineData("Europe/Berlin", 4, "2026-03-29T02:00:00Z", "2026-03-29")]
    // Written as half past two, which the clock skipped, it was half past three.
    [InlineData("Europe/Berlin", 3, "2026-03-29T02:30:00+01:00", "2026-03-29")]
    [InlineData("Europe/Berlin", 4, "2026-03-29T02:30:00+01:00", "2026-03-28")]
    // Berlin, autumn: half past two comes twice, an hour apart, and both belong to one day.
    [InlineData("Europe/Berlin", 2, "2026-10-24T23:59:00Z", "2026-10-24")]
    [InlineData("Europe/Berlin", 2, "2026-10-25T02:30:00+02:00", "2026-10-25")]
    [InlineData("Europe/Berlin", 2, "2026-10-25T02:30:00+01:00", "2026-10-25")]
    [InlineData("Europe/Berlin", 4, "2026-10-25T02:30:00+02:00", "2026-10-24")]
    [InlineData("Europe/Berlin", 4, "2026-10-25T02:59:00Z", "2026-10-24")]
    [InlineData("Europe/Berlin", 4, "2026-10-25T03:00:00Z", "2026-10-25")]
    // Lord Howe changes by half an hour: in autumn half past one comes again at two.
    [InlineData("Australia/Lord_Howe", 2, "2026-04-04T14:59:00Z", "2026-04-04")]
    [InlineData("Australia/Lord_Howe", 2, "2026-04-04T15:00:00Z", "2026-04-04")]
    [InlineData("Australia/Lord_Howe", 2, "2026-04-04T15:30:00Z", "2026-04-05")]
    public async Task A_night_in_which_clocks_change_too(string zone, int dayStart, string startedAt, string date) =>
        Assert.Equal(date, await DateOfAsync(zone, dayStart, startedAt));

    [Fact]
    public async Task A_flight_to_where_it_is_still_yesterday_misses_nothing()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me, "Pacific/Auckland");
        await PractiseAsync(client, "2026-06-08T20:00:00Z", "2026-06-09");
        var landed = await PractiseAsync(client, "2026-06-09T20:00:00Z", "2026-06-10");
        Assert.Equal((2, 2), Streak(landed));

        await app.MoveAsync(me, "Pacific/Honolulu");
        At("2026-06-10T06:00:00Z");
        Assert.Equal(2, (await client.GetJsonAsync(Answers.Api + "/stats")).Number("current_streak_days"));

        // The ninth and the tenth come again there, and count once each.
        Assert.Equal((2, 2), Streak(await PractiseAsync(client, "2026-06-10T06:00:00Z", "2026-06-09")));
        Assert.Equal((2, 2), Streak(await PractiseAsync(client, "2026-06-11T06:00:00Z", "2026-06-10")));
        Assert.Equal((3, 3), Streak(await PractiseAsync(client, "2026-06-12T06:00:00Z", "2026-06-11")));
        Assert.Equal(3, (await client.GetJsonAsync(Answers.Api + "/calendar")).Number("total_days_practiced"));
    }

    [Fact]
    public async Task A_flight_to_where_it_is_tomorrow_costs_the_freeze_and_not_the_streak()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me, "Pacific/Honolulu");
        Assert.Equal((1, 1), Streak(await PractiseAsync(client, "2026-06-10T06:00:00Z", "2026-06-09")));

        await app.MoveAsync(me, "Pacific/Auckland");
        At("2026-06-10T22:00:00Z");
        Assert.Equal(1, (await client.GetJsonAsync(Answers.Api + "/stats")).Number("current_streak_days"));
        Assert.Equal((2, 2), Streak(await PractiseAsync(client, "2026-06-10T22:00:00Z", "2026-06-11")));
    }

    [Fact]
    public async Task A_leap_day_is_a_day()
    {
        var client = app.SignedInAsSomebody("Europe/Amsterdam");
        await PractiseAsync(client, "2028-02-28T08:00:00Z", "2028-02-28");
        await PractiseAsync(client, "2028-02-29T08:00:00Z", "2028-02-29");
        var last = await PractiseAsync(client, "2028-03-01T08:00:00Z", "2028-03-01");

        Assert.Equal((3, 3), Streak(last));
        var months = (await client.GetJsonAsync(Answers.Api + "/calendar")).GetProperty("months").EnumerateArray().ToList();
        Assert.Equal(["2028-02-28", "2028-02-29"], months[0].GetProperty("days").EnumerateArray().Select(day => day.Text("date")));
        var stats = await client.GetJsonAsync(Answers.Api + "/stats?from=2028-02-29&to=2028-02-29");
        Assert.Equal(1, stats.Number("total_sessions"));
    }

    [Fact]
    public async Task A_zone_and_a_beginning_of_the_day_that_are_changed_afterwards_move_no_stored_day()
    {
        var me = app.NewId();
        var client = app.SignedInAs(me, "Asia/Kolkata");
        var practice = await PractiseAsync(client, "2026-03-18T20:00:00Z", "2026-03-18");
        await PractiseAsync(client, "2026-03-19T20:00:00Z", "2026-03-19");
        var (history, calendar) = (await DatesAsync(client), await CalendarAsync(client));

        await app.MoveAsync(me, "America/New_York", dayStartsAt: 0);

        Assert.Equal(history, await DatesAsync(client));
        Assert.Equal(calendar, await CalendarAsync(client));

        // A correction that leaves the time alone leaves the day alone too; one that moves it reads the clock of that practice.
        async Task<string?> CorrectedAsync(string startedAt)
        {
            using var answer = await client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{practice.Text("session_id")}", new
            {
                kind = "free",
                started_at = startedAt,
                duration_seconds = 700,
                completion_status = "completed",
            });
            return (await answer.JsonAsync(HttpStatusCode.OK)).Text("practice_date");
        }

        Assert.Equal("2026-03-18", await CorrectedAsync("2026-03-18T20:00:00Z"));
        Assert.Equal("2026-03-17", await CorrectedAsync("2026-03-17T22:29:00Z"));
    }

    [Fact]
    public async Task An_entry_made_later_joins_two_streaks_and_its_deletion_splits_them()
    {
        // Monday, Tuesday, Friday, Saturday: two missed days in one week are one more than the freeze covers.
        var client = app.SignedInAsSomebody();
        foreach (var day in new[] { 16, 17, 20 })
        {
            await PractiseAsync(client, $"2026-03-{day}T05:00:00Z", $"2026-03-{day}", now: "2026-03-21T06:00:00Z");
        }

        Assert.Equal((2, 2), Streak(await PractiseAsync(client, "2026-03-21T05:00:00Z", "2026-03-21", now: "2026-03-21T06:00:00Z")));

        var wednesday = await PractiseAsync(client, "2026-03-18T05:00:00Z", "2026-03-18", now: "2026-03-21T06:00:00Z");
        Assert.Equal((5, 5), Streak(wednesday));

        using var deleted = await client.DeleteAsync(new Uri($"{Sessions}/{wednesday.Text("session_id")}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        var stats = await client.GetJsonAsync(Answers.Api + "/stats");
        Assert.Equal((2, 2), (stats.Number("current_streak_days"), stats.Number("best_streak_days")));
    }

    private async Task<string?> DateOfAsync(string zone, int dayStart, string startedAt)
    {
        var me = app.NewId();
        var client = app.SignedInAs(me, zone);
        await app.MoveAsync(me, zone, dayStart);
        return (await PractiseAsync(client, startedAt, null)).Text("practice_date");
    }

    /// <param name="date">The day to which it should belong; null to look at it oneself.</param>
    /// <param name="now">When it is sent; by default when it has just ended.</param>
    private async Task<JsonElement> PractiseAsync(HttpClient client, string startedAt, string? date, string? now = null)
    {
        At(now ?? startedAt);
        app.Clock.Advance(now is null ? TimeSpan.FromMinutes(10) : TimeSpan.Zero);
        var practice = new { client_id = app.NewId(), kind = "free", started_at = startedAt, duration_seconds = 600, completion_status = "completed" };
        var stored = await client.PostAsync(Sessions, practice, HttpStatusCode.Created);
        Assert.Equal(date ?? stored.Text("practice_date"), stored.Text("practice_date"));
        return stored;
    }

    private void At(string instant) => app.Clock.Now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUniversalTime();

    private static (int Current, int Best) Streak(JsonElement session) =>
        (session.GetProperty("statistics").Number("current_streak_days"), session.GetProperty("statistics").Number("best_streak_days"));

    private static async Task<List<string?>> DatesAsync(HttpClient client) =>
        [.. (await client.GetJsonAsync(Answers.Api + "/history")).GetProperty("sessions").EnumerateArray().Select(one => one.Text("practice_date"))];

    private static async Task<string> CalendarAsync(HttpClient client) =>
        (await client.GetJsonAsync(Answers.Api + "/calendar?start_date=2026-03-01&end_date=2026-03-31")).GetRawText();
}
