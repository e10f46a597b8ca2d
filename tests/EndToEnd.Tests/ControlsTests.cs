namespace YogaFlow.EndToEnd.Tests;

/// <summary>What a hand or a key does while a practice plays.</summary>
public sealed class ControlsTests(Site site) : BrowserTest(site)
{
    private const string Slug = "standing-strength";

    /// <summary>Keeps the loudness that the page last asked for.</summary>
    private const string ListenToLoudness =
        """
        const set = AudioParam.prototype.setTargetAtTime;
        AudioParam.prototype.setTargetAtTime = function (value, ...rest) {
          window.loudness = value;
          return set.call(this, value, ...rest);
        };
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pause_holds_the_time_and_going_on_takes_it_up(bool byKey)
    {
        var (practise, timeline) = await BeginAsync();
        await practise.PassAsync(20);
        await (byKey ? practise.KeyAsync("Space") : practise.Button("Pause").ClickAsync());
        await practise.PassAsync(45);
        await Expect(practise.Phase).ToHaveTextAsync("Paused");
        await practise.ShowsAsync(timeline, 20);
        await (byKey ? practise.KeyAsync("Space") : practise.Button("Go on").ClickAsync());
        await practise.PassAsync(5);
        await practise.ShowsAsync(timeline, 25);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Next_leads_to_the_next_hold_and_back_to_its_beginning_and_then_the_one_before(bool byKey)
    {
        var (practise, timeline) = await BeginAsync();
        Task NextAsync() => byKey ? practise.KeyAsync("ArrowRight") : practise.Button("Next").ClickAsync();
        Task BackAsync() => byKey ? practise.KeyAsync("ArrowLeft") : practise.Button("Back").ClickAsync();

        await NextAsync();
        await practise.ShowsAsync(timeline, timeline.Hold(1).Start);
        await NextAsync();
        await practise.ShowsAsync(timeline, timeline.Hold(2).Start);
        await practise.PassAsync(5);
        await BackAsync();
        await practise.ShowsAsync(timeline, timeline.Hold(2).Start);
        await BackAsync();
        await practise.ShowsAsync(timeline, timeline.Hold(1).Start);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_step_is_begun_again(bool byKey)
    {
        var (practise, timeline) = await BeginAsync();
        var hold = timeline.Hold(1);
        await practise.PassAsync(hold.Start + 7);
        await (byKey ? practise.KeyAsync("r") : practise.Button("Restart this step").ClickAsync());
        await practise.ShowsAsync(timeline, hold.Start);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_seconds_more_make_the_hold_longer_and_move_all_that_follows(bool byKey)
    {
        var (practise, timeline) = await BeginAsync();
        var hold = timeline.Hold(1);
        await practise.PassAsync(hold.Start + 2);
        await (byKey ? practise.KeyAsync("+") : practise.Button("10 seconds more").ClickAsync());
        await Expect(practise.TimeLeft).ToHaveTextAsync(PractisePage.Clock(hold.Seconds - 2 + 10));
        await practise.PassAsync(hold.Seconds + 10);
        await practise.ShowsAsync(timeline, hold.End + 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mute_silences_until_it_is_taken_back(bool byKey)
    {
        var (practise, _) = await BeginAsync();
        Task MuteAsync() => byKey ? practise.KeyAsync("m") : practise.Button("Mute").ClickAsync();
        Assert.True(await LoudnessAsync(practise) > 0);
        await MuteAsync();
        await Expect(practise.Button("Mute")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(0, await LoudnessAsync(practise));
        await MuteAsync();
        await Expect(practise.Button("Mute")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.True(await LoudnessAsync(practise) > 0);
    }

    [Fact]
    public async Task Arrows_and_the_panel_change_the_volume()
    {
        var (practise, _) = await BeginAsync();
        await practise.KeyAsync("ArrowDown");
        await practise.KeyAsync("ArrowDown");
        await Expect(practise.Announcer).ToHaveTextAsync("Volume 60 %.");
        Assert.Equal(0.6, await LoudnessAsync(practise), precision: 5);
        await practise.KeyAsync("ArrowUp");
        Assert.Equal(0.7, await LoudnessAsync(practise), precision: 5);

        await practise.Button("Sound and voice").ClickAsync();
        var panel = practise.Page.GetByRole(AriaRole.Dialog, new() { Name = "Sound and voice" });
        await Expect(panel.GetByRole(AriaRole.Slider, new() { NameRegex = new("^Volume") })).ToHaveValueAsync("70");
        await panel.GetByRole(AriaRole.Slider, new() { NameRegex = new("^Volume") }).FillAsync("25");
        Assert.Equal(0.25, await LoudnessAsync(practise), precision: 5);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task F_fills_the_screen_and_gives_it_back()
    {
        var (practise, _) = await BeginAsync();
        await practise.KeyAsync("f");
        await practise.Page.WaitForFunctionAsync("() => document.fullscreenElement !== null", null, Polling);
        await practise.KeyAsync("f");
        await practise.Page.WaitForFunctionAsync("() => document.fullscreenElement === null", null, Polling);
    }

    [Fact]
    public async Task A_question_mark_opens_the_help_and_escape_closes_it_while_the_practice_goes_on()
    {
        var (practise, timeline) = await BeginAsync();
        await practise.KeyAsync("?");
        await Expect(practise.Help).ToBeVisibleAsync();
        await Expect(practise.Help.Locator("dt")).ToHaveTextAsync(["Space", "→", "←", "R", "+", "↑ ↓", "M", "F", "?", "Esc"]);
        await practise.KeyAsync("Escape");
        await Expect(practise.Help).ToBeHiddenAsync();
        await Expect(practise.Leaving).ToBeHiddenAsync();
        await practise.PassAsync(12);
        await practise.ShowsAsync(timeline, 12);
    }

    [Fact]
    public async Task Escape_asks_whether_to_leave_and_staying_goes_on_at_the_same_second()
    {
        var (practise, timeline) = await BeginAsync();
        await practise.PassAsync(30);
        await practise.KeyAsync("Escape");
        await Expect(practise.Leaving).ToBeVisibleAsync();
        await Expect(practise.Leaving.GetByRole(AriaRole.Button, new() { Name = "Keep practising" })).ToBeFocusedAsync();
        await practise.PassAsync(60);
        await practise.KeyAsync("Escape");
        await Expect(practise.Leaving).ToBeHiddenAsync();
        await practise.ShowsAsync(timeline, 30);
        await practise.PassAsync(5);
        await practise.ShowsAsync(timeline, 35);
    }

    [Fact]
    public async Task Keys_that_write_a_character_can_be_turned_off()
    {
        var (practise, _) = await BeginAsync();
        await practise.KeyAsync("?");
        await practise.Help.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await practise.KeyAsync("Escape");
        await practise.KeyAsync("m");
        await Expect(practise.Button("Mute")).ToHaveAttributeAsync("aria-pressed", "false");
        await practise.KeyAsync("Space");
        await practise.PassAsync(1);
        await Expect(practise.Phase).ToHaveTextAsync("Paused");
    }

    [Fact]
    public async Task By_hand_every_pose_waits_until_somebody_goes_on()
    {
        var (practise, timeline) = await BeginAsync("manual_advance=true");
        for (var step = 1; step <= 3; step++)
        {
            var hold = timeline.Hold(step);
            await practise.PassAsync(600);
            await Expect(practise.Phase).ToHaveTextAsync("Go on when you are ready");
            await Expect(practise.TimeLeft).ToHaveTextAsync("0:00");
            await Expect(practise.Step).ToHaveTextAsync($"Step {step} of {timeline.Steps}");
            await practise.Button("Next").ClickAsync();
            await practise.ShowsAsync(timeline, hold.End);
        }
    }

    private static readonly PageWaitForFunctionOptions Polling = new() { PollingInterval = 100 };

    private static Task<double> LoudnessAsync(PractisePage practise) => practise.Page.EvaluateAsync<double>("() => loudness");

    private async Task<(PractisePage Practise, Timeline Timeline)> BeginAsync(string settings = "")
    {
        var visit = await VisitAsync();
        await visit.Page.AddInitScriptAsync(ListenToLoudness);
        await PractisePage.FreezeAsync(visit);
        var practise = await PractisePage.OpenAsync(visit, Slug, settings);
        var timeline = await Timeline.OfAsync(visit, Slug, settings);
        await practise.BeginAsync();
        return (practise, timeline);
    }
}
