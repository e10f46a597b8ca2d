using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Data.Import;

/// <summary>Reads sequences and blocks, unrolls the blocks into lines, and holds the label against the computed length.</summary>
internal sealed class SequenceCheck(IReadOnlyDictionary<string, Pose> poses, IReadOnlyDictionary<string, BlockFile> blocks, Vocabulary words)
{
    public static BlockFile? ReadBlock(LibraryFile file)
    {
        var whole = file.HasFields("", ["slug", "name", "summary", "flowing", "steps"]);
        for (var i = 0; i < file.Count("steps"); i++)
        {
            whole &= file.HasFields($"steps[{i}]", ["pose", "seconds"], "side", "note");
        }

        return whole ? file.As<BlockFile>() : null;
    }

    public void CheckBlock(LibraryFile file, BlockFile block)
    {
        CheckSlug(file, block.Slug);
        PoseCheck.Filled(file, "name", block.Name, Sequence.NameMaxLength);
        CheckLines(file, block.Steps);
    }

    /// <summary>The sequence with its lines and its true length; null, with faults, when it cannot be read.</summary>
    public Sequence? Read(LibraryFile file)
    {
        var whole = file.HasFields("", ["slug", "name", "summary", "description", "level", "style", "focus", "minutes", "steps"]);
        for (var i = 0; i < file.Count("steps"); i++)
        {
            whole &= file.Has($"steps[{i}].block")
                ? file.HasFields($"steps[{i}]", ["block", "rounds"])
                : file.HasFields($"steps[{i}]", ["pose", "seconds"], "side", "note");
        }

        if (!whole || file.As<SequenceFile>() is not { } read)
        {
            return null;
        }

        CheckSlug(file, read.Slug);
        PoseCheck.Filled(file, "name", read.Name, Sequence.NameMaxLength);
        PoseCheck.Filled(file, "summary", read.Summary, Sequence.SummaryMaxLength);
        PoseCheck.Filled(file, "description", read.Description);
        PoseCheck.Words(file, "level", [read.Level], words.Levels);
        PoseCheck.Words(file, "style", [read.Style], words.Styles);
        PoseCheck.Words(file, "focus", [read.Focus], words.FocusAreas);
        PoseCheck.InRange(file, "minutes", read.Minutes, 1, 180);
        return CheckLines(file, read.Steps) ? Assemble(file, read) : null;
    }

    private static void CheckSlug(LibraryFile file, string slug)
    {
        if (slug != file.Slug)
        {
            file.FaultAt("slug", $"should be {file.Slug}, the name of the file.");
        }
    }

    private bool CheckLines(LibraryFile file, List<StepLine> lines)
    {
        var good = lines.Count > 0;
        if (!good)
        {
            file.FaultAt("steps", "needs at least one entry.");
        }

        void Refuse(string path, string reason)
        {
            file.FaultAt(path, reason);
            good = false;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var (line, at) = (lines[i], $"steps[{i}]");
            if (line.Block is { } block)
            {
                if (!blocks.ContainsKey(block))
                {
                    Refuse($"{at}.block", $"there is no block called '{block}'.");
                }

                if (line.Rounds is < 1 or > SequenceStep.MostRounds)
                {
                    Refuse($"{at}.rounds", $"is {line.Rounds}; it must be from 1 to {SequenceStep.MostRounds}.");
                }

                continue;
            }

            if (!poses.TryGetValue(line.Pose ?? "", out var pose))
            {
                Refuse($"{at}.pose", $"there is no pose called '{line.Pose}'.");
            }
            else if (line.Side is not null && !pose.IsSided)
            {
                Refuse($"{at}.side", $"{pose.Slug} is the same on both sides.");
            }

            if (line.Seconds is < SequenceStep.ShortestSeconds or > SequenceStep.LongestSeconds)
            {
                Refuse($"{at}.seconds", $"is {line.Seconds}; it must be from {SequenceStep.ShortestSeconds} to {SequenceStep.LongestSeconds}.");
            }

            if (line.Note?.Length > SequenceStep.NoteMaxLength)
            {
                Refuse($"{at}.note", $"has {line.Note.Length} characters; at most {SequenceStep.NoteMaxLength} are allowed.");
            }
        }

        return good;
    }

    private Sequence? Assemble(LibraryFile file, SequenceFile read)
    {
        var steps = new List<SequenceStep>();
        var blockNumber = 0;
        foreach (var line in read.Steps)
        {
            if (line.Block is null)
            {
                steps.Add(Line(line, steps.Count + 1));
                continue;
            }

            blockNumber++;
            var block = blocks[line.Block];
            foreach (var inner in block.Steps)
            {
                if (!poses.ContainsKey(inner.Pose ?? ""))
                {
                    return null; // the block's own file has the fault
                }

                var step = Line(inner, steps.Count + 1);
                (step.BlockNumber, step.BlockSlug, step.BlockName) = (blockNumber, block.Slug, block.Name);
                (step.Rounds, step.Flowing) = (line.Rounds, block.Flowing);
                steps.Add(step);
            }
        }

        var sequence = new Sequence
        {
            Slug = read.Slug,
            Name = read.Name,
            Summary = read.Summary,
            Description = read.Description,
            Level = read.Level,
            Style = read.Style,
            Focus = read.Focus,
            Minutes = read.Minutes,
            Steps = steps,
            IsPreset = true,
            TotalSeconds = TimelineBuilder.Build(steps, TimelineSettings.Default).TotalSeconds,
            SearchKey = NameFold.KeyOf([read.Name, read.Slug]),
        };
        if (!sequence.LabelIsTrue)
        {
            file.FaultAt("minutes", $"the label says {read.Minutes * 60} s but the steps add up to {sequence.TotalSeconds} s; at most 5 % apart are allowed.");
        }

        return sequence;
    }

    private SequenceStep Line(StepLine line, int position) => new()
    {
        Pose = poses[line.Pose!],
        Position = position,
        Seconds = line.Seconds,
        Side = line.Side,
        Note = line.Note,
    };
}
