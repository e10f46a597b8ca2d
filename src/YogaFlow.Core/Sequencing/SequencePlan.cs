using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Core.Sequencing;

/// <summary>A sequence as the rules look at it: unrolled into moments on the clock, beside the library it was made from.</summary>
public sealed class SequencePlan
{
    /// <param name="sequence">With its steps and their poses.</param>
    /// <param name="library">Every pose that a mend may propose, by slug.</param>
    public SequencePlan(Sequence sequence, IReadOnlyDictionary<string, Pose> library, SequencingSettings settings)
    {
        (Sequence, Library, Settings) = (sequence, library, settings);
        Steps = [.. sequence.Steps.OrderBy(step => step.Position)];
        var moments = new List<Moment>();
        var clock = TimelineSettings.Default.PreparationSeconds;
        foreach (var hold in HoldPlan.Of(Steps, TimelineSettings.Default))
        {
            clock += moments.Count == 0 || hold.FlowsFromPrevious ? 0 : TimelineSettings.Default.ChangeoverSeconds;
            moments.Add(new Moment(hold.Line, hold.Side, clock, hold.Seconds));
            clock += hold.Seconds;
        }

        (Moments, TotalSeconds) = (moments, clock);
        Held = [.. moments.Where(moment => moment.Seconds >= settings.PassingSeconds)];
        var onChairs = Held.Where(moment => moment.Pose.Props.Required.Contains("chair")).Sum(moment => moment.Seconds);
        IsOnChairs = onChairs * 2 > Held.Sum(moment => moment.Seconds);
    }

    public Sequence Sequence { get; }

    public IReadOnlyDictionary<string, Pose> Library { get; }

    public SequencingSettings Settings { get; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<SequenceStep> Steps { get; }

    /// <summary>Every hold, rounds repeated and both sides of a sided pose one after the other.</summary>
    public IReadOnlyList<Moment> Moments { get; }

    /// <summary>The moments that are more than a movement on the way to the next.</summary>
    public IReadOnlyList<Moment> Held { get; }

    /// <summary>The length with preparation and changeovers, at the default settings.</summary>
    public int TotalSeconds { get; }

    /// <summary>True when most of the time is spent on a chair.</summary>
    public bool IsOnChairs { get; }

    /// <summary>True for yin and restorative practices, where nothing is worked for.</summary>
    public bool IsPassive => Sequence.Style is "yin" or "restorative";

    /// <summary>Short enough to be a break in a day that goes on.</summary>
    public bool IsBreak => Sequence.Minutes <= Settings.BreakMinutes;

    /// <summary>A hold that asks for warmth: a high level, or in a beginner's practice a balance, a backbend or a twist.</summary>
    public bool IsDemanding(Moment moment) => moment.Seconds >= Settings.PassingSeconds
        && (moment.Pose.Level >= Settings.DemandingLevel
            || (Sequence.Level == Levels.Beginner && moment.Pose is { Level: 2, Family: "balance" or "backbend" or "twist" }));

    /// <summary>The steps of a run of moments, each once.</summary>
    public static IEnumerable<SequenceStep> StepsOf(IEnumerable<Moment> moments) => moments.Select(moment => moment.Step).Distinct();

    /// <summary>What the moments of this step come to, in seconds.</summary>
    public int SecondsOf(SequenceStep step) => Moments.Where(moment => moment.Step == step).Sum(moment => moment.Seconds);

    /// <summary>The position after which something lands that is to come right before this step, or before its block.</summary>
    public int Before(SequenceStep step)
    {
        var position = step.Position - 1;
        while (position > 0 && step.BlockNumber is { } block && Steps[position - 1].BlockNumber == block)
        {
            position--;
        }

        return position;
    }

    /// <summary>The position of the first step that begins after this share of the practice; the last step but one at most.</summary>
    public int PositionAt(double share)
    {
        var moment = Moments.FirstOrDefault(moment => moment.Start >= share * TotalSeconds) ?? Moments[^1];
        return Math.Min(moment.Step.Position, Math.Max(1, Steps.Count - 1));
    }

    /// <summary>The first of these poses that the library has and that is not excluded; null when there is none.</summary>
    public Pose? Offer(params IEnumerable<string> slugs) => slugs
        .Where(slug => !Settings.ExcludedPoses.Contains(slug))
        .Select(slug => Library.GetValueOrDefault(slug))
        .FirstOrDefault(pose => pose is not null);
}
