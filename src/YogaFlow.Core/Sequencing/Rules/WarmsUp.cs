namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>Cold muscles are asked for little: time passes before the first demanding hold.</summary>
public sealed class WarmsUp : SequencingRule
{
    public override string Name => "warms-up";

    public override string Asks => "A fair share of the practice warms the body before the first demanding hold.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override bool AppliesTo(SequencePlan plan) => !plan.IsPassive;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var share = plan.Settings.WarmUpShare;
        if (plan.Moments.FirstOrDefault(plan.IsDemanding) is not { } first || first.Start >= share * plan.TotalSeconds)
        {
            yield break;
        }

        var missing = (int)Math.Ceiling(((share * plan.TotalSeconds) - first.Start) / (1 - share));
        var pose = plan.Offer(plan.IsOnChairs ? ["chair-cat"] : ["low-lunge", "cat"]);
        yield return Found(
            $"{first.Pose.Name} comes after {first.Start} seconds, before the body is warm; move more before it.",
            [first.Step],
            pose is null ? null : new AddPose(plan.Before(first.Step), pose.Slug, Math.Max(20, pose.IsSided ? (missing + 1) / 2 : missing)));
    }
}
