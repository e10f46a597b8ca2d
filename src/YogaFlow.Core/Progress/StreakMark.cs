namespace YogaFlow.Core.Progress;

/// <summary>How the day streak stood at the last practised day: what is stored, so that no history is read to show it.</summary>
/// <param name="LastDay">The last practised day; null before the first practice.</param>
/// <param name="Run">Practised days of the run that ends on <paramref name="LastDay"/>.</param>
/// <param name="Since">The first day of that run.</param>
/// <param name="LastFreeze">The last day in that run that a freeze paid for.</param>
/// <param name="Best">Practised days of the longest run ever; at least <paramref name="Run"/>.</param>
public sealed record StreakMark(DateOnly? LastDay, int Run, DateOnly? Since, DateOnly? LastFreeze, int Best)
{
    /// <summary>Before the first practice.</summary>
    public static StreakMark None { get; } = new(null, 0, null, null, 0);

    /// <remarks>
    /// A run pays for its days in their order. So a back-dated day may begin a run earlier, spend a freeze that a later
    /// day needed, and lower the best by a few days; it never costs more than five. A later day never lowers it.
    /// </remarks>
    /// <param name="days">The dates of practice of one person, in any order, repeated or not.</param>
    /// <param name="plans">The plans of that person.</param>
    public static StreakMark Of(IEnumerable<DateOnly> days, WeekPlans plans) =>
        days.Distinct().Order().Aggregate(None, (mark, day) => mark.Then(day, plans));

    /// <summary>The streak on a day, in constant time: a long gap is known to be broken without walking through it.</summary>
    /// <param name="today">
    /// The person's date. It may lie before the last practised day, after a flight to where it is still yesterday:
    /// then nothing is missed.
    /// </param>
    public Streak AsOf(DateOnly today, WeekPlans plans)
    {
        var restsToday = plans.IsRestDay(today);
        if (LastDay is not { } last || Bridge.Between(last, today, LastFreeze, plans) is not { } frozen)
        {
            return new Streak(0, Best, null, [], false, restsToday, FreezeLeft: true);
        }

        var lastFreeze = frozen.Count > 0 ? frozen[^1] : LastFreeze;
        var freezeLeft = lastFreeze is not { } spent || Week.MondayOf(spent) != Week.MondayOf(today);
        return new Streak(Run, Best, Since, frozen, last >= today, restsToday, freezeLeft);
    }

    /// <param name="day">Later than every day so far.</param>
    private StreakMark Then(DateOnly day, WeekPlans plans)
    {
        if (LastDay is { } last && Bridge.Between(last, day, LastFreeze, plans) is { } frozen)
        {
            var lastFreeze = frozen.Count > 0 ? frozen[^1] : LastFreeze;
            return new StreakMark(day, Run + 1, Since, lastFreeze, Math.Max(Best, Run + 1));
        }

        // A new run owes nothing: what the broken one spent is forgotten with it.
        return new StreakMark(day, 1, day, null, Math.Max(Best, 1));
    }
}
