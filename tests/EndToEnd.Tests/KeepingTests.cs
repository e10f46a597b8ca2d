using System.Text.Json;
using System.Text.RegularExpressions;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>What becomes of a practice when something comes between.</summary>
public sealed class KeepingTests(Site site) : BrowserTest(site)
{
    private const string Slug = "midday-reset";

    [Fact]
    public async Task After_a_reload_in_the_middle_it_goes_on_at_the_same_second()
    {
        var (visit, practise, timeline) = await BeginAsync(signedIn: false);
        await practise.PassAsync(130.4);
        await practise.ShowsAsync(timeline, 130.4);
        await visit.Page.ReloadAsync();

        await Expect(practise.Resume).ToContainTextAsync($"step {timeline.At(130.4).Step} of {timeline.Steps}");
        await practise.Button("Go on").First.ClickAsync();
        await practise.ShowsAsync(timeline, 130.4);
        await practise.PassAsync(timeline.TotalSeconds - 130.4);
        await Expect(practise.Complete).ToBeVisibleAsync();
        var kept = Assert.Single(await KeptAsync(visit.Page));
        Assert.Equal(timeline.TotalSeconds, kept.GetProperty("duration_seconds").GetInt32());
    }

    [Fact]
    public async Task Refused_after_a_reload_it_is_not_offered_again()
    {
        var (visit, practise, _) = await BeginAsync(signedIn: false);
        await practise.PassAsync(60);
        await visit.Page.ReloadAsync();
        await practise.Button("No, leave it").ClickAsync();
        await Expect(practise.Resume).ToBeHiddenAsync();
        await visit.Page.ReloadAsync();
        await Expect(practise.Start).ToBeEnabledAsync();
        await Expect(practise.Resume).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_a_connection_at_the_end_it_is_kept_and_sent_once_when_there_is_one()
    {
        var (visit, practise, timeline) = await BeginAsync(signedIn: true);
        await visit.Context.SetOfflineAsync(true);
        await practise.PassAsync(timeline.TotalSeconds);
        await Expect(practise.Complete).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Kept on this device, and sent to your history as soon as there is a connection.")).ToBeVisibleAsync();
        Assert.Single(await KeptAsync(visit.Page));

        var before = Sent(visit);
        await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Context.SetOfflineAsync(false), response => response.Url.EndsWith("/api/v1/sessions", StringComparison.Ordinal));
        await Expect(visit.Page.GetByText("It is in your history.")).ToBeVisibleAsync();
        await visit.GoAsync("/history");
        await Expect(visit.Page.Locator(".practices > li")).ToHaveCountAsync(1);
        Assert.Equal(before + 1, Sent(visit));
        Assert.Empty(await KeptAsync(visit.Page));
    }

    [Fact]
    public async Task Without_a_connection_in_the_middle_it_goes_on_with_every_figure()
    {
        var (visit, practise, timeline) = await BeginAsync(signedIn: false);
        await visit.SettleAsync();
        await visit.Context.SetOfflineAsync(true);
        foreach (var hold in timeline.Segments.Where(segment => segment.Kind == "hold"))
        {
            await practise.KeyAsync("ArrowRight");
            await practise.ShowsAsync(timeline, hold.Start);
            Assert.True(await visit.Page.Locator("#figure svg").CountAsync() > 0, $"{hold.Pose} has no figure.");
        }
    }

    [Fact]
    public async Task Left_after_more_than_half_it_is_kept_as_done_in_part()
    {
        var (visit, practise, timeline) = await BeginAsync(signedIn: true);
        await practise.PassAsync(timeline.TotalSeconds * 0.6);
        await practise.KeyAsync("Escape");
        await Expect(practise.Leaving).ToContainTextAsync("more than half");
        await practise.Leaving.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "A good part of a practice" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("It is in your history.")).ToBeVisibleAsync();

