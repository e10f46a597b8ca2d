namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>A peak before the body is ready is a risk, and one at the very end leaves no time to come down.</summary>
public sealed class PlacesThePeak : SequencingRule
{
    public override string Name => "places-the-peak";

    public override string Asks => "The hardest pose, or the one that the practice is named for, comes in its later half and not at its end.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override bool AppliesTo(SequencePlan plan) => !plan.IsPassive && !plan.IsOnChairs && !plan.IsBreak;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var settings = plan.Settings;
        if (Peaks.NamedBy(plan) is { } named && !plan.Moments.Any(moment => Peaks.Is(moment.Pose, named)))
        {
            var offered = plan.Offer(named);
            yield return Found(
                $"The practice is named for {offered?.Name ?? named}, which never comes.", [],
                offered is null ? null : new AddPose(plan.PositionAt(settings.PeakEarliest), offered.Slug, offered.Hold.Seconds));
            yield break;
        }

        if (Peaks.LastOf(plan) is not { } peak)
        {
            yield break;
        }

        var at = (double)peak.Start / plan.TotalSeconds;
        if (at >= settings.PeakEarliest && at <= settings.PeakLatest)
        {
            yield break;
        }

        Mend? mend = peak.Step.BlockNumber is null ? new MoveStep(peak.Step.Position, plan.PositionAt((settings.PeakEarliest + settings.PeakLatest) / 2)) : null;
        yield return Found(
            at < settings.PeakEarliest
                ? $"{peak.Pose.Name} is the height of this practice but comes after {at:P0} of it; let more lead up to it."
                : $"{peak.Pose.Name} is the height of this practice and comes after {at:P0} of it; leave time to come down.",
            [peak.Step], mend);
    }
}
