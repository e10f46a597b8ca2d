namespace YogaFlow.EndToEnd.Tests;

/// <summary>The player is where the wall clock says, whatever became of its timers.</summary>
public sealed class ClockTests(Site site) : BrowserTest(site)
{
    /// <summary>Three times as long, so that an hour of it can pass.</summary>
    private const string Long = "preparation=10&changeover=5&warning=5&hold_scale=3&manual_advance=false&spoken_text=key_cue&leading_side=right";

    [Fact]
    public async Task With_timers_once_a_minute_it_is_right_to_a_tenth_of_a_second_after_an_hour()
    {
        var (practise, timeline) = await BeginAsync();
        for (var minute = 1; minute < 60; minute++)
        {
            await practise.PassAsync(60);
            await practise.ShowsAsync(timeline, minute * 60);
        }

        // Whole seconds are on the screen; that they change here and not elsewhere tells the fraction.
        await practise.PassAsync(59.95);
        await practise.ShowsAsync(timeline, 3599.95);
        await practise.PassAsync(0.1);
        await practise.ShowsAsync(timeline, 3600.05);
    }

    [Fact]
    public async Task A_tab_that_slept_for_an_hour_wakes_at_the_right_second()
    {
        var (practise, timeline) = await BeginAsync();
        await practise.PassAsync(3599.95);
        await practise.ShowsAsync(timeline, 3599.95);
        await practise.PassAsync(0.1);
        await practise.ShowsAsync(timeline, 3600.05);
    }

    [Fact]
    public async Task With_every_timer_running_it_drifts_no_more()
    {
        var (practise, timeline) = await BeginAsync();
        await practise.PlayAsync(29.95);
        await practise.ShowsAsync(timeline, 29.95);
        await practise.PlayAsync(0.1);
        await practise.ShowsAsync(timeline, 30.05);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_takes_no_time_away()
    {
        var (practise, timeline) = await BeginAsync();
        await practise.PassAsync(100);
        await practise.Page.Clock.SetSystemTimeAsync(TimeProvider.System.GetUtcNow().AddDays(-2).UtcDateTime);
        await practise.PassAsync(20);
        await practise.ShowsAsync(timeline, 120);
    }

    [Fact]
    public async Task Paused_for_an_hour_it_is_where_it_was()
    {
        var (practise, timeline) = await BeginAsync();
        await practise.PassAsync(100.5);
        await practise.Button("Pause").ClickAsync();
        for (var minute = 0; minute < 60; minute++)
        {
            await practise.PassAsync(60);
        }

        await practise.ShowsAsync(timeline, 100.5);
        await practise.Button("Go on").ClickAsync();
        await practise.PassAsync(30);
        await practise.ShowsAsync(timeline, 130.5);
    }

    private async Task<(PractisePage Practise, Timeline Timeline)> BeginAsync()
    {
        var visit = await VisitAsync();
        await PractisePage.FreezeAsync(visit);
        var timeline = await Timeline.OfAsync(visit, "open-hips", Long);
        Assert.True(timeline.TotalSeconds > 3700, $"{timeline.Name} lasts {timeline.TotalSeconds} s only.");
        var practise = await PractisePage.OpenAsync(visit, "open-hips", Long);
        await practise.BeginAsync();
        return (practise, timeline);
    }
}
