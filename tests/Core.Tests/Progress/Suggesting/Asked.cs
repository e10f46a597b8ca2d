using YogaFlow.Core.Library;
using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Core.Tests.Progress.Suggesting;

/// <summary>Plain sequences and a plain person, of whom a test says only what it is about.</summary>
internal static class Asked
{
    public static readonly DateOnly Today = new(2026, 3, 21);

    /// <summary>Says nothing but a level, at midday.</summary>
    public static readonly Practiser Anyone = new() { Level = Levels.Intermediate, LocalTime = new TimeOnly(13, 0), Today = Today };

    public static readonly Practiser Beginner = Anyone with { Level = Levels.Beginner };

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["twists"] = "Twists",
        ["wrist"] = "Wrist",
        ["lower_back"] = "Low back or disc",
    };

    public static string Label(string word) => Labels.GetValueOrDefault(word, word);

    public static SequenceTraits Sequence(
        int id, int minutes = 20, string level = Levels.Intermediate, string style = "hatha", string focus = "strength",
        string[]? avoid = null, string[]? caution = null, int[]? poses = null, (string Category, double Share)[]? categories = null) => new()
        {
            Id = id,
            Slug = $"sequence-{id}",
            Name = $"Sequence {id}",
            Level = level,
            Style = style,
            Focus = focus,
            Seconds = minutes * 60,
            Categories = (categories ?? []).ToDictionary(pair => pair.Category, pair => pair.Share),
            PoseIds = (poses ?? []).ToHashSet(),
            Avoid = (avoid ?? []).ToHashSet(),
            Caution = (caution ?? []).ToHashSet(),
        };

    /// <summary>Alike in everything: the smallest id ranks first.</summary>
    public static SequenceTraits[] Alike(int count) => [.. Enumerable.Range(1, count).Select(id => Sequence(id))];

    public static int[] Ids(IEnumerable<SequenceTraits> library, Practiser practiser) =>
        [.. Suggester.Choose([.. library], practiser, Label).Select(suggestion => suggestion.Sequence.Id)];

    /// <summary>What is said of the only sequence there is.</summary>
    public static string[] Sentences(SequenceTraits sequence, Practiser practiser) =>
        [.. Assert.Single(Suggester.Choose([sequence], practiser, Label)).Reasons.Select(reason => reason.Sentence)];

    public static (ReasonKind Kind, string Sentence) First(SequenceTraits sequence, Practiser practiser)
    {
        var reason = Assert.Single(Suggester.Choose([sequence], practiser, Label)).Reasons[0];
        return (reason.Kind, reason.Sentence);
    }
}
