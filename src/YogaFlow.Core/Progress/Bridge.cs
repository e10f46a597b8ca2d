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
    /// <param name="next">The day up to which, and without which, days were missed.</param>
    /// <returns>The days that freezes pay for, in order; null when a week would have to pay twice.</returns>
    public static IReadOnlyList<DateOnly>? Between(DateOnly last, DateOnly next, WeekPlans plans)
    {
        var missed = next.DayNumber - last.DayNumber - 1;
        if (missed <= 0)
        {
            return [];
        }

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

            if (frozen.Count > 0 && Week.MondayOf(frozen[^1]) == Week.MondayOf(day))
            {
                return null;
            }

            frozen.Add(day);
        }

        return frozen;
    }
}
