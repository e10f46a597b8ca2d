using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>A body that was opened on the right only walks home crooked. The order of the steps does not matter.</summary>
public sealed class PairsSides : SequencingRule
{
    public override string Name => "pairs-sides";

    public override string Asks => "What is done on one side is done on the other, for as long.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        foreach (var pose in plan.Moments.Where(moment => moment.Side is not null).GroupBy(moment => moment.Pose.Slug))
        {
            var right = pose.Where(moment => moment.Side is Side.Right).Sum(moment => moment.Seconds);
            var left = pose.Sum(moment => moment.Seconds) - right;
            if (left == right)
            {
                continue;
            }

            var (weak, missing) = left < right ? (Side.Left, right - left) : (Side.Right, left - right);
            var last = pose.Last().Step;
            yield return Found(
                $"{last.Pose.Name} is held for {right} seconds on the right and {left} on the left; give the {(weak is Side.Left ? "left" : "right")} its share.",
                SequencePlan.StepsOf(pose), MendFor(plan, pose, weak, missing));
        }
    }

    private static Mend? MendFor(SequencePlan plan, IEnumerable<Moment> moments, Side weak, int missing)
    {
        var last = moments.Last().Step;
        var shorter = moments.Select(moment => moment.Step).LastOrDefault(step => step.Side == weak && step.BlockNumber is null);
        if (shorter is not null && shorter.Seconds + missing <= SequenceStep.LongestSeconds)
        {
            return new HoldFor(shorter.Position, shorter.Seconds + missing);
        }

        return missing is >= SequenceStep.ShortestSeconds and <= SequenceStep.LongestSeconds && plan.Library.ContainsKey(last.Pose.Slug)
            ? new AddPose(last.Position, last.Pose.Slug, missing, weak)
            : null;
    }
}
