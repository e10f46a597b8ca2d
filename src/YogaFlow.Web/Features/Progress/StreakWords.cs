using System.Globalization;
using YogaFlow.Core.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Tells a streak in plain sentences, without praise and without blame.</summary>
internal static class StreakWords
{
    public static IReadOnlyList<string> Of(WeekStanding standing) =>
    [
        .. Begun(standing.Streak),
        .. Covered(standing),
        .. Freeze(standing),
        .. Rest(standing),
    ];

    /// <summary>"1 day", "12 days".</summary>
    public static string Days(int days) => Count(days, "day");

    /// <summary>"1 week", "12 weeks".</summary>
    public static string Weeks(int weeks) => Count(weeks, "week");

    public static string Count(int count, string noun) => $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    private static IEnumerable<string> Begun(Streak streak) => streak switch
    {
        { BestDays: 0 } => ["A streak begins with your first practice."],
        { CurrentDays: 0 } => [$"A new streak begins with your next practice. Your best is {Days(streak.BestDays)}."],
        { Since: { } since } => [$"It began on {Date(since)}. Your best is {Days(streak.BestDays)}."],
        _ => [],
    };

    /// <summary>The days that freezes pay for, up to yesterday, and the one of this week that a later practice has followed.</summary>
    private static IEnumerable<string> Covered(WeekStanding standing) => standing.Streak.Frozen
        .Append(standing.FrozenThisWeek ?? DateOnly.MinValue).Where(day => day > DateOnly.MinValue).Distinct().Order()
        .Select(day => Week.MondayOf(day) == standing.Monday
            ? $"{day.DayOfWeek} was missed and the week's freeze covered it."
            : $"{Date(day)} was missed and the freeze of that week covered it.");

    private static IEnumerable<string> Freeze(WeekStanding standing) => standing.Streak switch
    {
        { CurrentDays: 0 } => [],
        { FreezeLeft: true } => ["This week's freeze is still there: one missed day breaks nothing."],
        _ => ["The next freeze comes on Monday."],
    };

    private static IEnumerable<string> Rest(WeekStanding standing) => standing.RestDays switch
    {
        [] => [],
        [var day] => [$"{day} is a rest day."],
        [.., var last] days => [$"{string.Join(", ", days.SkipLast(1))} and {last} are rest days."],
    };

    private static string Date(DateOnly day) => day.ToString("dddd, d MMMM", CultureInfo.InvariantCulture);
}
