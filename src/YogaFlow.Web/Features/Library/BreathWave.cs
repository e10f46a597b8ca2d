using System.Text;
using YogaFlow.Core.Library;

namespace YogaFlow.Web.Features.Library;

/// <summary>How full the lungs are in the course of one round, as a line that can be drawn.</summary>
/// <param name="Line">An SVG path in a box of <see cref="Width"/> by <see cref="Height"/>, empty lungs at the bottom.</param>
/// <param name="Parts">The stretches of the line that are named below it, in order; none when nothing is counted.</param>
internal sealed record BreathWave(string Line, IReadOnlyList<BreathWavePart> Parts)
{
    public const int Width = 1000;
    public const int Height = 100;

    private const int StrokesOfARapidBreath = 10;

    /// <summary>Where a curve leaves the level: this share of a stretch from each of its ends.</summary>
    private const double Ease = 0.4;

    /// <summary>The breath as it comes: never twice the same. Width and height of each breath, as shares.</summary>
    private static readonly (double Width, double Height)[] Unmeasured = [(0.27, 0.62), (0.31, 0.8), (0.19, 0.5), (0.23, 0.68)];

    public static BreathWave Of(BreathingExercise exercise)
    {
        if (exercise.IsRapid)
        {
            return Waves(Enumerable.Repeat((1.0 / StrokesOfARapidBreath, 0.92), StrokesOfARapidBreath));
        }

        return exercise.Pattern.Count == 0 ? Waves(Unmeasured) : Phases(exercise);
    }

    private static BreathWave Waves(IEnumerable<(double Width, double Height)> breaths)
    {
        var line = new StringBuilder("M0 100");
        var at = 0.0;
        foreach (var (width, height) in breaths)
        {
            Curve(line, at, at + (width / 2), 0, height);
            Curve(line, at + (width / 2), at + width, height, 0);
            at += width;
        }

        return new BreathWave(line.ToString(), []);
    }

    private static BreathWave Phases(BreathingExercise exercise)
    {
        var line = new StringBuilder("M0 100");
        var parts = new List<BreathWavePart>();
        var (at, level) = (0.0, 0.0);
        for (var i = 0; i < exercise.Pattern.Count; i++)
        {
            var phase = exercise.Pattern[i];
            var end = at + (phase.Seconds / exercise.RoundSeconds);
            var next = level + Change(exercise.Pattern, i);
            Curve(line, at, end, level, next);
            parts.Add(new BreathWavePart(phase, at, end));
            (at, level) = (end, next);
        }

        return new BreathWave(line.ToString(), parts);
    }

    /// <summary>A breath in several steps rises or falls by the share of the time that each step takes.</summary>
    private static double Change(List<BreathPhase> pattern, int index)
    {
        var phase = pattern[index];
        if (phase.IsHold)
        {
            return 0;
        }

        var start = index;
        while (start > 0 && pattern[start - 1] is var before && (before.IsHold || before.Phase == phase.Phase))
        {
            start--;
        }

        var whole = pattern.Skip(start).TakeWhile(one => one.IsHold || one.Phase == phase.Phase)
            .Where(one => !one.IsHold).Sum(one => one.Seconds);
        return phase.Seconds / whole * (phase.Phase is BreathMove.Inhale ? 1 : -1);
    }

    private static void Curve(StringBuilder line, double from, double to, double low, double high)
    {
        var (x, end, y, level) = (from * Width, to * Width, (1 - low) * Height, (1 - high) * Height);
        var reach = (end - x) * Ease;
        line.Append(FormattableString.Invariant($"C{x + reach:0.#} {y:0.#} {end - reach:0.#} {level:0.#} {end:0.#} {level:0.#}"));
    }
}

/// <summary>One phase of a drawn round, and where it stands as shares of the width.</summary>
internal sealed record BreathWavePart(BreathPhase Phase, double From, double To)
{
    public double Middle => (From + To) / 2;
}
