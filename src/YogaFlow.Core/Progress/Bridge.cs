namespace YogaFlow.Core.Progress;

/// <summary>What carries a run over days without practice: planned rest days, and one freeze a calendar week.</summary>
internal static class Bridge
{
    /// <summary>The longest gap that can be bridged, in missed days.</summary>
    /// <remarks>
    /// In one week a gap survives its rest days and one frozen day, which is fewer than seven days. So it holds no whole
    /// week, lies in two weeks at most, and is no longer than what both together allow. Anything longer, a gap of two
    /// weeks for instance, is broken without a look at its days.
    /// </remarks>
    private const int LongestGap = 2 * (WeekPlan.MostRestDays + 1);

    /// <param name="last">A practised day.</param>
    /// <param name="next">
    /// The day up to which, and without which, days were missed; none when it does not lie after <paramref name="last"/>.
    /// </param>
    /// <param name="lastFreeze">
    /// The last freeze of the run so far. Freezes are spent in the order of the days, so no other can lie in a week of
    /// this gap.
    /// </param>
    /// <returns>The days that freezes pay for, in order; null when one of them cannot be paid.</returns>
    public static IReadOnlyList<DateOnly>? Between(DateOnly last, DateOnly next, DateOnly? lastFreeze, WeekPlans plans)
    {
        var missed = next.DayNumber - last.DayNumber - 1;
        if (missed > LongestGap)
        {
            return null;
        }

        var frozen = new List<DateOnly>();
        for (var day = last.AddDays(1); day < next; day = day.AddDays(1))
        {
            if (plans.IsRestDay(day))
            {
                continue;
            }

            if (lastFreeze is { } spent && Week.MondayOf(spent) == Week.MondayOf(day))
            {
                return null;
            }

            frozen.Add(day);
            lastFreeze = day;
        }

        return frozen;
    }
}
