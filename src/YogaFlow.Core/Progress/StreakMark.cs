namespace YogaFlow.Core.Progress;

/// <summary>How the day streak stood at the last practised day: what is stored, so that no history is read to show it.</summary>
/// <remarks>
/// A run is the longest stretch up to a day in which no week needed more than its one freeze. When a second freeze would
/// be needed in a week, the run begins after the first instead of ending: a day that is added, wherever it lies, never
/// makes a streak shorter.
/// </remarks>
/// <param name="LastDay">The last practised day; null before the first practice.</param>
/// <param name="Run">Practised days of the run that ends on <paramref name="LastDay"/>.</param>
/// <param name="Since">The first day of that run.</param>
/// <param name="LastFreeze">The last day in that run that a freeze paid for.</param>
/// <param name="RunAfterFreeze">Practised days after <paramref name="LastFreeze"/>; the whole run without one.</param>
/// <param name="SinceAfterFreeze">The first of those days.</param>
/// <param name="Best">Practised days of the longest run ever; at least <paramref name="Run"/>.</param>
public sealed record StreakMark(
    DateOnly? LastDay, int Run, DateOnly? Since, DateOnly? LastFreeze, int RunAfterFreeze, DateOnly? SinceAfterFreeze, int Best)
{
    /// <summary>Before the first practice.</summary>
    public static StreakMark None { get; } = new(null, 0, null, null, 0, null, 0);

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
        if (LastDay is not { } last || Bridge.Between(last, today, plans) is not { } frozen)
        {
            return new Streak(0, Best, null, [], false, restsToday, FreezeLeft: true);
        }

        var bridged = Bridged(frozen);
        var freezeLeft = bridged.LastFreeze is not { } spent || Week.MondayOf(spent) != Week.MondayOf(today);
        return new Streak(bridged.Run, Best, bridged.Since, frozen, last >= today, restsToday, freezeLeft);
    }

    /// <summary>The missed days that freezes paid for lately in the streak that goes on: those since the last practice, and the last before it.</summary>
    public IReadOnlyList<DateOnly> FrozenAsOf(DateOnly today, WeekPlans plans)
    {
        var streak = AsOf(today, plans);
        return LastFreeze is { } before && before > streak.Since ? [before, .. streak.Frozen] : streak.Frozen;
    }

    /// <param name="day">Later than every day so far.</param>
    private StreakMark Then(DateOnly day, WeekPlans plans)
    {
        if (LastDay is not { } last || Bridge.Between(last, day, plans) is not { } frozen)
        {
            // A new run owes nothing: what the broken one spent is forgotten with it.
            return new StreakMark(day, 1, day, null, 1, day, Math.Max(Best, 1));
        }

        var bridged = Bridged(frozen);
        var (run, after) = (bridged.Run + 1, bridged.RunAfterFreeze + 1);
        return bridged with
        {
            LastDay = day,
            Run = run,
            RunAfterFreeze = after,
            SinceAfterFreeze = bridged.SinceAfterFreeze ?? day,
            Best = Math.Max(Best, run),
        };
    }

    /// <summary>The run after days that freezes pay for; it begins later when their first week has paid already.</summary>
    private StreakMark Bridged(IReadOnlyList<DateOnly> frozen)
    {
        if (frozen.Count == 0)
        {
            return this;
        }

        var paidAlready = LastFreeze is { } spent && Week.MondayOf(spent) == Week.MondayOf(frozen[0]);
        var (run, since) = paidAlready ? (RunAfterFreeze, SinceAfterFreeze) : (Run, Since);
        return this with { Run = run, Since = since, LastFreeze = frozen[^1], RunAfterFreeze = 0, SinceAfterFreeze = null };
    }
}
