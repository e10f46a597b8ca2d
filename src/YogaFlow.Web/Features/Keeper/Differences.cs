using YogaFlow.Core.Library;
using YogaFlow.Data.Import;
using YogaFlow.Web.Components;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>What two versions say differently, field by field, in the words of the form.</summary>
internal sealed class Differences(PoseFields poses, SequenceFields sequences, Vocabulary vocabulary)
{
    /// <param name="before">Null for what was not there: then nothing is compared.</param>
    public IReadOnlyList<Difference> Between(LibraryKind kind, string? before, string after) => before is null ? [] : kind is LibraryKind.Pose
        ? Between(LibraryContent.Read<PoseFile>(before), LibraryContent.Read<PoseFile>(after))
        : Between(LibraryContent.Read<SequenceFile>(before), LibraryContent.Read<SequenceFile>(after));

    private IReadOnlyList<Difference> Between(PoseFile before, PoseFile after) =>
    [
        .. poses.All.Select(field => Of(field, field.Read(before), field.Read(after))).OfType<Difference>(),
        .. Lines("conditions", "Cautions", before.Conditions.Select(Line), after.Conditions.Select(Line)),
    ];

    private IReadOnlyList<Difference> Between(SequenceFile before, SequenceFile after) =>
    [
        .. sequences.All.Select(field => Of(field, field.Read(before), field.Read(after))).OfType<Difference>(),
        .. Lines("steps", "Lines", before.Steps.Select(Line), after.Steps.Select(Line)),
    ];

    private static Difference? Of(SheetField field, string before, string after) => before == after ? null : field.Kind switch
    {
        FieldKind.Lines or FieldKind.Slugs or FieldKind.Words => new Difference(field.Label, field.Api, Labelled(field, before), Labelled(field, after), ByLine: true),
        _ => new Difference(field.Label, field.Api, Labelled(field, before), Labelled(field, after), ByLine: false),
    };

    private static string Labelled(SheetField field, string value) => field.Words.Count == 0
        ? value
        : string.Join('\n', value.Split('\n').Select(word => Labels.Of(field.Words, word)));

    private static IEnumerable<Difference> Lines(string api, string label, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, present) = (string.Join('\n', before), string.Join('\n', after));
        return old == present ? [] : [new Difference(label, api, old, present, ByLine: true)];
    }

    private string Line(PoseCondition condition) =>
        $"{Labels.Of(vocabulary.Conditions, condition.Condition)}, {(condition.Severity is Severity.Avoid ? "leave it out" : "with care")}: {condition.Why} Instead: {condition.Alternative}";

    private static string Line(StepLine step) => step.Block is { } block
        ? $"Block {block}, {(step.Rounds == 1 ? "once" : $"{step.Rounds} rounds")}"
        : $"{step.Pose}, {step.Seconds} s{(step.Side is { } side ? $", {side.ToString().ToLowerInvariant()}" : "")}{(step.Note is null ? "" : $": {step.Note}")}";
}

/// <param name="ByLine">True for a list, of which whole lines come and go; false for a text, of which words do.</param>
public sealed record Difference(string Label, string Api, string Before, string After, bool ByLine)
{
    public IReadOnlyList<DifferencePart> Parts => DifferencePart.Of(Before, After, ByLine);
}

/// <summary>A stretch of text that stayed, came or went.</summary>
public sealed record DifferencePart(string Text, DifferenceKind Kind)
{
    /// <summary>Longer texts are shown whole, old and new: comparing them would take too long.</summary>
    private const int MostCompared = 1500;

    /// <summary>The longest common parts stay; what lies between them went or came.</summary>
    public static IReadOnlyList<DifferencePart> Of(string before, string after, bool byLine)
    {
        var (old, present) = (Split(before, byLine), Split(after, byLine));
        if (old.Length > MostCompared || present.Length > MostCompared)
        {
            return [new(before, DifferenceKind.Removed), new(after, DifferenceKind.Added)];
        }

        // Lengths of the longest common rest from each pair of places, from the end to the beginning.
        var common = new int[old.Length + 1, present.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = present.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == present[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var parts = new List<DifferencePart>();
        for (int i = 0, j = 0; i < old.Length || j < present.Length;)
        {
            if (i < old.Length && j < present.Length && old[i] == present[j])
            {
                (i, j) = (i + 1, j + 1);
                parts.Add(new(old[i - 1], DifferenceKind.Same));
            }
            else if (j == present.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                parts.Add(new(old[i++], DifferenceKind.Removed));
            }
            else
            {
                parts.Add(new(present[j++], DifferenceKind.Added));
            }
        }

        return byLine ? parts : Joined(parts);
    }

    private static string[] Split(string text, bool byLine) => text.Length == 0 ? [] : text.Split(byLine ? '\n' : ' ');

    /// <summary>Words that stand together are read together.</summary>
    private static List<DifferencePart> Joined(List<DifferencePart> words)
    {
        var joined = new List<DifferencePart>();
        foreach (var word in words)
        {
            if (joined.Count > 0 && joined[^1].Kind == word.Kind)
            {
                joined[^1] = joined[^1] with { Text = $"{joined[^1].Text} {word.Text}" };
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }
}

public enum DifferenceKind
{
    Same,
    Removed,
    Added,
}
