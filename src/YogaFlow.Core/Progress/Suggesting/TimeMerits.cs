namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>The length of a sequence against the time there is now, or else against what the person usually practises.</summary>
internal static class TimeMerits
{
    /// <summary>How far over the time there is a sequence may run, as a share of that time.</summary>
    public const double Overrun = 0.1;

    /// <summary>From this share of the time there is on, a sequence fills it.</summary>
    public const double Filled = 0.75;

    /// <summary>How far from the usual length counts as about the same, as a share of it.</summary>
    public const double UsualTolerance = 0.2;

    // The strongest of all: the person said it just now.
    private const double FitsScore = 3;

    // Taken off for every whole time by which a sequence is too long, so that the shortest stand first when none fits.
    private const double TooLongCost = 6;

    // Half of the above: a habit, not a wish.
    private const double UsualScore = 1.5;

    private const int SecondsInMinute = 60;

    /// <summary>True when the person did not say a time, or the sequence keeps to it.</summary>
    public static bool Fits(SequenceTraits sequence, Practiser practiser) =>
        Available(practiser) is not { } minutes || Share(sequence, minutes) <= 1 + Overrun;

    public static IEnumerable<Merit> Of(SequenceTraits sequence, Practiser practiser)
    {
        if (Available(practiser) is { } minutes)
        {
            yield return AgainstAvailable(sequence, minutes);
        }
        else if (practiser.UsualSeconds is > 0 and { } usual)
        {
            var distance = Math.Abs(((double)sequence.Seconds / usual) - 1);
            var score = UsualScore * Math.Max(0, 1 - distance);
            yield return distance <= UsualTolerance
                ? new Merit(score, ReasonKind.UsualLength, "About as long as you usually practise.")
                : new Merit(score);
        }
    }

    private static Merit AgainstAvailable(SequenceTraits sequence, int minutes)
    {
        var share = Share(sequence, minutes);
        var score = FitsScore * Math.Min(1, share / Filled);
        return share switch
        {
            > 1 + Overrun => new Merit(
                -TooLongCost * (share - 1), ReasonKind.TooLong,
                $"Takes {Wording.Minutes(WholeMinutes(sequence))}; nothing that fits your {Wording.Minutes(minutes)} is left."),
            > 1 => new Merit(score, ReasonKind.FitsTime, $"About as long as your {Wording.Minutes(minutes)}."),
            >= Filled => new Merit(score, ReasonKind.FitsTime, $"Fits your {Wording.Minutes(minutes)}."),
            _ => new Merit(score, ReasonKind.FitsTime, $"Takes {WholeMinutes(sequence)} of your {Wording.Minutes(minutes)}."),
        };
    }

    /// <summary>Begun minutes count, so that nobody is promised less than it takes.</summary>
    private static int WholeMinutes(SequenceTraits sequence) => (sequence.Seconds + SecondsInMinute - 1) / SecondsInMinute;

    private static int? Available(Practiser practiser) => practiser.MinutesAvailable is > 0 ? practiser.MinutesAvailable : null;

    private static double Share(SequenceTraits sequence, int minutes) => sequence.Seconds / ((double)minutes * SecondsInMinute);
}
