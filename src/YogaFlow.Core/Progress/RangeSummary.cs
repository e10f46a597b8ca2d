using YogaFlow.Core.People;

namespace YogaFlow.Core.Progress;

/// <summary>What the days between two dates add up to, and how the practices lie in weeks, months and the day.</summary>
/// <param name="From">The first day of the range.</param>
/// <param name="To">The last day of the range; it is in it.</param>
/// <param name="PractisedDays">Days with a completed or partial practice.</param>
/// <param name="Weeks">Every week of the range by its Monday, oldest first; of the first and the last only the days in the range.</param>
/// <param name="Months">Every month of the range by its first day, oldest first; of the first and the last only the days in the range.</param>
/// <param name="Weekdays">Seven, from Monday on.</param>
public sealed record RangeSummary(
    DateOnly From,
    DateOnly To,
    Tally Total,
    int PractisedDays,
    IReadOnlyList<SpanCount> Weeks,
    IReadOnlyList<SpanCount> Months,
    IReadOnlyList<WeekdayCount> Weekdays)
{
    private const double SecondsAMinute = 60;
    private const double Whole = 100;

    /// <summary>Minutes of a completed practice; 0 without one.</summary>
    public double AverageMinutes => Total.Completed == 0 ? 0 : Total.Seconds / SecondsAMinute / Total.Completed;

    /// <summary>Completed practices of all that ended, 0 to 100; 0 without one.</summary>
    public double CompletionPercent => Total.Ended == 0 ? 0 : Whole * Total.Completed / Total.Ended;

    /// <summary>How completed practices felt, 1 to 5; null when none says so.</summary>
    public double? Feeling => Total.Felt == 0 ? null : (double)Total.FeelingSum / Total.Felt;

    /// <summary>The length of most practices; null when no length has more than every other.</summary>
    public PracticeLength? PreferredLength => Most<PracticeLength>(Practices);

    /// <summary>The part of the day of most practices; null when no part has more than every other.</summary>
    public PartOfDay? PreferredPart => Most<PartOfDay>(Practices);

    /// <param name="days">Days of one person, one a date, in any order; those outside the range are left out.</param>
    /// <param name="from">A date.</param>
    /// <param name="to">At least a month before the end of the calendar; before <paramref name="from"/>, nothing is in the range.</param>
    public static RangeSummary Of(IEnumerable<PracticeDay> days, DateOnly from, DateOnly to)
    {
        var within = days.Where(day => day.Date >= from && day.Date <= to).ToList();
        return new RangeSummary(
            from, to,
            within.Aggregate(Tally.Nothing, (sum, day) => sum.Plus(day.Tally)),
            within.Count(day => day.Tally.Practised > 0),
            Spans(within, from, to, Week.MondayOf, monday => monday.AddDays(Week.Days)),
            Spans(within, from, to, FirstOfMonth, first => first.AddMonths(1)),
            WeekdaysOf(within));
    }

    /// <summary>Completed practices of a length.</summary>
    public int Practices(PracticeLength length) => length switch
    {
        PracticeLength.Brief => Total.Brief,
        PracticeLength.Short => Total.Short,
        PracticeLength.Middling => Total.Middling,
        _ => Total.Long,
    };

    /// <summary>Completed practices in a part of the day.</summary>
    public int Practices(PartOfDay part) => part switch
    {
        PartOfDay.Morning => Total.Mornings,
        PartOfDay.Midday => Total.Middays,
        PartOfDay.Evening => Total.Evenings,
        _ => Total.Nights,
    };

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static List<SpanCount> Spans(
        List<PracticeDay> days, DateOnly from, DateOnly to, Func<DateOnly, DateOnly> firstOf, Func<DateOnly, DateOnly> next)
    {
        var bySpan = days.ToLookup(day => firstOf(day.Date), day => day.Tally);
        var spans = new List<SpanCount>();
        for (var first = firstOf(from); first <= to; first = next(first))
        {
            spans.Add(new SpanCount(first, bySpan[first].Sum(tally => tally.Completed), bySpan[first].Sum(tally => tally.Seconds)));
        }

        return spans;
    }

    private static List<WeekdayCount> WeekdaysOf(List<PracticeDay> days)
    {
        var byWeekday = days.ToLookup(day => day.Date.DayOfWeek, day => day.Tally);
        return
        [
            .. Week.FromMonday.Select(weekday => new WeekdayCount(
                weekday, byWeekday[weekday].Sum(tally => tally.Completed), byWeekday[weekday].Sum(tally => tally.Seconds))),
        ];
    }

    private static T? Most<T>(Func<T, int> practices)
        where T : struct, Enum
    {
        var counted = Enum.GetValues<T>().Select(value => (Value: value, Count: practices(value))).OrderByDescending(one => one.Count).ToList();
        return counted[0].Count > counted[1].Count ? counted[0].Value : null;
    }
}
