using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>A peak is prepared when its own preparations and the areas that it needs came before it.</summary>
public sealed class PreparesThePeak : SequencingRule
{
    public override string Name => "prepares-the-peak";

    public override string Asks => "What the hardest pose asks of the body was met before, in at least one of its own preparations.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override bool AppliesTo(SequencePlan plan) => !plan.IsPassive && !plan.IsOnChairs && !plan.IsBreak;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        if (Peaks.LastOf(plan)?.Pose is not { } peak)
        {
            yield break;
        }

        var first = plan.Moments.First(moment => moment.Pose.Slug == peak.Slug);
        var before = plan.Moments.TakeWhile(moment => moment != first).Select(moment => moment.Pose).ToList();
        var met = before.SelectMany(AreasOf).ToHashSet();
        var areas = AreasOf(peak).Distinct().ToList();
        var missing = areas.Where(area => !met.Contains(area)).ToList();
        var prepared = peak.Preparations.Count == 0 || before.Exists(pose => peak.Preparations.Any(slug => Peaks.Is(pose, slug)));
        if (prepared && missing.Count <= areas.Count * (1 - plan.Settings.PreparedShare))
        {
            yield break;
        }

        var offered = peak.Preparations.Select(slug => plan.Offer(slug)).OfType<Pose>()
            .Where(pose => pose.Slug != peak.Slug && (!prepared || AreasOf(pose).Intersect(missing).Any()))
            .MaxBy(pose => AreasOf(pose).Intersect(missing).Count());
        yield return Found(
            prepared
                ? $"{peak.Name} needs {string.Join(", ", missing.Select(area => area.Replace('_', ' ')))}, which nothing before it has warmed."
                : $"{peak.Name} comes without any of the poses that prepare it.",
            [first.Step], offered is null ? null : new AddPose(plan.Before(first.Step), offered.Slug, Math.Max(20, offered.Hold.Seconds)));
    }

    private static IEnumerable<string> AreasOf(Pose pose) => pose.Stretches.Concat(pose.Strengthens);
}
