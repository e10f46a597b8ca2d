using System.Text.RegularExpressions;

namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>The page on which a sequence is practised: prepare, stage and done.</summary>
internal sealed class PractisePage
{
    private PractisePage(IPage page, string settings) => (Page, Settings) = (page, settings);

    public IPage Page { get; }

    /// <summary>The settings in the address, as the timeline's address takes them too.</summary>
    public string Settings { get; }

    public ILocator Start => Button("Start");

    public ILocator Stage => Page.GetByRole(AriaRole.Region, new() { Name = "Practice", Exact = true });

    public ILocator PoseName => Stage.GetByRole(AriaRole.Heading);

    public ILocator Side => Page.Locator("#pose-side");

    public ILocator Step => Page.Locator("#step");

    public ILocator TimeLeft => Page.GetByRole(AriaRole.Timer);

    public ILocator Phase => Page.Locator("#phase");

    public ILocator Cue => Page.Locator("#cue");

    public ILocator Announcer => Page.Locator("#announcer");

    public ILocator Complete => Page.GetByRole(AriaRole.Heading, new() { Name = "Your practice is complete" });

    public ILocator Resume => Page.GetByRole(AriaRole.Region, new() { Name = "Go on where you were" });

    public ILocator Leaving => Page.GetByRole(AriaRole.Dialog, new() { Name = "Leave this practice?" });

    public ILocator Help => Page.GetByRole(AriaRole.Dialog, new() { Name = "Help and keys" });

    public static async Task<PractisePage> OpenAsync(Visit visit, string slug, string settings = "")
    {
        await visit.GoAsync($"/practise/{slug}?{settings}");
        return await HereAsync(visit.Page, settings);
    }

    /// <summary>The page that is open already.</summary>
    public static async Task<PractisePage> HereAsync(IPage page, string settings = "")
    {
        var practise = new PractisePage(page, settings);
        await Expect(practise.Start).ToBeEnabledAsync();
        return practise;
    }

    /// <summary>Stops the clock of the page, so that each test decides how time passes; a little in the past, which the server believes.</summary>
    public static async Task FreezeAsync(Visit visit)
    {
        var start = TimeProvider.System.GetUtcNow().AddHours(-3);
        await visit.Context.Clock.InstallAsync(new() { TimeDate = start.UtcDateTime });
        await visit.Context.Clock.PauseAtAsync(start.AddSeconds(1).UtcDateTime);
    }

    /// <summary>Lets the clock run by itself again: what else is on the page, axe for one, has timers too.</summary>
    public static Task ThawAsync(Visit visit) => visit.Context.Clock.ResumeAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task BeginAsync()
    {
        await Start.ClickAsync();
        await Expect(Stage).ToBeVisibleAsync();
    }

    /// <summary>Lets time pass as a throttled tab sees it: one look at the end.</summary>
    public Task PassAsync(double seconds) => Page.Context.Clock.FastForwardAsync((long)Math.Round(seconds * 1000));

    /// <summary>Lets time pass with every timer that is due.</summary>
    public Task PlayAsync(double seconds) => Page.Context.Clock.RunForAsync((long)Math.Round(seconds * 1000));

    public Task KeyAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>The stage shows what the timeline has at this second.</summary>
    public async Task ShowsAsync(Timeline timeline, double second)
    {
        var segment = timeline.At(second);
        await Expect(Step).ToHaveTextAsync($"Step {segment.Step} of {timeline.Steps}");
        await Expect(PoseName).ToHaveTextAsync(timeline.NameOf(segment));
        await Expect(Side).ToHaveTextAsync(new Regex(segment.Side is null ? "^$" : $"^{segment.Side} side$", RegexOptions.IgnoreCase));
        await Expect(TimeLeft).ToHaveTextAsync(Clock(segment.End - second));
    }

    /// <summary>"0:05"; a second that has begun counts whole.</summary>
    public static string Clock(double seconds)
    {
        var whole = (int)Math.Ceiling(Math.Round(seconds, 3));
        return $"{whole / 60}:{whole % 60:00}";
    }
}
