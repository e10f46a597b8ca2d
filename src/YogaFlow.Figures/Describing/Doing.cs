using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>What one limb does: <c>hand</c> <c>on</c> the <c>knee</c> of a side.</summary>
/// <param name="Subject">Hand, arm, knee and so on, in the singular.</param>
/// <param name="Says">What follows; "{foot}" and the like become plural with the limbs of both sides.</param>
/// <param name="Noun">The part of the body with which <paramref name="Says"/> ends; null for none.</param>
/// <param name="Of">Whose side that part is on.</param>
internal sealed record Doing(string Subject, string Says, string? Noun = null, BodySide? Of = null)
{
    private static readonly string[] Varying = ["foot", "knee", "shin", "thigh", "side", "hip", "shoulder", "hand", "elbow"];

    /// <summary>What both sides do, in as few words as they allow.</summary>
    public static string OfBoth(Doing right, Doing left)
    {
        if (right.Subject == left.Subject && right.Says == left.Says && right.Noun == left.Noun)
        {
            if (right.Noun is null)
            {
                return Join($"{Many(right.Subject)} {Fill(right.Says, isPlural: true)}");
            }

            if (right.Of == left.Of)
            {
                return Join($"both {Many(right.Subject)} {Fill(right.Says, isPlural: true)} the {right.Of?.Word()} {right.Noun}");
            }

            return right.Of is BodySide.Right
                ? Join($"{Many(right.Subject)} {Fill(right.Says, isPlural: true)} the {Many(right.Noun)}")
                : Join($"each {right.Subject} {Fill(right.Says, isPlural: false)} the opposite {right.Noun}");
        }

        return $"{right.Single(BodySide.Right)}, {left.Single(BodySide.Left)}";
    }

    public string Single(BodySide side) => Join(
        $"{side.Word()} {Subject} {Fill(Says, isPlural: false)}" + (Noun is null ? "" : Of is null ? $" the {Noun}" : $" the {Of?.Word()} {Noun}"));

    public static string Many(string noun) => noun switch
    {
        "foot" => "feet",
        "calf" => "calves",
        _ when noun.EndsWith('s') => noun,
        _ => noun + "s",
    };

    /// <summary>"a |block" is one block for each hand.</summary>
    private static string Fill(string says, bool isPlural) => says.Contains("a |", StringComparison.Ordinal)
        ? says.Replace("a |", isPlural ? "" : "a ", StringComparison.Ordinal) + (isPlural ? "s" : "")
        : Varying.Aggregate(says, (text, noun) => text.Replace($"{{{noun}}}", isPlural ? Many(noun) : noun, StringComparison.Ordinal));

    private static string Join(string words) => words.Replace("  ", " ", StringComparison.Ordinal).Trim();
}
