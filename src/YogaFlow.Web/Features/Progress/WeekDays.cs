using YogaFlow.Core.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>How one day of the present week stands.</summary>
internal enum DayState
{
    Practised,
    Frozen,
    Rest,
    Missed,
    Open,
    Ahead,
}

/// <summary>The seven days of the present week.</summary>
internal static class WeekDays
{
    /// <summary>Monday first.</summary>
    public static IReadOnlyList<(DateOnly Day, DayState State)> Of(WeekStanding standing) =>
        [.. Enumerable.Range(0, Week.Days).Select(i => standing.Monday.AddDays(i)).Select(day => (day, StateOf(day, standing)))];

    private static DayState StateOf(DateOnly day, WeekStanding standing) => day switch
    {
        _ when standing.DaysThisWeek.Contains(day) => DayState.Practised,
        _ when standing.FrozenThisWeek == day => DayState.Frozen,
        _ when standing.Plan.RestDays.Has(day.DayOfWeek) => DayState.Rest,
        _ when day > standing.Today => DayState.Ahead,
        _ when day == standing.Today => DayState.Open,
        _ => DayState.Missed,
    };
}
