using YogaFlow.Core.Library;

namespace YogaFlow.Core.Practice;

/// <summary>Compiles a sequence and a person's settings into the timeline that the player plays.</summary>
public static class TimelineBuilder
{
    /// <param name="steps">The lines of the sequence in order, each with its pose.</param>
    /// <param name="settings">Values in their ranges, see <see cref="TimelineSettings.Check"/>.</param>
    /// <exception cref="ArgumentException">No steps, or a setting out of its range.</exception>
    public static Timeline Build(IReadOnlyList<SequenceStep> steps, TimelineSettings settings)
    {
        if (steps.Count == 0)
        {
            throw new ArgumentException("A timeline needs at least one step.", nameof(steps));
        }

        if (settings.Check() is { } refusal)
        {
            throw new ArgumentException(refusal.Reason, nameof(settings));
        }

        var holds = HoldPlan.Of(steps, settings);
        var segments = Segments(holds, settings);
        return new Timeline(segments, SignalPlan.Of(holds, segments, settings));
    }

    private static List<TimelineSegment> Segments(IReadOnlyList<PlannedHold> holds, TimelineSettings settings)
    {
        var segments = new List<TimelineSegment>();
        var clock = 0;

        void Add(SegmentKind kind, int seconds, int step, string cue)
        {
            if (seconds > 0)
            {
                var hold = holds[step - 1];
                segments.Add(new TimelineSegment(
                    kind, clock, seconds, step, hold.Pose.Slug, hold.Side, cue, hold.Block, hold.Round, hold.Rounds));
                clock += seconds;
            }
        }

        Add(SegmentKind.Preparation, settings.PreparationSeconds, 1, Phrases.First(holds[0]));
        for (var i = 0; i < holds.Count; i++)
        {
            if (i > 0 && !holds[i].FlowsFromPrevious)
            {
                Add(SegmentKind.Changeover, settings.ChangeoverSeconds, i + 1, Phrases.Next(holds[i - 1], holds[i]));
            }

            Add(SegmentKind.Hold, holds[i].Seconds, i + 1, Phrases.Shown(holds[i]));
        }

        return segments;
    }
}
