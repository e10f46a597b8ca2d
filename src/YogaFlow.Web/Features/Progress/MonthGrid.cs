using System.Globalization;
using YogaFlow.Core.Progress;
using YogaFlow.Web.Components;

namespace YogaFlow.Web.Features.Progress;

/// <summary>The days of a month in rows of weeks, and how they are said and found.</summary>
internal static class MonthGrid
{
    /// <summary>Rows of seven from Monday on; null where a day belongs to another month.</summary>
    /// <param name="first">The first day of the month.</param>
    public static IEnumerable<DateOnly?[]> Weeks(DateOnly first)
    {
        for (var monday = Week.MondayOf(first); monday < first.AddMonths(1); monday = monday.AddDays(Week.Days))
        {
            yield return [.. Enumerable.Range(0, Week.Days).Select(monday.AddDays).Select(day => day.Month == first.Month ? day : (DateOnly?)null)];
        }
    }

    public static string MonthAddress(DateOnly first) => $"/calendar?month={first.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    public static string DayAddress(DateOnly day) => $"/history/day/{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>"Saturday, 21 March: 2 practices, 35 min".</summary>
    public static string Said(CalendarDay day) =>
        $"{day.Date.ToString("dddd, d MMMM", CultureInfo.InvariantCulture)}: {RangeWords.Practices(day.SessionCount)}, {Durations.Total(day.TotalDurationSeconds)}";
}
