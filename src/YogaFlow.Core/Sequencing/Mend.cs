using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;

namespace YogaFlow.Core.Sequencing;

/// <summary>One change to a sequence that answers a finding, as a value: an editor can show it and carry it out in one tap.</summary>
/// <remarks>Positions count from 1. A block is never opened: what would land inside it lands after it.</remarks>
public abstract record Mend
{
    /// <summary>The change as a sentence, such as "Add Child's Pose for 45 seconds after step 7."</summary>
    public abstract string Says(Sequence sequence, IReadOnlyDictionary<string, Pose> library);

    /// <summary>A copy of the sequence with the change made; the sequence itself stays as it is.</summary>
    /// <param name="library">The poses by slug. A change that names a pose that is not there, or a step, changes nothing.</param>
    public Sequence Apply(Sequence sequence, IReadOnlyDictionary<string, Pose> library)
    {
        var made = new Sequence
        {
            Id = sequence.Id,
            Slug = sequence.Slug,
            Name = sequence.Name,
            Summary = sequence.Summary,
            Description = sequence.Description,
            Level = sequence.Level,
            Style = sequence.Style,
            Focus = sequence.Focus,
            Minutes = sequence.Minutes,
            IsPreset = sequence.IsPreset,
            SearchKey = sequence.SearchKey,
            Steps = [.. sequence.Steps.OrderBy(step => step.Position).Select(Copy)],
        };
        Change(made, library);
        for (var i = 0; i < made.Steps.Count; i++)
        {
            made.Steps[i].Position = i + 1;
        }

        made.TotalSeconds = made.Steps.Count == 0 ? 0 : TimelineBuilder.Build(made.Steps, TimelineSettings.Default).TotalSeconds;
        return made;
    }

    /// <param name="made">A copy that may be changed; its positions are counted anew afterwards.</param>
    protected abstract void Change(Sequence made, IReadOnlyDictionary<string, Pose> library);

    protected static string NameOf(IReadOnlyDictionary<string, Pose> library, string slug) => library.GetValueOrDefault(slug)?.Name ?? slug;

    protected static string NameOf(Sequence sequence, int position) =>
        sequence.Steps.Find(step => step.Position == position)?.Pose.Name ?? $"step {position}";

    protected static bool Has(Sequence sequence, int position) => position >= 1 && position <= sequence.Steps.Count;

    /// <summary>The first and the last index of the line to which a step belongs: itself, or its whole block.</summary>
    protected static (int First, int Last) LineOf(IReadOnlyList<SequenceStep> steps, int index)
    {
        var (first, last) = (index, index);
        while (steps[index].BlockNumber is { } block && first > 0 && steps[first - 1].BlockNumber == block)
        {
            first--;
        }

        while (steps[index].BlockNumber is { } block && last < steps.Count - 1 && steps[last + 1].BlockNumber == block)
        {
            last++;
        }

        return (first, last);
    }

    protected static SequenceStep Copy(SequenceStep step) => new()
    {
        Id = step.Id,
        SequenceId = step.SequenceId,
        PoseId = step.PoseId,
        Pose = step.Pose,
        Position = step.Position,
        Seconds = step.Seconds,
        Side = step.Side,
        Note = step.Note,
        BlockNumber = step.BlockNumber,
        BlockSlug = step.BlockSlug,
        BlockName = step.BlockName,
        Rounds = step.Rounds,
        Flowing = step.Flowing,
    };
}
