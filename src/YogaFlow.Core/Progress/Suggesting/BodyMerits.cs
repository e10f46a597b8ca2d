namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>What the person's body asks to be spared.</summary>
internal static class BodyMerits
{
    /// <summary>More limits than this are not named one by one.</summary>
    public const int MostLimitsNamed = 2;

    // Nothing to watch: more than what one comes back to, less than a favourite, for it is true of many.
    private const double SparesScore = 1.25;

    // For each limit with which a pose has to be taken with care.
    private const double CareCost = 1.5;

    // For each pose that hurt, when there is no sequence without one: the fewest first.
    private const double HurtCost = 3;

    /// <summary>True when a pose of it is to be avoided with one of the person's limits.</summary>
    public static bool IsForbidden(SequenceTraits sequence, Practiser practiser) => practiser.Limits.Any(sequence.Avoid.Contains);

    public static bool Hurt(SequenceTraits sequence, Practiser practiser) => practiser.HurtPoses.Any(sequence.PoseIds.Contains);

    public static IEnumerable<Merit> Of(SequenceTraits sequence, Practiser practiser, Func<string, string> label)
    {
        var hurt = practiser.HurtPoses.Count(sequence.PoseIds.Contains);
        if (hurt > 0)
        {
            yield return new Merit(
                -HurtCost * hurt, ReasonKind.HurtBefore, "Has a pose that hurt you; nothing without one is left.");
        }

        var withCare = practiser.Limits.Count(sequence.Caution.Contains);
        if (withCare > 0)
        {
            yield return new Merit(-CareCost * withCare);
        }
        else if (practiser.Limits.Count > 0)
        {
            var named = practiser.Limits.Count > MostLimitsNamed ? "" : ": " + Names(practiser, label);
            yield return new Merit(
                SparesScore, ReasonKind.SparesLimits, $"Has no pose that needs care with your limits{named}.");
        }
    }

    private static string Names(Practiser practiser, Func<string, string> label) =>
        string.Join(", ", practiser.Limits.Order(StringComparer.Ordinal).Select(limit => Wording.Inside(label(limit))));
}