        var session = Assert.Single((await visit.GetAsync("/history?status=partial")).GetProperty("sessions").EnumerateArray());
        Assert.InRange(session.GetProperty("duration_seconds").GetInt32(), timeline.TotalSeconds * 0.6 - 1, timeline.TotalSeconds * 0.6 + 1);
        await visit.GoAsync("/history");
        await Expect(visit.Page.Locator(".practices > li")).ToContainTextAsync("in part");
    }

    [Fact]
    public async Task Left_before_half_by_somebody_signed_out_nothing_is_kept()
    {
        var (visit, practise, timeline) = await BeginAsync(signedIn: false);
        await practise.PassAsync(timeline.TotalSeconds * 0.4);
        await practise.Button("Leave the practice").ClickAsync();
        await Expect(practise.Leaving).ToContainTextAsync("nothing will be kept");
        await practise.Leaving.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"/sequences/{Slug}$"));
        Assert.Empty(await KeptAsync(visit.Page));
    }

    [Fact]
    public async Task Time_in_which_it_was_paused_is_not_time_on_the_mat()
    {
        var (visit, practise, timeline) = await BeginAsync(signedIn: false);
        await practise.PassAsync(60);
        await practise.KeyAsync("Space");
        await practise.PassAsync(600);
        await practise.KeyAsync("Space");
        await practise.PassAsync(timeline.TotalSeconds - 60);
        await Expect(practise.Complete).ToBeVisibleAsync();
        Assert.Equal(timeline.TotalSeconds, Assert.Single(await KeptAsync(visit.Page)).GetProperty("duration_seconds").GetInt32());
    }

    [Fact]
    public async Task Two_tabs_that_send_at_once_send_each_practice_once()
    {
        var visit = await VisitAsync();
        await Account.SignUpAsync(visit.Page);
        // Kept on a page without scripts, so that nothing is under way when the tabs open.
        await visit.GoAsync("/robots.txt");
        await KeepAsync(visit.Page, 3, person: null);
        // Slow enough that both tabs are at it together.
        await visit.Context.RouteAsync("**/api/v1/sessions", async route =>
        {
            await Task.Delay(300);
            await route.ContinueAsync();
        });
        var other = await visit.Context.NewPageAsync();
        await Task.WhenAll(visit.Page.GotoAsync("/sequences"), other.GotoAsync("/poses"));
        await visit.Page.WaitForFunctionAsync("() => JSON.parse(localStorage.getItem('yogaflow.practices')).length === 0");
        await visit.SettleAsync();

        // Six without their turns. What one tab wrote may reach the other a moment late, which then sends one again; it is stored once.
        Assert.InRange(Sent(visit), 3, 5);
        Assert.Equal(3, (await visit.GetAsync("/stats")).GetProperty("total_sessions").GetInt32());
    }

    [Fact]
    public async Task What_somebody_kept_never_joins_somebody_elses_account()
    {
        var visit = await VisitAsync();
        await Account.SignUpAsync(visit.Page);
        await KeepAsync(visit.Page, 1, person: "0198c0de-0000-7000-8000-000000000001");
        foreach (var path in new[] { "/", "/practise/first-practice", "/history" })
        {
            await visit.GoAsync(path);
            await visit.SettleAsync();
        }

        Assert.Equal(0, (await visit.GetAsync("/stats")).GetProperty("total_sessions").GetInt32());
        Assert.Single(await KeptAsync(visit.Page));
    }

    [Fact]
    public async Task A_device_whose_clock_is_a_day_ahead_is_believed_about_the_practice_not_about_the_day()
    {
        var visit = await VisitAsync();
        await visit.Context.Clock.InstallAsync(new() { TimeDate = TimeProvider.System.GetUtcNow().AddDays(1).UtcDateTime });
        await Account.SignUpAsync(visit.Page);
        var practise = await PractisePage.OpenAsync(visit, Slug);
        var timeline = await Timeline.OfAsync(visit, Slug);
        await practise.BeginAsync();
        await practise.PassAsync(timeline.TotalSeconds);
        await Expect(visit.Page.GetByText("It is in your history.")).ToBeVisibleAsync();
        var session = Assert.Single((await visit.GetAsync("/history")).GetProperty("sessions").EnumerateArray());
        Assert.True(session.GetProperty("started_at").GetDateTimeOffset() < TimeProvider.System.GetUtcNow());
    }

    private static int Sent(Visit visit) => visit.Requests.Count(request =>
        request.Method == "POST" && request.Url.EndsWith("/api/v1/sessions", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<JsonElement>> KeptAsync(IPage page)
    {
        var stored = await page.EvaluateAsync<string?>("() => localStorage.getItem('yogaflow.practices')");
        return stored is null ? [] : [.. JsonSerializer.Deserialize<JsonElement>(stored).EnumerateArray()];
    }

    private static async Task KeepAsync(IPage page, int count, string? person) => await page.EvaluateAsync(
        """
        ([count, person]) => localStorage.setItem('yogaflow.practices', JSON.stringify(Array.from({ length: count }, (_, i) => ({
          client_id: crypto.randomUUID(), person, sequence_id: 1, sequence_slug: 'first-practice', sequence_name: 'First practice',
          kind: 'sequence', started_at: new Date(Date.now() - (i + 1) * 3600e3).toISOString(), duration_seconds: 300,
          completion_status: 'completed', poses_completed: 0, steps: [], sent: false,
        }))))
        """,
        new object?[] { count, person });

    private async Task<(Visit Visit, PractisePage Practise, Timeline Timeline)> BeginAsync(bool signedIn)
    {
        var visit = await VisitAsync();
        await PractisePage.FreezeAsync(visit);
        if (signedIn)
        {
            await Account.SignUpAsync(visit.Page);
        }

        var practise = await PractisePage.OpenAsync(visit, Slug);
        var timeline = await Timeline.OfAsync(visit, Slug);
        await practise.BeginAsync();
        return (visit, practise, timeline);
    }
}
