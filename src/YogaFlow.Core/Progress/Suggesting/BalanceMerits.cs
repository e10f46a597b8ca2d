namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>What the person's last four weeks had little of.</summary>
internal static class BalanceMerits
{
    /// <summary>Less held than this in four weeks, in seconds, is too little to speak of neglect: about four practices.</summary>
    public const int EnoughSeconds = 60 * 60;

    /// <summary>Below this share of a person's four weeks, a category had little.</summary>
    public const double LittleShare = 0.05;

    /// <summary>From this share of the hold time on, a sequence brings a category.</summary>
    public const double BringsShare = 0.1;

    // As much as the right time of day: a whole practice of what was missing.
    private const double NeglectedScore = 2;

    // A sequence that gives this share of its time to what was missing earns all of it.
    private const double FullShare = 0.4;

    public static IEnumerable<Merit> Of(SequenceTraits sequence, Practiser practiser, Func<string, string> label)
    {
        var held = practiser.CategorySeconds.Values.Sum(seconds => (long)seconds);
        if (held < EnoughSeconds)
        {
            yield break;
        }

        var brought = sequence.Categories
            .Where(category => category.Value >= BringsShare && SecondsOf(practiser, category.Key) / (double)held < LittleShare)
            .OrderByDescending(category => category.Value)
            .ThenBy(category => category.Key, StringComparer.Ordinal)
            .ToList();
        if (brought.Count > 0)
        {
            var (word, share) = brought[0];
            var amount = SecondsOf(practiser, word) == 0 ? "none" : "little";
            yield return new Merit(
                NeglectedScore * Math.Min(1, share / FullShare), ReasonKind.Neglected,
                $"Brings what your last four weeks had {amount} of: {Wording.Inside(label(word))}.");
        }
    }

    private static int SecondsOf(Practiser practiser, string category) => practiser.CategorySeconds.GetValueOrDefault(category);
}
