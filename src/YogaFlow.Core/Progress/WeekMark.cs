namespace YogaFlow.Core.Progress;

/// <summary>How the weekly streak stood at the last week that was met: what is stored, so that no history is read to show it.</summary>
/// <param name="LastWeek">The Monday of the last week with enough practised days; null before the first.</param>
/// <param name="Run">Weeks in a row that end with <paramref name="LastWeek"/>.</param>
/// <param name="Best">The longest such run ever; at least <paramref name="Run"/>.</param>
public sealed record WeekMark(DateOnly? LastWeek, int Run, int Best)
{
    /// <summary>Before the first week that was met.</summary>
    public static WeekMark None { get; } = new(null, 0, 0);

    /// <param name="days">The dates of practice of one person, in any order, repeated or not.</param>
    /// <param name="plans">The plans of that person.</param>
    public static WeekMark Of(IEnumerable<DateOnly> days, WeekPlans plans) => days
        .Distinct()
        .GroupBy(Week.MondayOf)
        .Where(week => week.Count() >= plans.For(week.Key).DaysAWeek)
        .Select(week => week.Key)
        .Order()
        .Aggregate(None, (mark, monday) => mark.Then(monday));

    /// <summary>The run as of a day. The week that is going on counts when it is met, and breaks nothing when it is not yet.</summary>
    public int CurrentWeeks(DateOnly today) =>
        LastWeek is { } week && week.AddDays(Week.Days) >= Week.MondayOf(today) ? Run : 0;

    /// <param name="daysThisWeek">Practised days of the week of <paramref name="today"/>.</param>
    public WeeklyStreak AsOf(DateOnly today, int daysThisWeek, WeekPlans plans) =>
        new(CurrentWeeks(today), Best, daysThisWeek, plans.For(today).DaysAWeek);

    private WeekMark Then(DateOnly monday)
    {
        var run = LastWeek?.AddDays(Week.Days) == monday ? Run + 1 : 1;
        return new WeekMark(monday, run, Math.Max(Best, run));
    }
}
