namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>A leap in difficulty is where people hurt themselves.</summary>
public sealed class StepsUpGently : SequencingRule
{
    public override string Name => "steps-up-gently";

    public override string Asks => "No pose is more than one level above all before it, unless one of its preparations came.";

    public override FindingSeverity Severity => FindingSeverity.Error;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var highest = 1;
        var seen = new HashSet<string>();
        foreach (var moment in plan.Moments)
        {
            var pose = moment.Pose;
            if (pose.Level > highest + plan.Settings.GreatestJump && !pose.Preparations.Exists(seen.Contains))
            {
                var offered = plan.Offer([.. pose.Preparations.Where(slug => plan.Library.GetValueOrDefault(slug)?.Level < pose.Level)]);
                yield return Found(
                    $"{pose.Name} is a leap: level {pose.Level} after nothing above {highest}, and no pose prepares it.",
                    [moment.Step], offered is null ? null : new AddPose(plan.Before(moment.Step), offered.Slug, Math.Max(20, offered.Hold.Seconds)));
            }

            highest = Math.Max(highest, pose.Level);
            seen.Add(pose.Slug);
            seen.Add(pose.Root());
        }
    }
}
