using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>Somebody planned a lunch break around the label. Changeovers and preparation count.</summary>
public sealed class KeepsItsLabel : SequencingRule
{
    public override string Name => "keeps-its-label";

    public override string Asks => "The practice takes as long as its label says, within five in a hundred.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var (label, total) = (plan.Sequence.Minutes * 60, plan.TotalSeconds);
        if (Math.Abs(total - label) <= label * Sequence.LabelTolerance)
        {
            yield break;
        }

        yield return Found($"The label says {plan.Sequence.Minutes} minutes, but the steps take {total / 60} minutes {total % 60} seconds.", [], MendFor(plan, label - total));
    }

    /// <summary>Another label where a whole number of minutes fits, otherwise a longer or shorter last step.</summary>
    private static Mend? MendFor(SequencePlan plan, int missing)
    {
        var minutes = Math.Max(1, (int)Math.Round(plan.TotalSeconds / 60.0));
        if (Math.Abs(plan.TotalSeconds - (minutes * 60)) <= minutes * 60 * Sequence.LabelTolerance)
        {
            return new Relabel(minutes);
        }

        var last = plan.Steps[^1];
        var seconds = last.Seconds + (last.Pose.IsSided && last.Side is null ? missing / 2 : missing);
        return last is { BlockNumber: null, Side: null } && seconds is >= SequenceStep.ShortestSeconds and <= SequenceStep.LongestSeconds
            ? new HoldFor(last.Position, seconds)
            : null;
    }
}
