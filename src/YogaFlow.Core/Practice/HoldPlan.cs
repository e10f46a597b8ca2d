using YogaFlow.Core.Library;

namespace YogaFlow.Core.Practice;

/// <summary>One hold of one pose on one side, in the order of the practice.</summary>
/// <param name="Seconds">Scaled and rounded to whole seconds, at least 1.</param>
/// <param name="Line">The line of the sequence that asks for it.</param>
/// <param name="FlowsFromPrevious">True when the hold before it leads into it without a changeover.</param>
internal sealed record PlannedHold(
    Pose Pose, Side? Side, int Seconds, string? Note, string? Block, int Round, int Rounds, SequenceStep Line, bool FlowsFromPrevious);

/// <summary>Unrolls the lines of a sequence: rounds are repeated and a sided pose becomes a hold on each side.</summary>
internal static class HoldPlan
{
    public static IReadOnlyList<PlannedHold> Of(IReadOnlyList<SequenceStep> steps, TimelineSettings settings)
    {
        var holds = new List<PlannedHold>();
        for (var i = 0; i < steps.Count;)
        {
            var length = BlockLength(steps, i);
            AddBlock(holds, [.. steps.Skip(i).Take(length)], settings);
            i += length;
        }

        return holds;
    }

    private static int BlockLength(IReadOnlyList<SequenceStep> steps, int from)
    {
        var length = 1;
        while (steps[from].BlockNumber is { } number
            && from + length < steps.Count && steps[from + length].BlockNumber == number)
        {
            length++;
        }

        return length;
    }

    private static void AddBlock(List<PlannedHold> holds, IReadOnlyList<SequenceStep> lines, TimelineSettings settings)
    {
        var isBlock = lines[0].BlockNumber is not null;
        var rounds = lines[0].Rounds;
        var first = true;
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var line in lines)
            {
                foreach (var side in SidesOf(line, settings.LeadingSide))
                {
                    holds.Add(new PlannedHold(
                        line.Pose, side, Scaled(line.Seconds, settings.HoldScale), line.Note,
                        isBlock ? line.BlockName : null, isBlock ? round : 0, isBlock ? rounds : 0, line,
                        FlowsFromPrevious: line.Flowing && !first));
                    first = false;
                }
            }
        }
    }

    private static Side?[] SidesOf(SequenceStep line, Side leading) => line switch
    {
        { Pose.IsSided: false } => [null],
        { Side: { } only } => [only],
        _ => [leading, Other(leading)],
    };

    private static Side Other(Side side) => side is Side.Left ? Side.Right : Side.Left;

    private static int Scaled(int seconds, double scale) =>
        Math.Max(1, (int)Math.Round(seconds * scale, MidpointRounding.AwayFromZero));
}
