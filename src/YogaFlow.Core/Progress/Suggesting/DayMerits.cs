using YogaFlow.Core.People;

namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>The character of a sequence against the time of day: lively in the morning, quiet at night.</summary>
internal static class DayMerits
{
    private const string QuietFocus = "relaxation";
    private const string LivelyFocus = "energy";

    // A sequence of the right kind outweighs two small likings, not the wrong length.
    private const double SuitsScore = 2;

    // Something lively before bed costs what something quiet wins.
    private const double LivelyLateCost = 2;

    private static readonly string[] QuietStyles = ["yin", "restorative", "gentle"];
    private static readonly string[] StillStyles = ["yin", "restorative"];
    private static readonly string[] LivelyStyles = ["vinyasa", "power"];

    public static IEnumerable<Merit> Of(SequenceTraits sequence, Practiser practiser)
    {
        switch (PartsOfDay.Of(practiser.LocalTime))
        {
            case PartOfDay.Morning when IsLively(sequence):
                yield return new Merit(SuitsScore, ReasonKind.TimeOfDay, "A good way to wake up.");
                break;
            case PartOfDay.Evening when IsQuiet(sequence):
                yield return new Merit(SuitsScore, ReasonKind.TimeOfDay, "Quiet enough for the evening.");
                break;
            case PartOfDay.Night when IsQuiet(sequence):
                yield return new Merit(SuitsScore, ReasonKind.TimeOfDay, "Quiet enough for the night.");
                break;
            case PartOfDay.Evening or PartOfDay.Night when IsLively(sequence):
                yield return new Merit(-LivelyLateCost);
                break;
        }
    }

    // Nothing is both: what mixes the two is neither, only what is gentle may still wake one up.
    private static bool IsQuiet(SequenceTraits sequence) =>
        (QuietStyles.Contains(sequence.Style) || sequence.Focus == QuietFocus)
        && !LivelyStyles.Contains(sequence.Style) && sequence.Focus != LivelyFocus;

    private static bool IsLively(SequenceTraits sequence) =>
        (LivelyStyles.Contains(sequence.Style) || sequence.Focus == LivelyFocus)
        && !StillStyles.Contains(sequence.Style) && sequence.Focus != QuietFocus;
}
