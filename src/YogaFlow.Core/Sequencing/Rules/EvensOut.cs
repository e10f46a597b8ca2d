namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>An even shape lets the body compare its sides and forget about them.</summary>
public sealed class EvensOut : SequencingRule
{
    public override string Name => "evens-out";

    public override string Asks => "A twist or a side bend is soon followed by a pose that is the same on both sides.";

    public override FindingSeverity Severity => FindingSeverity.Advice;

    private const int Within = 4;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var steps = plan.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            if (!steps[i].Pose.IsUneven() || steps.Skip(i + 1).Take(Within).Any(step => !step.Pose.IsSided))
            {
                continue;
            }

            var last = steps.Skip(i).TakeWhile(step => step.Pose.IsSided).Last();
            var pose = plan.Offer([.. last.Pose.Counterposes.Where(slug => plan.Library.GetValueOrDefault(slug) is { IsSided: false }), "mountain"]);
            yield return Found(
                $"After {steps[i].Pose.Name} no pose comes soon that is the same on both sides.",
                [steps[i]], pose is null ? null : new AddPose(steps[i].Position, pose.Slug, 30));
            i = last.Position - 1;
        }
    }
}
