namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>Nobody moves well who has not arrived: the first step is quiet and long enough for a few breaths.</summary>
public sealed class OpensQuietly : SequencingRule
{
    public override string Name => "opens-quietly";

    public override string Asks => "The practice opens with a quiet pose in which the breath is found.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var (first, least) = (plan.Steps[0], plan.Settings.OpeningSeconds);
        var quiet = first.Pose.IsQuiet() && !first.Flowing;
        if (quiet && plan.SecondsOf(first) >= least)
        {
            yield break;
        }

        Mend? mend = quiet && first is { BlockNumber: null, Side: null } ? new HoldFor(first.Position, least)
            : plan.Offer(plan.IsOnChairs ? ["chair-seat"] : first.Pose.IsOnFeet() ? ["mountain"] : ["easy-seat", "mountain"]) is { } pose ? new AddPose(0, pose.Slug, least)
            : null;
        yield return Found(
            quiet
                ? $"{first.Pose.Name} is a good place to arrive, but {plan.SecondsOf(first)} seconds are too few to find the breath."
                : $"The practice begins at once with {first.Pose.Name}; let people sit or stand quietly first.",
            [first], mend);
    }
}
