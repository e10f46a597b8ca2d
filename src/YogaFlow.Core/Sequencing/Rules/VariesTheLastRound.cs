using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>Five equal rounds are a practice; the sixth is a habit, unless it is slower or stays somewhere.</summary>
public sealed class VariesTheLastRound : SequencingRule
{
    public override string Name => "varies-the-last-round";

    public override string Asks => "The last of many rounds differs from those before.";

    public override FindingSeverity Severity => FindingSeverity.Advice;

    private const int ShortestSalutation = 6;
    private const int LongestRun = 10;

    public override IEnumerable<Finding> Check(SequencePlan plan) => Blocks(plan).Concat(Lines(plan));

    private IEnumerable<Finding> Blocks(SequencePlan plan)
    {
        foreach (var block in plan.Steps.Where(step => step.BlockNumber is not null).GroupBy(step => step.BlockNumber))
        {
            var first = block.First();
            if (block.Count() >= ShortestSalutation && first.Rounds > plan.Settings.EqualRounds)
            {
                yield return Found(
                    $"{first.Rounds} equal rounds of {first.BlockName} are many; do fewer, or let the last one be a practice of its own.",
                    block, new RepeatBlock(first.Position, plan.Settings.EqualRounds));
            }
        }
    }

    private IEnumerable<Finding> Lines(SequencePlan plan)
    {
        var steps = plan.Steps;
        for (var length = 1; length <= LongestRun; length++)
        {
            for (var i = 0; i + (2 * length) <= steps.Count; i++)
            {
                var (run, again) = (steps.Skip(i).Take(length).ToList(), steps.Skip(i + length).Take(length).ToList());
                if (run.Concat(again).Any(step => step.BlockNumber is not null) || !run.Zip(again).All(pair => AreEqual(pair.First, pair.Second)))
                {
                    continue;
                }

                var longest = again.Where(step => step.Side is null).MaxBy(step => step.Seconds);
                yield return Found(
                    $"{run[0].Pose.Name} comes twice in just the same way; let the second time be longer, or say something new.",
                    again, longest is null ? null : new HoldFor(longest.Position, longest.Seconds + Math.Max(5, longest.Seconds / 2)));
                yield break;
            }
        }
    }

    private static bool AreEqual(SequenceStep one, SequenceStep other) =>
        (one.Pose.Slug, one.Side, one.Seconds, one.Note) == (other.Pose.Slug, other.Side, other.Seconds, other.Note);
}
