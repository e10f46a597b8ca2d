using CsCheck;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Core.Tests.Practice;

/// <summary>A made-up sequence with settings, and what a slow, obvious reading of the rules makes of it.</summary>
public sealed record PlannedPractice(IReadOnlyList<SequenceStep> Steps, TimelineSettings Settings)
{
    private const int MostLines = 8;
    private const int MostPoses = 6;

    private static readonly Gen<string> Words = Gen.Int[1, 60].Select(count => string.Join(' ', Enumerable.Repeat("word", count)));

    private static readonly Gen<Pose[]> Poses = Gen.Select(Gen.Bool, Words, Words)
        .Array[1, MostPoses]
        .Select(made => made.Select((one, i) => new Pose
        {
            Slug = $"pose-{i}",
            Name = $"Pose {i}",
            Sides = one.Item1 ? PoseSides.Both : PoseSides.One,
            Cues = new PoseCues { Short = "short " + one.Item2, Long = "long " + one.Item3 },
        }).ToArray());

    private static readonly Gen<TimelineSettings> AnySettings = Gen.Select(
        Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[3, 30], Gen.Double[0.5, 3], Gen.Bool, Gen.Enum<SpokenText>(), Gen.Enum<Side>(),
        (preparation, changeover, warning, scale, manual, spoken, leading) => new TimelineSettings
        {
            PreparationSeconds = preparation,
            ChangeoverSeconds = changeover,
            WarningSeconds = warning,
            HoldScale = scale,
            ManualAdvance = manual,
            SpokenText = spoken,
            LeadingSide = leading,
        });

    private static readonly Gen<Line> AnyLine = Gen.Select(
        Gen.Int[0, MostPoses - 1], Gen.Int[2, 300], Gen.Int[0, 2], Words, Gen.Bool,
        (pose, seconds, side, words, hasNote) => new Line(
            pose, seconds, side switch { 0 => null, 1 => Side.Left, _ => Side.Right }, hasNote ? "note " + words : null));

    private static readonly Gen<Group> AnyGroup = Gen.Select(
        AnyLine.Array[1, 4], Gen.Bool, Gen.Bool, Gen.Int[1, 4],
        (lines, isBlock, flowing, rounds) => isBlock ? new Group(lines, flowing, rounds) : new Group([lines[0]], null, 1));

    /// <summary>Any sequence of single lines and blocks over a few poses, with any settings that are allowed.</summary>
    public static readonly Gen<PlannedPractice> Any = Gen.Select(
        Poses, AnyGroup.Array[1, MostLines], AnySettings,
        (poses, groups, settings) => new PlannedPractice(StepsOf(poses, groups), settings));

    public Timeline Timeline { get; } = TimelineBuilder.Build(Steps, Settings);

    public IEnumerable<TimelineSegment> Holds => Timeline.Segments.Where(segment => segment.Kind is SegmentKind.Hold);

    /// <summary>The holds that the rules ask for, one after the other.</summary>
    public IReadOnlyList<ExpectedHold> Expected()
    {
        var holds = new List<ExpectedHold>();
        foreach (var group in Runs())
        {
            for (var round = 1; round <= group[0].Rounds; round++)
            {
                for (var i = 0; i < group.Count; i++)
                {
                    var step = group[i];
                    var inBlock = step.BlockNumber is not null;
                    var seconds = Math.Max(1, (int)Math.Floor((step.Seconds * Settings.HoldScale) + 0.5));
                    var opensBlock = round == 1 && i == 0;
                    if (!step.Pose.IsSided)
                    {
                        holds.Add(new ExpectedHold(step, null, seconds, inBlock ? round : 0, step.Flowing && !opensBlock));
                        continue;
                    }

                    var sides = step.Side is { } only ? [only] : Settings.LeadingSide is Side.Left ? new[] { Side.Left, Side.Right } : [Side.Right, Side.Left];
                    foreach (var side in sides)
                    {
                        holds.Add(new ExpectedHold(step, side, seconds, inBlock ? round : 0, step.Flowing && !(opensBlock && side == sides[0])));
                    }
                }
            }
        }

        return holds;
    }

    private List<List<SequenceStep>> Runs()
    {
        var runs = new List<List<SequenceStep>>();
        foreach (var step in Steps)
        {
            if (runs.Count > 0 && step.BlockNumber is not null && runs[^1][0].BlockNumber == step.BlockNumber)
            {
                runs[^1].Add(step);
            }
            else
            {
                runs.Add([step]);
            }
        }

        return runs;
    }

    private static List<SequenceStep> StepsOf(Pose[] poses, Group[] groups)
    {
        var steps = new List<SequenceStep>();
        var block = 0;
        foreach (var group in groups)
        {
            int? number = group.Flowing is null ? null : ++block;
            foreach (var line in group.Lines)
            {
                var pose = poses[line.Pose % poses.Length];
                steps.Add(new SequenceStep
                {
                    Pose = pose,
                    Position = steps.Count + 1,
                    Seconds = line.Seconds,
                    Side = pose.IsSided ? line.Side : null,
                    Note = line.Note,
                    BlockNumber = number,
                    BlockSlug = number is null ? null : $"block-{number}",
                    BlockName = number is null ? null : $"Block {number}",
                    Rounds = group.Rounds,
                    Flowing = group.Flowing ?? false,
                });
            }
        }

        return steps;
    }

    private sealed record Line(int Pose, int Seconds, Side? Side, string? Note);

    /// <param name="Flowing">Null for a line of its own.</param>
    private sealed record Group(Line[] Lines, bool? Flowing, int Rounds);
}

public sealed record ExpectedHold(SequenceStep Step, Side? Side, int Seconds, int Round, bool FlowsFromPrevious)
{
    public string Name => Side switch
    {
        Core.Library.Side.Left => Step.Pose.Name + ", left side",
        Core.Library.Side.Right => Step.Pose.Name + ", right side",
        _ => Step.Pose.Name,
    };
}
