namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>What the person likes, and some variety.</summary>
internal static class TasteMerits
{
    /// <summary>Practised this often lately, a person comes back to it.</summary>
    public const int TimesThatShowLiking = 3;

    /// <summary>A sequence practised fewer days ago than this gives way to others.</summary>
    public const int FreshDays = 7;

    // Said outright, but for any day: less than what suits this moment.
    private const double FavouriteScore = 1.5;

    // One pleasing pose is a hint; each further one adds to it, up to the cap below.
    private const double PleasingScore = 0.5;
    private const double FurtherPleasingScore = 0.25;
    private const double MostPleasingScore = 1.25;

    // Shown by deeds rather than said.
    private const double ComesBackScore = 1;

    // Practised today it has to be the only fitting one; the cost fades evenly over the days in which it is not fresh.
    private const double RecentCost = 4;

    // Enough to choose between two that are alike.
    private const double NotLatelyScore = 0.5;

    public static IEnumerable<Merit> Of(SequenceTraits sequence, Practiser practiser)
    {
        if (practiser.Favourites.Contains(sequence.Id))
        {
            yield return new Merit(FavouriteScore, ReasonKind.Favourite, "One of your favourites.");
        }

        // A pose that pleased once and hurt another time is no longer a reason.
        var pleasing = sequence.PoseIds.Count(id => practiser.PleasedPoses.Contains(id) && !practiser.HurtPoses.Contains(id));
        if (pleasing > 0)
        {
            yield return new Merit(
                Math.Min(MostPleasingScore, PleasingScore + (FurtherPleasingScore * (pleasing - 1))), ReasonKind.PleasingPoses,
                pleasing == 1 ? "Has a pose you marked as pleasing." : "Has poses you marked as pleasing.");
        }

        if (practiser.Sequences.TryGetValue(sequence.Id, out var practised))
        {
            if (practised.Times >= TimesThatShowLiking)
            {
                yield return new Merit(
                    ComesBackScore, ReasonKind.ComesBack,
                    $"You practised it {Wording.Number(practised.Times)} times and come back to it.");
            }

            var days = Math.Max(0, practiser.Today.DayNumber - practised.Last.DayNumber);
            yield return days >= FreshDays
                ? new Merit(NotLatelyScore, ReasonKind.NotLately, $"You last practised it {Wording.Number(days)} days ago.")
                : new Merit(-RecentCost * (FreshDays - days) / FreshDays);
        }
        else if (practiser.Sequences.Count > 0)
        {
            yield return new Merit(NotLatelyScore, ReasonKind.NotLately, "You have not practised it lately.");
        }
    }
}
