using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Sequencing;
using YogaFlow.Core.Sequencing.Rules;

namespace YogaFlow.Core.Tests.Sequencing;

/// <summary>A few poses with the facts that the rules read, and practices made of them.</summary>
internal static class Shelf
{
    /// <summary>A practice of fifteen minutes in which a teacher finds nothing to mend.</summary>
    public const string Good =
        "easy-seat 90, cat 60, low-lunge 30, downdog 40, mountain 40, standing-fold 40, warrior 40, half-moon 30, standing-fold 40, knees-to-chest 60, supine-twist 45, corpse 140";

    public static readonly IReadOnlyDictionary<string, Pose> Poses = new Pose[]
    {
        Make("easy-seat", "seated", "neutral", 1, energy: "calming"),
        Make("mountain", "standing", "neutral", 1, areas: "feet"),
        Make("corpse", "supine", "neutral", 1, category: "restorative", energy: "calming"),
        Make("constructive-rest", "supine", "neutral", 1, category: "restorative"),
        Make("knees-to-chest", "supine", "fold", 1, category: "restorative"),
        Make("childs-pose", "kneeling", "fold", 1, category: "restorative"),
        Make("supine-twist", "supine", "twist", 1, category: "twists", sided: true, counterposes: ["knees-to-chest"]),
        Make("cat", "kneeling", "fold", 1, dynamic: true, areas: "spine"),
        Make("low-lunge", "kneeling", "hip", 2, sided: true, areas: "hips", preparations: ["cat"]),
        Make("downdog", "arm_support", "fold", 2, areas: "hamstrings", preparations: ["cat"]),
        Make("plank", "arm_support", "neutral", 2, areas: "abdomen"),
        Make("standing-fold", "standing", "fold", 2, areas: "hamstrings", preparations: ["mountain"]),
        Make("warrior", "standing", "hip", 2, sided: true, areas: "ankles"),
        Make("triangle", "standing", "lateral", 2, sided: true, counterposes: ["mountain"]),
        Make("tree", "standing", "balance", 2, sided: true, category: "balancing"),
        Make("half-moon", "standing", "balance", 3, sided: true, category: "balancing", areas: "ankles", preparations: ["warrior"]),
        Make("camel", "kneeling", "backbend", 3, category: "backbends", areas: "spine", preparations: ["low-lunge"], counterposes: ["constructive-rest"]),
        Make("bridge", "supine", "backbend", 2, category: "backbends"),
        Make("staff", "seated", "neutral", 1),
        Make("seated-fold", "seated", "fold", 2, counterposes: ["staff", "bridge"]),
        Make("headstand", "inverted", "balance", 5, category: "inversions", areas: "spine", preparations: ["downdog"], counterposes: ["childs-pose"]),
        Make("shoulderstand", "inverted", "neutral", 3, category: "inversions", areas: "spine", preparations: ["bridge"]),
        Make("plow", "inverted", "fold", 3, category: "inversions", areas: "spine", preparations: ["bridge"]),
        Make("chair-seat", "seated", "neutral", 1, chair: true),
        Make("chair-cat", "seated", "fold", 1, chair: true, dynamic: true),
    }.ToDictionary(pose => pose.Slug);

    public static Pose Make(
        string slug, string @base, string family, int level, string category = "seated", bool sided = false, bool dynamic = false,
        bool chair = false, string energy = "grounding", string? areas = null, string[]? preparations = null, string[]? counterposes = null)
    {
        return new Pose
        {
            Slug = slug,
            Name = slug,
            Base = @base,
            Family = family,
            Level = level,
            Categories = [category],
            Sides = sided ? PoseSides.Both : PoseSides.One,
            Hold = new PoseHold { Seconds = 30, Breaths = 5, Kind = dynamic ? HoldKind.Dynamic : HoldKind.Static },
            Energy = energy,
            Stretches = areas is null ? [] : [areas],
            Props = new PoseProps { Required = chair ? ["chair"] : [] },
            Preparations = [.. preparations ?? []],
            Counterposes = [.. counterposes ?? []],
        };
    }

    /// <param name="lines">Such as "tree 30, triangle 20 left"; lines in square brackets are a flowing block: "[cat 5; plank 5]*3".</param>
    public static Sequence Plan(string lines, int? minutes = null, string style = "hatha", string level = "intermediate", string focus = "flexible", string slug = "made-up")
    {
        var steps = new List<SequenceStep>();
        var block = 0;
        foreach (var line in lines.Split(", "))
        {
            if (line[0] is not '[')
            {
                steps.Add(Step(line));
                continue;
            }

            block++;
            var close = line.IndexOf(']', StringComparison.Ordinal);
            foreach (var inner in line[1..close].Split("; "))
            {
                var step = Step(inner);
                (step.BlockNumber, step.BlockSlug, step.BlockName, step.Flowing) = (block, $"block-{block}", $"Block {block}", true);
                step.Rounds = int.Parse(line[(close + 2)..], System.Globalization.CultureInfo.InvariantCulture);
                steps.Add(step);
            }
        }

        for (var i = 0; i < steps.Count; i++)
        {
            steps[i].Position = i + 1;
        }

        var seconds = TimelineBuilder.Build(steps, TimelineSettings.Default).TotalSeconds;
        return new Sequence
        {
            Slug = slug,
            Name = slug,
            Level = level,
            Style = style,
            Focus = focus,
            Steps = steps,
            TotalSeconds = seconds,
            Minutes = minutes ?? Math.Max(1, (int)Math.Round(seconds / 60.0)),
        };
    }

    public static IReadOnlyList<Finding> Review(Sequence sequence, SequencingSettings? settings = null) => SequenceReview.Of(sequence, Poses, settings);

    /// <summary>What one rule finds.</summary>
    public static IReadOnlyList<Finding> Found<TRule>(Sequence sequence, SequencingSettings? settings = null)
        where TRule : SequencingRule, new() =>
        [.. Review(sequence, settings).Where(finding => finding.Rule == new TRule().Name)];

    /// <summary>The one thing that a rule finds; its mend, carried out, leaves the rule nothing to find.</summary>
    /// <returns>What was found.</returns>
    public static Finding IsMended<TRule>(Sequence sequence, SequencingSettings? settings = null)
        where TRule : SequencingRule, new()
    {
        var finding = Assert.Single(Found<TRule>(sequence, settings));
        Assert.NotNull(finding.Mend);
        Assert.NotEmpty(finding.Mend.Says(sequence, Poses));
        var before = Written(sequence);

        var mended = finding.Mend.Apply(sequence, Poses);

        Assert.Empty(Found<TRule>(mended, settings));
        Assert.Equal(Enumerable.Range(1, mended.Steps.Count), mended.Steps.Select(step => step.Position));
        Assert.Equal(before, Written(sequence));
        return finding;
    }

    /// <summary>The steps as text, to compare them.</summary>
    public static string Written(Sequence sequence) =>
        string.Join(", ", sequence.Steps.Select(step => $"{step.Pose.Slug} {step.Seconds} {step.Side} {step.BlockNumber}*{step.Rounds}"));

    private static SequenceStep Step(string line)
    {
        var words = line.Split(' ');
        return new SequenceStep
        {
            Pose = Poses[words[0]],
            Seconds = int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture),
            Side = words.Length > 2 ? Enum.Parse<Side>(words[2], ignoreCase: true) : null,
        };
    }
}
