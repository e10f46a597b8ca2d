namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>Blood and breath level out with the head low before anybody sits up.</summary>
public sealed class RestsAfterHeadstand : SequencingRule
{
    public override string Name => "rests-after-headstand";

    public override string Asks => "A headstand, and every balance on the forearms, is followed by Child's Pose.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    private const string Rest = "childs-pose";

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        for (var i = 0; i < plan.Held.Count; i++)
        {
            var (stand, next) = (plan.Held[i], plan.Held.ElementAtOrDefault(i + 1));
            if (!IsOnHead(stand) || (next is not null && (IsOnHead(next) || next.Pose.IsOneOf(Rest))))
            {
                continue;
            }

            var pose = plan.Offer(Rest);
            yield return Found(
                $"After {stand.Pose.Name} let people fold into Child's Pose{(next is null ? "" : $", before {next.Pose.Name}")}.",
                [stand.Step], pose is null ? null : new AddPose(stand.Step.Position, pose.Slug, 40));
        }
    }

    private static bool IsOnHead(Moment moment) => moment.Pose.IsSteepInversion() && !moment.Pose.IsOneOf("handstand");
}
