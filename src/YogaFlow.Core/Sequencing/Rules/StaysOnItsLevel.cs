namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>Getting up and down tires people and breaks the thread.</summary>
public sealed class StaysOnItsLevel : SequencingRule
{
    public override string Name => "stays-on-its-level";

    public override string Asks => "The practice seldom goes from standing to the floor and up again.";

    public override FindingSeverity Severity => FindingSeverity.Advice;

    public override bool AppliesTo(SequencePlan plan) => !plan.IsOnChairs;

    public override IEnumerable<Finding> Check(SequencePlan plan)
    {
        var allowed = Math.Max(1, plan.Sequence.Minutes / plan.Settings.MinutesToARise);
        var rises = 0;
        Moment? standing = null;
        var down = false;
        foreach (var moment in plan.Held.Where(moment => !moment.Step.Flowing))
        {
            if (moment.Pose.IsOnFeet())
            {
                if (down && ++rises > allowed)
                {
                    yield return Found(
                        $"{moment.Pose.Name} calls people up from the floor again, after {standing!.Pose.Name} had ended; keep the standing poses together.",
                        [moment.Step], moment.Step.BlockNumber is null ? new MoveStep(moment.Step.Position, standing.Step.Position) : null);
                }

                (standing, down) = (moment, false);
            }
            else if (moment.Pose.IsOnFloor())
            {
                down = standing is not null;
            }
        }
    }
}
