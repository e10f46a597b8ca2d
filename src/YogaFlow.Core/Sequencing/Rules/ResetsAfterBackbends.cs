using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>From a deep arch straight into a deep fold is a jerk for the spine; it wants its middle first.</summary>
public sealed class ResetsAfterBackbends : SequencingRule
{
    public override string Name => "resets-after-backbends";

    public override string Asks => "A strong backbend is followed by an even, neutral shape before a deep fold or a seat.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        for (var i = 0; i < plan.Held.Count; i++)
        {
            var bend = plan.Held[i];
            var next = plan.Held.Skip(i + 1).FirstOrDefault();
            if (!bend.Pose.IsStrongBackbend() || next is null || next.Pose.IsStrongBackbend() || IsReset(bend.Pose, next.Pose))
            {
                continue;
            }

            if (next.Pose.IsDeepFold() || next.Pose.Base == "seated")
            {
                var pose = plan.Offer(bend.Pose.Counterposes) is { } own && IsReset(bend.Pose, own) ? own : plan.Offer("constructive-rest");
                yield return Found(
                    $"{next.Pose.Name} follows {bend.Pose.Name} at once; let the spine find its middle in between.",
                    [bend.Step, next.Step], pose is null ? null : new AddPose(bend.Step.Position, pose.Slug, 30));
            }
        }
    }

    private static bool IsReset(Pose bend, Pose next) =>
        !next.IsDeepFold() && ((next.IsReset() && next.Base != "seated") || next.IsOneOf(bend.Counterposes));
}
