using System.Globalization;
using System.Text.RegularExpressions;

namespace YogaFlow.EndToEnd.Tests;

public sealed class JourneyTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task Somebody_signs_up_practises_fifteen_minutes_and_finds_it_everywhere()
    {
        var visit = await VisitAsync();
        var page = visit.Page;
        await PractisePage.FreezeAsync(visit);
        await Account.SignUpAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "All sequences" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "15 minutes" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/sequences\?time=15$"));
        await page.Locator(".cards").GetByRole(AriaRole.Link, new() { NameRegex = new("^Start ") }).First.ClickAsync();

        var practise = await PractisePage.HereAsync(page);
        var timeline = await Timeline.OfAsync(visit, new Uri(page.Url).Segments[^1]);
        Assert.InRange(timeline.TotalSeconds, 13 * 60, 18 * 60);
        await practise.BeginAsync();
        await page.RunAndWaitForResponseAsync(
            () => PassTimeUntilDoneAsync(practise, timeline),
            response => response.Url.EndsWith("/api/v1/sessions", StringComparison.Ordinal) && response.Status == 201);
        await Expect(practise.Complete).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See your history" }).ClickAsync();

        var entry = page.Locator(".practices > li");
        await Expect(entry).ToHaveCountAsync(1);
        await Expect(entry.GetByRole(AriaRole.Link, new() { Name = timeline.Name })).ToBeVisibleAsync();
        await Expect(entry).ToContainTextAsync("completed");

        var history = await visit.GetAsync("/history");
        var session = Assert.Single(history.GetProperty("sessions").EnumerateArray());
        Assert.Equal("completed", session.GetProperty("completion_status").GetString());
        Assert.Equal(timeline.SequenceId, session.GetProperty("sequence_id").GetInt32());
        Assert.InRange(session.GetProperty("duration_seconds").GetInt32(), timeline.TotalSeconds - 1, timeline.TotalSeconds + 1);

        var statistics = await visit.GetAsync("/stats");
        Assert.Equal(1, statistics.GetProperty("total_sessions").GetInt32());
        Assert.InRange(statistics.GetProperty("total_practice_time_seconds").GetInt32(), timeline.TotalSeconds - 1, timeline.TotalSeconds + 1);

        // The profile says Amsterdam, so the day is the one that Amsterdam had when the practice began; it begins at four.
        var began = session.GetProperty("started_at").GetDateTimeOffset();
        var there = TimeZoneInfo.ConvertTime(began, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam")).AddHours(-4);
        var calendar = await visit.GetAsync("/calendar");
        var day = Assert.Single(calendar.GetProperty("months").EnumerateArray().SelectMany(month => month.GetProperty("days").EnumerateArray()));
        Assert.Equal(there.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.GetProperty("date").GetString());
        Assert.Equal(1, day.GetProperty("session_count").GetInt32());
    }

    [Fact]
    public async Task Practised_signed_out_it_is_found_after_signing_up()
    {
        var visit = await VisitAsync();
        var page = visit.Page;
        await PractisePage.FreezeAsync(visit);
        var practise = await PractisePage.OpenAsync(visit, "first-practice");
        var timeline = await Timeline.OfAsync(visit, "first-practice");
        await practise.BeginAsync();
        await PassTimeUntilDoneAsync(practise, timeline);
        await Expect(page.GetByText("Kept on this device.")).ToBeVisibleAsync();
        Assert.DoesNotContain(visit.Requests, request => request.Url.EndsWith("/api/v1/sessions", StringComparison.Ordinal));

        await page.GotoAsync("/history");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "On this device" })).ToContainTextAsync(timeline.Name);
        await page.GetByRole(AriaRole.Link, new() { Name = "Make an account" }).ClickAsync();
        await Account.FillSignUpAsync(page, Account.New());
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Account.PassWelcomeAsync(page);

        await Expect(page).ToHaveURLAsync(new Regex("/history$"));
        await Expect(page.Locator(".practices > li")).ToContainTextAsync(timeline.Name);
        await page.ReloadAsync();
        await Expect(page.Locator(".practices > li")).ToHaveCountAsync(1);
        Assert.Equal(1, (await visit.GetAsync("/stats")).GetProperty("total_sessions").GetInt32());
    }

    [Fact]
    public async Task Two_taps_lead_a_newcomer_into_a_practice()
    {
        var visit = await VisitAsync(options => options.ViewportSize = new() { Width = 360, Height = 740 });
        await visit.GoAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Start with") }).ClickAsync();
        var practise = await PractisePage.HereAsync(visit.Page);
        await practise.BeginAsync();
        await Expect(practise.TimeLeft).ToBeInViewportAsync();
        await Expect(practise.PoseName).ToBeInViewportAsync();
        await Expect(practise.Button("Pause")).ToBeInViewportAsync();
    }

    private static async Task PassTimeUntilDoneAsync(PractisePage practise, Timeline timeline)
    {
        for (var passed = 0; passed <= timeline.TotalSeconds; passed += 30)
        {
            await practise.PassAsync(30);
        }

        await Expect(practise.Complete).ToBeVisibleAsync();
    }
}
