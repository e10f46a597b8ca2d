namespace YogaFlow.Core.Progress;

/// <summary>How much of what was planned was practised in the last four weeks. Kinder than a streak: one day off is one day.</summary>
/// <param name="PractisedDays">Days with practice.</param>
/// <param name="PlannedDays">Days that were not rest days, and rest days with practice all the same.</param>
/// <param name="Percent">0 to 100, rounded down, so that 100 means all; 0 when nothing was planned.</param>
public sealed record Consistency(int PractisedDays, int PlannedDays, int Percent)
{
    /// <summary>Days looked at, today among them.</summary>
    public const int WindowDays = 4 * Week.Days;

    /// <param name="days">The dates of practice, at least those of the window, in any order, repeated or not.</param>
    /// <param name="firstDay">The person's first day of practice ever; no day before it counts.</param>
    /// <param name="today">The person's date; it counts only when practised, for it is not over.</param>
    public static Consistency Of(IEnumerable<DateOnly> days, DateOnly? firstDay, WeekPlans plans, DateOnly today)
    {
        if (firstDay is not { } first)
        {
            return new Consistency(0, 0, 0);
        }

        var windowStart = today.AddDays(1 - WindowDays);
        var start = first > windowStart ? first : windowStart;
        var practised = days.Where(day => day >= start && day <= today).ToHashSet();
        var planned = practised.Count;
        for (var day = start; day < today; day = day.AddDays(1))
        {
            planned += practised.Contains(day) || plans.IsRestDay(day) ? 0 : 1;
        }

        return new Consistency(practised.Count, planned, planned == 0 ? 0 : practised.Count * 100 / planned);
    }
}
