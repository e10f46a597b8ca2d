using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>Wrists and shoulders tire before people notice it.</summary>
public sealed class SparesTheHands : SequencingRule
{
    public override string Name => "spares-the-hands";

    public override string Asks => "The hands are not asked to carry the body for too long, at once or in five minutes.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override IEnumerable<Finding> Check(SequencePlan plan) => InOne(plan).Concat(InAWindow(plan)).Take(1);

    private IEnumerable<Finding> InOne(SequencePlan plan)
    {
        var carried = 0;
        foreach (var moment in plan.Moments)
        {
            carried = moment.Pose.LoadsHands() ? carried + moment.Seconds : 0;
            if (carried > plan.Settings.LoadSeconds)
            {
                var pose = plan.Offer("childs-pose");
                var before = plan.Before(moment.Step);
                yield return Found(
                    $"Before the end of {moment.Pose.Name} the hands have carried the body for {carried} seconds without a rest.",
                    [moment.Step], pose is null || before == 0 ? null : new AddPose(before, pose.Slug, 30));
                carried = 0;
            }
        }
    }

    private IEnumerable<Finding> InAWindow(SequencePlan plan)
    {
        var most = (int)(plan.Settings.LoadShare * plan.Settings.LoadWindowSeconds);
        var loaded = plan.Moments.Where(moment => moment.Pose.LoadsHands()).ToList();
        foreach (var first in loaded)
        {
            var until = first.Start + plan.Settings.LoadWindowSeconds;
            var within = loaded.Where(moment => moment.Start >= first.Start && moment.Start < until).ToList();
            var carried = within.Sum(moment => Math.Min(moment.End, until) - moment.Start);
            if (carried > most)
            {
                yield return Found(
                    $"From {first.Pose.Name} on, the hands carry the body for {carried} of {plan.Settings.LoadWindowSeconds} seconds; {most} are plenty.",
                    SequencePlan.StepsOf(within), MendFor(within, within.Sum(moment => moment.Seconds) - most));
                yield break;
            }
        }
    }

    /// <summary>A shorter hold, or a round less of a block.</summary>
    private static Mend? MendFor(IReadOnlyList<Moment> within, int excess)
    {
        var longest = within.Where(moment => moment.Step is { BlockNumber: null, Side: null }).MaxBy(moment => moment.Seconds);
        if (longest is not null && longest.Seconds - excess >= longest.Pose.Hold.Seconds / 2 && longest.Seconds - excess >= SequenceStep.ShortestSeconds)
        {
            return new HoldFor(longest.Step.Position, longest.Seconds - excess);
        }

        return within.Select(moment => moment.Step).LastOrDefault(step => step is { BlockNumber: not null, Rounds: > 1 }) is { } block
            ? new RepeatBlock(block.Position, block.Rounds - 1)
            : null;
    }
}
