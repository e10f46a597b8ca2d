using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>The neck was folded under weight: it lies long first, opens gently after that, and carries nothing more.</summary>
public sealed class RestsAfterShoulderstand : SequencingRule
{
    public override string Name => "rests-after-shoulderstand";

    public override string Asks => "Shoulderstand and Plow are followed by a rest on the back, then a gentle arch, and by no headstand.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var last = plan.Held.LastOrDefault(moment => moment.Pose.IsOnShoulders());
        if (last is null)
        {
            yield break;
        }

        var after = plan.Steps.SkipWhile(step => step != last.Step).Skip(1).ToList();
        if (after.Count == 0 || !after[0].Pose.IsReset() || after[0].Pose.Base != "supine")
        {
            yield return Found($"After {last.Pose.Name} let the neck lie long on the floor for a while.", [last.Step], Add(plan, last.Step, "constructive-rest"));
        }
        else if (!after.Take(plan.Settings.CounterposeWithin).Any(step => step.Pose.IsGentleBackbend()))
        {
            yield return Found($"After {last.Pose.Name} and the rest, a gentle arch such as Fish opens throat and chest again.", [last.Step], Add(plan, after[0], "fish", "bridge"));
        }

        if (after.Find(step => step.Pose.IsHeadstand()) is { } headstand)
        {
            var first = plan.Held.First(moment => moment.Pose.IsOnShoulders()).Step;
            yield return Found(
                $"{headstand.Pose.Name} comes after {last.Pose.Name}, when the neck has carried enough; put it before.",
                [last.Step, headstand], new MoveStep(headstand.Position, plan.Before(first)));
        }
    }

    private static AddPose? Add(SequencePlan plan, SequenceStep after, params string[] slugs) =>
        plan.Offer(slugs) is { } pose ? new AddPose(after.Position, pose.Slug, 30) : null;
}
