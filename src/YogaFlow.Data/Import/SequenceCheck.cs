using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Sequencing;
using YogaFlow.Core.Sequencing.Rules;

namespace YogaFlow.Data.Import;

/// <summary>Reads sequences and blocks, unrolls the blocks into lines, and holds the label against the computed length.</summary>
internal sealed class SequenceCheck(IReadOnlyDictionary<string, Pose> poses, IReadOnlyDictionary<string, BlockFile> blocks, Vocabulary words)
{
    private const int LongestMinutes = 180;
    private const int MostLines = 200;

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
        PoseCheck.Filled(file.FaultAt, "name", block.Name, Sequence.NameMaxLength);
        CheckLines(file.FaultAt, block.Steps);
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
        var sequence = Check(file.FaultAt, read);
        if (sequence is { LabelIsTrue: true })
        {
            Review(file, read, sequence);
        }

        return sequence;
    }

    /// <summary>The sequence with its lines and its true length; null, with faults, when its lines cannot be practised.</summary>
    public Sequence? Check(FaultAt fault, SequenceFile read)
    {
        PoseCheck.Filled(fault, "name", read.Name, Sequence.NameMaxLength);
        PoseCheck.Filled(fault, "summary", read.Summary, Sequence.SummaryMaxLength);
        PoseCheck.Filled(fault, "description", read.Description);
        PoseCheck.Words(fault, "level", [read.Level], words.Levels);
        PoseCheck.Words(fault, "style", [read.Style], words.Styles);
        PoseCheck.Words(fault, "focus", [read.Focus], words.FocusAreas);
        PoseCheck.InRange(fault, "minutes", read.Minutes, 1, LongestMinutes);
        if (!CheckLines(fault, read.Steps))
        {
            return null;
        }

        var sequence = Assemble(read);
        if (!sequence.LabelIsTrue)
        {
            fault("minutes", $"the label says {read.Minutes * 60} s but the steps add up to {sequence.TotalSeconds} s; at most 5 % apart are allowed.");
        }

        return sequence;
    }

    /// <summary>How long these lines take, in seconds; null when they cannot be practised.</summary>
    public int? SecondsOf(SequenceFile read) => CheckLines((_, _) => { }, read.Steps) ? Assemble(read).TotalSeconds : null;

    /// <summary>What ships keeps the rules of a teacher; what a keeper writes may break them knowingly.</summary>
    private void Review(LibraryFile file, SequenceFile read, Sequence sequence)
    {
        foreach (var finding in SequenceReview.Of(sequence, poses).Where(finding => finding.Severity is FindingSeverity.Error))
        {
            file.FaultAt(finding.Positions is [var first, ..] ? $"steps[{LineOf(read, first)}]" : "steps", $"({finding.Rule}) {finding.Reason}");
        }
    }

    /// <summary>The line of the file, from 0, that a step came from: a block is one line of many steps.</summary>
    private int LineOf(SequenceFile read, int position)
    {
        var line = 0;
        for (var last = 0; line < read.Steps.Count; line++)
        {
            last += read.Steps[line].Block is { } block ? blocks[block].Steps.Count : 1;
            if (last >= position)
            {
                break;
            }
        }

        return line;
    }

    private static void CheckSlug(LibraryFile file, string slug)
    {
        if (slug != file.Slug)
        {
            file.FaultAt("slug", $"should be {file.Slug}, the name of the file.");
        }
    }

    private bool CheckLines(FaultAt fault, List<StepLine> lines)
    {
        var good = lines.Count > 0;
        if (!good)
        {
            fault("steps", "needs at least one entry.");
        }

        if (lines.Count > MostLines)
        {
            fault("steps", $"has {lines.Count} lines; at most {MostLines} are allowed.");
            good = false;
        }

        void Refuse(string path, string reason)
        {
            fault(path, reason);
            good = false;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var (line, at) = (lines[i], $"steps[{i}]");
            if (line.Block is { } block)
            {
                if (!blocks.TryGetValue(block, out var known))
                {
                    Refuse($"{at}.block", $"there is no block called '{block}'.");
                }
                else if (known.Steps.Find(inner => !poses.ContainsKey(inner.Pose ?? "")) is { } lost)
                {
                    Refuse($"{at}.block", $"the block {block} needs the pose '{lost.Pose}', which is not there.");
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

    private Sequence Assemble(SequenceFile read)
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
                var step = Line(inner, steps.Count + 1);
                (step.BlockNumber, step.BlockSlug, step.BlockName) = (blockNumber, block.Slug, block.Name);
                (step.Rounds, step.Flowing) = (line.Rounds, block.Flowing);
                steps.Add(step);
            }
        }

        return new Sequence
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
