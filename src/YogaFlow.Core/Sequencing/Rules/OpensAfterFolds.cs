using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>After minutes of rounding, the spine is glad of its length again.</summary>
public sealed class OpensAfterFolds : SequencingRule
{
    public override string Name => "opens-after-folds";

    public override string Asks => "Long seated folds are followed by a gentle arch or an even seat.";

    public override FindingSeverity Severity => FindingSeverity.Advice;

    public override bool AppliesTo(SequencePlan plan) => !plan.IsPassive && !plan.IsOnChairs;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            var folds = plan.Steps.Skip(i).TakeWhile(IsSeatedFold).ToList();
            if (folds.Count == 0 || folds.Sum(plan.SecondsOf) < plan.Settings.LongFoldSeconds)
            {
                i += folds.Count;
                continue;
            }

            i += folds.Count;
            var opening = folds.SelectMany(fold => fold.Pose.Counterposes).ToList();
            if (plan.Steps.Skip(i).Take(plan.Settings.CounterposeWithin).Any(step => step.Pose.IsGentleBackbend() || step.Pose.IsOneOf(opening)))
            {
                continue;
            }

            var last = folds[^1];
            var pose = plan.Offer(last.Pose.Counterposes) ?? plan.Offer("staff");
            yield return Found(
                $"{folds.Sum(plan.SecondsOf)} seconds of folding end with {last.Pose.Name}; a gentle arch or an even seat would open the front again.",
                folds, pose is null ? null : new AddPose(last.Position, pose.Slug, 30));
        }
    }

    private static bool IsSeatedFold(SequenceStep step) => step.Pose is { Family: "fold", Base: "seated", Level: >= 2 };
}
