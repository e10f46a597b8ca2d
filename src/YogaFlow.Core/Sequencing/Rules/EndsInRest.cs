namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>The rest at the end is where the practice sinks in. A break, or a practice on a chair, may end sitting or standing.</summary>
public sealed class EndsInRest : SequencingRule
{
    public override string Name => "ends-in-rest";

    public override string Asks => "The practice ends lying at rest, for a twelfth of its time or five minutes.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    private const string Rest = "corpse";

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var last = plan.Steps[^1];
        var seconds = plan.SecondsOf(last);
        var least = Math.Min(plan.Settings.RestSeconds, plan.Settings.RestShare * plan.TotalSeconds);
        var rests = last.Pose.EndsAPractice() || ((plan.IsOnChairs || plan.IsBreak) && last.Pose.IsQuiet());
        if (rests && seconds >= least)
        {
            yield break;
        }

        var held = rests ? seconds : 0;
        var missing = (int)Math.Ceiling((least - held) / (1 - plan.Settings.RestShare)) + 1;
        if (rests && last is { BlockNumber: null, Side: null })
        {
            var sides = last.Pose.IsSided ? 2 : 1;
            yield return Found(
                $"{last.Pose.Name} at the end lasts {seconds} seconds; give it {least:0} or more, so that the practice can settle.",
                [last], new HoldFor(last.Position, last.Seconds + ((missing + sides - 1) / sides)));
            yield break;
        }

        var pose = plan.Offer(plan.IsOnChairs ? ["chair-seat", Rest] : [Rest]);
        yield return Found(
            $"The practice stops with {last.Pose.Name}; let it end lying at rest.",
            [last], pose is null ? null : new AddPose(last.Position, pose.Slug, Math.Max(60, missing)));
    }
}
