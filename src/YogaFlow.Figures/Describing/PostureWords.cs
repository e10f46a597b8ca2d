using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Describing;

/// <summary>A posture in words, for whoever cannot see it.</summary>
public static class PostureWords
{
    /// <summary>Nobody listens to more of a picture than this, in letters.</summary>
    public const int MaxLength = 250;

    /// <summary>
    /// Says what carries the body and which way the trunk goes, what the legs do, then the arms, the head, and what else
    /// is there. The same posture has the same words; its mirror image has them with left and right exchanged.
    /// </summary>
    /// <param name="figure">With its props, which are part of the picture.</param>
    public static string Of(SolvedFigure figure)
    {
        var body = new Body(figure);
        var first = Sentence($"a person {StanceWords.Of(body)}", TrunkWords.Of(body));
        var legs = Sentence(LegWords.Of(body));
        var head = HeadWords.Of(body);
        var arms = ArmWords.Of(body);
        var props = PropWords.Of(body, $"{first} {legs} {arms} {head}");

        // What matters least goes first when it is too long.
        string[] tries =
        [
            Join(first, legs, Sentence(arms, head, props)),
            Join(first, legs, Sentence(arms, props)),
            Join(first, legs, Sentence(arms)),
            Join(first, legs),
            first,
        ];
        return tries.First(words => words.Length <= MaxLength);
    }

    private static string Join(params string?[] sentences) => string.Join(' ', sentences.Where(sentence => sentence is { Length: > 0 }));

    private static string Sentence(params string?[] parts)
    {
        var words = string.Join(", ", parts.Where(part => part is { Length: > 0 }));
        return words.Length == 0 ? "" : $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }
}
