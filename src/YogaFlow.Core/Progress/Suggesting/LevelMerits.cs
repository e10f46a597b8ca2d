using YogaFlow.Core.Library;

namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>The level of a sequence against that of the person. There is always something true to say of it.</summary>
internal static class LevelMerits
{
    private static readonly string[] Ladder = [Levels.Beginner, Levels.Intermediate, Levels.Advanced];

    // For each level between them. The right level earns nothing, so that anything else there is to say is said first.
    private const double EasierCost = 0.6;

    // A step up should be wanted for another reason.
    private const double HarderCost = 1.75;

    /// <summary>True when there is a whole level between the two: advanced for a beginner.</summary>
    public static bool IsTooHard(SequenceTraits sequence, Practiser practiser) => StepsUp(sequence, practiser) > 1;

    public static IEnumerable<Merit> Of(SequenceTraits sequence, Practiser practiser)
    {
        yield return StepsUp(sequence, practiser) switch
        {
            0 => new Merit(0, ReasonKind.Level, "Right for your level."),
            < 0 and var steps => new Merit(EasierCost * steps, ReasonKind.Level, "Easier than your level."),
            var steps => new Merit(-HarderCost * steps, ReasonKind.Level, "A step above your level."),
        };
    }

    /// <summary>A word that is none of the three is read on the safe side: hard in a sequence, beginner in a person.</summary>
    private static int StepsUp(SequenceTraits sequence, Practiser practiser)
    {
        var sequenceStep = Array.IndexOf(Ladder, sequence.Level);
        return (sequenceStep < 0 ? Ladder.Length - 1 : sequenceStep) - Math.Max(0, Array.IndexOf(Ladder, practiser.Level));
    }
}
