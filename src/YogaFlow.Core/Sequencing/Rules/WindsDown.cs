namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>A quick drop from standing work into stillness leaves the mind on its feet.</summary>
public sealed class WindsDown : SequencingRule
{
    public override string Name => "winds-down";

    public override string Asks => "The way to the final rest is long enough, and nobody is standing or working on it.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override bool AppliesTo(SequencePlan plan) => !plan.IsPassive && !plan.IsOnChairs && !plan.IsBreak;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        if (plan.Moments.LastOrDefault(moment => IsWork(plan, moment)) is not { } last)
        {
            yield break;
        }

        var (share, tail) = (plan.Settings.WindDownShare, plan.TotalSeconds - last.End);
        if (tail >= share * plan.TotalSeconds)
        {
            yield break;
        }

        var missing = (int)Math.Ceiling(((share * plan.TotalSeconds) - tail) / (1 - share));
        var pose = plan.Offer("knees-to-chest", "constructive-rest", "corpse");
        yield return Found(
            $"Only {tail} seconds follow {last.Pose.Name}; leave more time to come down before the end.",
            [last.Step], pose is null ? null : new AddPose(last.Step.Position, pose.Slug, Math.Max(20, missing)));
    }

    private static bool IsWork(SequencePlan plan, Moment moment) =>
        moment.Pose.IsOnFeet() || moment.Pose.Base == "arm_support"
        || (moment.Pose.Level >= plan.Settings.DemandingLevel && moment.Seconds >= plan.Settings.PassingSeconds);
}
