using System.Text.Json;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>Bells ring when their step comes, in real time.</summary>
/// <remarks>
/// What is compared is when the audio clock will sound them, not when a callback ran: a busy machine delays callbacks
/// and leaves the audio clock alone. A bell that is due as a practice goes on can ring no sooner than the browser gets to it:
/// other browsers beside it would be heard.
/// </remarks>
[Collection(nameof(Alone))]
public sealed class BellTests(Site site) : BrowserTest(site)
{
    private const int Tolerance = 50;
    private const string Settings = "preparation=1&changeover=1&warning=3&hold_scale=0.5&manual_advance=false&spoken_text=names&leading_side=right";

    /// <summary>
    /// Keeps every sound that was scheduled and not taken back, pairs of audio and wall time to convert one into the
    /// other, and when the screen showed which time.
    /// </summary>
    private const string Listen =
        """
        window.sounds = [];
        window.pairs = [];
        window.shown = [];
        const { start, stop } = AudioBufferSourceNode.prototype;
        AudioBufferSourceNode.prototype.start = function (when = this.context.currentTime, ...rest) {
          sounds.push({ source: this, when, seconds: this.buffer.duration });
          if (!window.audio) {
            window.audio = this.context;
            setInterval(pair, 50);
          }
          return start.call(this, when, ...rest);
        };
        AudioBufferSourceNode.prototype.stop = function (...rest) {
          const sound = sounds.find(({ source }) => source === this);
          if (sound && sound.when > this.context.currentTime) {
            sounds.splice(sounds.indexOf(sound), 1);
          }
          return stop.call(this, ...rest);
        };
        function pair() {
          // The pair is only as good as the moment between two readings of the wall clock is short.
          const before = performance.now();
          const audible = audio.currentTime - (audio.outputLatency || 0);
          const after = performance.now();
          if (after - before < 2) {
            pairs.push([audible, (before + after) / 2]);
          }
        }
        addEventListener('DOMContentLoaded', () => {
          const timer = document.getElementById('time-left');
          const step = document.getElementById('step');
          new MutationObserver(() => shown.push([step.textContent, timer.textContent, performance.now()]))
            .observe(timer, { childList: true, characterData: true, subtree: true });
        });
        """;

    [Fact]
    public async Task Every_bell_rings_within_50_ms_of_its_step()
    {
        var (visit, practise, timeline) = await BeginAsync();
        await Task.Delay(TimeSpan.FromSeconds(41), TestContext.Current.CancellationToken);
        await CompareAsync(visit, practise, timeline, began: 0, until: 39);
    }

    [Fact]
    public async Task Bells_move_with_a_pause_and_with_a_jump()
    {
        var (visit, practise, timeline) = await BeginAsync();
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        await practise.KeyAsync("Space");
        await Expect(practise.Phase).ToHaveTextAsync("Paused");
        await Task.Delay(1300, TestContext.Current.CancellationToken);
        await visit.Page.EvaluateAsync("() => { shown.length = 0; sounds.length = 0; }");
        await practise.KeyAsync("ArrowRight");
        await practise.KeyAsync("ArrowRight");
        await practise.KeyAsync("ArrowRight");
        await practise.KeyAsync("Space");
        await Task.Delay(TimeSpan.FromSeconds(14), TestContext.Current.CancellationToken);
        await CompareAsync(visit, practise, timeline, timeline.Hold(4).Start, timeline.Hold(4).Start + 12);
    }

    private static async Task CompareAsync(Visit visit, PractisePage practise, Timeline timeline, double began, double until)
    {
        var heard = await visit.Page.EvaluateAsync<JsonElement>(
            "() => ({ sounds: sounds.map(({ when, seconds }) => [when, seconds]), pairs, shown })");
        var zero = ZeroOf(timeline, heard.GetProperty("shown"), began);
        var pairs = heard.GetProperty("pairs").EnumerateArray().Select(pair => (Audio: pair[0].GetDouble(), Wall: pair[1].GetDouble())).ToList();
        var rung = heard.GetProperty("sounds").EnumerateArray().Select(sound => WallOf(pairs, sound[0].GetDouble()) - zero).Order().ToList();
        var due = timeline.Signals.Where(signal => signal.Kind == "sound" && signal.At >= began && signal.At <= until).ToList();
        Assert.True(due.Count >= 5, $"Only {due.Count} sounds are due.");

        var report = string.Join('\n', due.Select(signal => $"{signal.Text} at {signal.At} s: {Nearest(rung, signal.At * 1000):+0;-0} ms"));
        Assert.All(due, signal => Assert.True(Math.Abs(Nearest(rung, signal.At * 1000)) <= Tolerance, report));
        // And nothing rings twice or where nothing is due.
        Assert.Equal(due.Count, rung.Count(at => at >= (began * 1000) - 500 && at <= (until * 1000) + 500));
        TestContext.Current.TestOutputHelper?.WriteLine(report);
    }

    private static double Nearest(IEnumerable<double> rung, double due) => rung.Select(at => at - due).MinBy(Math.Abs);

    /// <summary>
    /// When the practice was at its second 0, in milliseconds of the page. Each time on the screen appears a little late
    /// and never early, so the earliest of many is right.
    /// </summary>
    private static double ZeroOf(Timeline timeline, JsonElement shown, double began)
    {
        var zeros = new List<double>();
        foreach (var one in shown.EnumerateArray())
        {
            var step = int.Parse(one[0].GetString()!.Split(' ')[1]);
            var parts = one[1].GetString()!.Split(':');
            var left = (int.Parse(parts[0]) * 60) + int.Parse(parts[1]);
            // A lead-in and its hold have the same step; only whole seconds inside the hold are unmistakable.
            var hold = timeline.Hold(step);
            if (left < hold.Seconds && left > 1 && hold.End - left > began)
            {
                zeros.Add(one[2].GetDouble() - ((hold.End - left) * 1000));
            }
        }

        Assert.True(zeros.Count >= 5, "The screen showed too few times to tell the beginning.");
        return zeros.Min();
    }

    /// <summary>
    /// The audio clock is read in leaps and so lags behind, never ahead: of the readings around a sound the one that lags
    /// least is right.
    /// </summary>
    private static double WallOf(List<(double Audio, double Wall)> pairs, double audio)
    {
        var near = pairs.OrderBy(pair => Math.Abs(pair.Audio - audio)).Take(60).ToList();
        Assert.NotEmpty(near);
        return near.Min(pair => pair.Wall - (pair.Audio * 1000)) + (audio * 1000);
    }

    private async Task<(Visit Visit, PractisePage Practise, Timeline Timeline)> BeginAsync()
    {
        var visit = await VisitAsync();
        await visit.Page.AddInitScriptAsync(Listen);
        var timeline = await Timeline.OfAsync(visit, "sun-salutations", Settings);
        var practise = await PractisePage.OpenAsync(visit, "sun-salutations", Settings);
        await practise.BeginAsync();
        return (visit, practise, timeline);
    }
}
