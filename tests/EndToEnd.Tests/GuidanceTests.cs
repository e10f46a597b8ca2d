using System.Text.Json;
using System.Text.RegularExpressions;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>What is said, to whom and when; and that nobody needs to hear, see or move to be led.</summary>
public sealed class GuidanceTests(Site site) : BrowserTest(site)
{
    /// <summary>Keeps every text that the live region gets, and when by the page's clock.</summary>
    private const string ListenToAnnouncements =
        """
        window.announced = [];
        addEventListener('DOMContentLoaded', () => {
          const region = document.getElementById('announcer');
          if (region) {
            new MutationObserver(() => announced.push(region.textContent.trim())).observe(region, { childList: true, characterData: true, subtree: true });
          }
        });
        """;

    /// <summary>Keeps every utterance, with what was on the screen once the look that spoke it was over.</summary>
    private const string ListenToSpeech =
        """
        window.spoken = [];
        speechSynthesis.speak = (utterance) => {
          if (utterance.text.trim()) {
            queueMicrotask(() => spoken.push({ text: utterance.text, shown: document.querySelector('main').innerText }));
          }
          queueMicrotask(() => utterance.dispatchEvent(new Event('end')));
        };
        """;

    [Theory]
    [InlineData("names")]
    [InlineData("key_cue")]
    [InlineData("full")]
    public async Task Everything_spoken_is_on_the_screen(string amount)
    {
        var (visit, practise, timeline) = await BeginAsync("midday-reset", $"spoken_text={amount}", ListenToSpeech);
        await PlayOutAsync(practise, timeline);
        var spoken = await visit.Page.EvaluateAsync<JsonElement>("() => spoken");
        Assert.True(spoken.GetArrayLength() >= timeline.Steps, "Not every pose was named.");
        foreach (var one in spoken.EnumerateArray())
        {
            var shown = Words(one.GetProperty("shown").GetString()!);
            // "Tree, left side." stands as a heading and a line below it.
            Assert.All(
                Regex.Split(one.GetProperty("text").GetString()!, @"(?<=[.,:;!?])\s+"),
                part => Assert.Contains(Words(part), shown, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_screen_reader_hears_each_pose_halfway_the_last_seconds_and_the_end_and_no_more()
    {
        var (visit, practise, timeline) = await BeginAsync("first-practice", "", ListenToAnnouncements);
        await PlayOutAsync(practise, timeline);
        var announced = await visit.Page.EvaluateAsync<string[]>("() => announced");
        var expected = timeline.Signals.Where(signal => signal.Kind == "announce").GroupBy(signal => signal.At).Select(group => group.Last().Text).ToArray();
        Assert.Equal(expected, announced);
        Assert.Contains("Halfway.", announced);
        Assert.Contains(announced, text => text.EndsWith("seconds left.", StringComparison.Ordinal));
        Assert.Contains(timeline.NameOf(timeline.Hold(1)), announced[0], StringComparison.Ordinal);
        Assert.StartsWith("Your practice is complete", announced[^1], StringComparison.Ordinal);
        Assert.True(announced.Length * 5 < timeline.TotalSeconds, $"{announced.Length} announcements in {timeline.TotalSeconds} s.");
    }

    [Fact]
    public async Task The_time_left_is_a_timer_that_is_not_read_out()
    {
        var (_, practise, _) = await BeginAsync("first-practice");
        await Expect(practise.TimeLeft).ToBeVisibleAsync();
        Assert.Null(await practise.TimeLeft.GetAttributeAsync("aria-live"));
        await Expect(practise.Announcer).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(practise.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Whole practice" })).ToHaveAttributeAsync("aria-valuenow", "0");
    }

    [Fact]
    public async Task The_lock_screen_shows_the_pose_and_the_practice()
    {
        var (visit, practise, timeline) = await BeginAsync("first-practice");
        foreach (var hold in timeline.Segments.Where(segment => segment.Kind == "hold"))
        {
            await practise.KeyAsync("ArrowRight");
            await practise.ShowsAsync(timeline, hold.Start);
            var shown = await visit.Page.EvaluateAsync<string[]>(
                "() => { const { title, artist, album } = navigator.mediaSession.metadata; return [title, artist, album, navigator.mediaSession.playbackState]; }");
            var name = hold.Side is null ? timeline.NameOf(hold) : $"{timeline.NameOf(hold)}, {hold.Side} side";
            Assert.Equal([name, timeline.Poses[hold.Pose].Sanskrit, timeline.Name, "playing"], shown);
        }

        await practise.KeyAsync("Space");
        Assert.Equal("paused", await visit.Page.EvaluateAsync<string>("() => navigator.mediaSession.playbackState"));
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce)]
    [InlineData(ReducedMotion.NoPreference)]
    public async Task Nothing_moves_for_somebody_who_wants_no_motion(ReducedMotion wish)
    {
        var visit = await VisitAsync(options => options.ReducedMotion = wish);
        await visit.Page.AddInitScriptAsync(
            """
            window.moved = 0;
            for (const kind of ['animationstart', 'transitionrun']) {
              addEventListener(kind, () => moved++, true);
            }
            """);
        var practise = await PractisePage.OpenAsync(visit, "first-practice");
        await practise.BeginAsync();
        await practise.KeyAsync("ArrowRight");
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        var moved = await visit.Page.EvaluateAsync<int>("() => moved");
        Assert.Equal(wish == ReducedMotion.Reduce, moved == 0);

        // The ring goes on telling the time; without motion in steps of a second.
        var ring = visit.Page.Locator("#ring-left");
        var before = await ring.EvaluateAsync<double>("ring => Number(ring.style.strokeDashoffset)");
        await Task.Delay(2100, TestContext.Current.CancellationToken);
        Assert.NotEqual(before, await ring.EvaluateAsync<double>("ring => Number(ring.style.strokeDashoffset)"));
    }

    private static string Words(string text) => Regex.Replace(text.ToLowerInvariant(), @"[\W_]+", " ").Trim();

    /// <summary>Second by second to the end, with every timer.</summary>
    private static async Task PlayOutAsync(PractisePage practise, Timeline timeline)
    {
        for (var second = 0; second <= timeline.TotalSeconds; second++)
        {
            await practise.PassAsync(1);
        }

        await Expect(practise.Complete).ToBeVisibleAsync();
    }

    private async Task<(Visit Visit, PractisePage Practise, Timeline Timeline)> BeginAsync(string slug, string settings = "", string? script = null)
    {
        var visit = await VisitAsync();
        if (script is not null)
        {
            await visit.Page.AddInitScriptAsync(script);
        }

        await PractisePage.FreezeAsync(visit);
        var practise = await PractisePage.OpenAsync(visit, slug, settings);
        var timeline = await Timeline.OfAsync(visit, slug, settings);
        await practise.BeginAsync();
        return (visit, practise, timeline);
    }
}
