using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>The body learns a shape while moving and then stays in it, not the other way round.</summary>
public sealed class GrowsFromSimple : SequencingRule
{
    public override string Name => "grows-from-simple";

    public override string Asks => "Simple comes before complex, and movement before long stillness in demanding poses.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override bool AppliesTo(SequencePlan plan) => !plan.IsPassive;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var highest = plan.Held.Select(moment => moment.Pose.Level).DefaultIfEmpty().Max();
        if (highest >= plan.Settings.DemandingLevel)
        {
            var first = plan.Held.First(moment => moment.Pose.Level == highest);
            if (first.Start < plan.Settings.SimpleShare * plan.TotalSeconds)
            {
                yield return Found(
                    $"{first.Pose.Name} is the most demanding of all and comes early; begin with simpler poses.",
                    [first.Step], first.Step.BlockNumber is null ? new MoveStep(first.Step.Position, plan.PositionAt(plan.Settings.PeakEarliest)) : null);
            }
        }

        var moving = plan.Moments.FirstOrDefault(moment => moment.Step.Flowing || moment.Pose.Hold.Kind is HoldKind.Dynamic);
        var still = plan.Held.FirstOrDefault(moment => moment.Pose.Level >= plan.Settings.DemandingLevel && !moment.Step.Flowing);
        if (moving is not null && still is not null && still.Start < moving.Start)
        {
            yield return Found(
                $"{moving.Step.BlockName ?? moving.Pose.Name} would warm people for {still.Pose.Name}; let the moving part come first.",
                [still.Step, moving.Step], new MoveStep(moving.Step.Position, plan.Before(still.Step)));
        }
    }
}
