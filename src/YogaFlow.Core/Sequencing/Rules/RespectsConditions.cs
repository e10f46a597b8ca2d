using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>A practice whose slug begins with for- and a condition is made for people who have it: for-pregnancy-third-trimester.</summary>
public sealed class RespectsConditions : SequencingRule
{
    public override string Name => "respects-conditions";

    public override string Asks => "No pose comes that is excluded, or that somebody with the condition that the practice is for should leave.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        foreach (var steps in plan.Steps.GroupBy(step => step.Pose.Slug))
        {
            var pose = steps.First().Pose;
            var own = pose.Conditions.Where(condition => IsMadeFor(plan.Sequence, condition.Condition)).ToList();
            var forbidding = pose.Forbidding([.. plan.Settings.Limits, .. own.Select(condition => condition.Condition)]).ToList();
            var inBlock = steps.Any(step => step.BlockNumber is not null);
            if (plan.Settings.ExcludedPoses.Contains(pose.Slug))
            {
                yield return Found($"{pose.Name} was to be left out.", steps, Swap(plan, pose, inBlock, pose.Easier));
            }
            else if (forbidding is [var worst, ..])
            {
                yield return Found(
                    $"{pose.Name} is to be avoided with {worst.Condition.Replace('_', ' ')}: {worst.Why}",
                    steps, Swap(plan, pose, inBlock, [worst.Alternative]));
            }
            else if (own is [var caution, ..])
            {
                var finding = Found(
                    $"{pose.Name} asks for care with {caution.Condition.Replace('_', ' ')}: {caution.Why}",
                    steps, Swap(plan, pose, inBlock, [caution.Alternative]));
                yield return finding with { Severity = FindingSeverity.Advice };
            }
        }
    }

    private static bool IsMadeFor(Sequence sequence, string condition)
    {
        var made = "for-" + condition.Replace('_', '-');
        return sequence.Slug == made || sequence.Slug.StartsWith(made + "-", StringComparison.Ordinal);
    }

    private static SwapPose? Swap(SequencePlan plan, Pose pose, bool inBlock, IEnumerable<string> slugs) =>
        !inBlock && plan.Offer(slugs) is { } other && other.Slug != pose.Slug ? new SwapPose(pose.Slug, other.Slug) : null;
}
