using System.Globalization;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Core.Progress;
using YogaFlow.Web.Components;
using YogaFlow.Web.Features.Progress.Charts;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Says the numbers of a range as charts, each with a sentence. Pure: the parts draw them.</summary>
internal static class RangeCharts
{
    private const int MostWeeks = 26;
    private const int MostMonths = 48;
    private const int SecondsAMinute = 60;
    private const int SecondsAnHour = 3600;
    private const int ExactUpTo = 10 * SecondsAMinute;
    private const long HoursFrom = 10 * SecondsAnHour;

    /// <summary>A difference below a tenth of the whole is none that a body feels.</summary>
    private const int EvenUpTo = 10;

    private static readonly PartOfDay[] Parts = [PartOfDay.Morning, PartOfDay.Midday, PartOfDay.Evening, PartOfDay.Night];

    /// <summary>By week, by month for a longer range, by year for one of many years.</summary>
    public static Chart Time(RangeSummary summary)
    {
        var (unit, spans) = summary switch
        {
            { Weeks.Count: <= MostWeeks } => ("week", summary.Weeks),
            { Months.Count: <= MostMonths } => ("month", summary.Months),
            _ => ("year", Years(summary.Months)),
        };
        var highest = spans.MaxBy(span => span.Seconds)!;
        var inHours = highest.Seconds >= HoursFrom;
        var severalYears = spans[0].First.Year != spans[^1].First.Year;
        return new Chart(
            $"{unit}s", $"{(inHours ? "Hours" : "Minutes")} by {unit}",
            $"Most in {Named(unit, highest.First)}: {RangeWords.Practices(highest.Sessions)}, {Durations.Total(highest.Seconds)}.",
            [char.ToUpperInvariant(unit[0]) + unit[1..], "Time", "Practices"],
            [
                .. spans.Select(span => new ChartRow(Key(unit, span.First), Label(unit, span.First), Seconds(span.Seconds), Sessions(span.Sessions))
                {
                    Short = inHours ? Hours(span.Seconds) : $"{span.Seconds / SecondsAMinute}",
                    Tick = Tick(unit, span.First, severalYears),
                }),
            ]);
    }

    /// <summary>Where the first January is among the months, for the words below them.</summary>
    public static int FirstJanuary(Chart time) =>
        time.Name == "months" ? Math.Max(0, time.Rows.ToList().FindIndex(row => row.Key.EndsWith("-01", StringComparison.Ordinal))) : 0;

    public static Chart Weekdays(RangeSummary summary)
    {
        var ordered = summary.Weekdays.OrderByDescending(day => day.Sessions).ToList();
        return new Chart(
            "weekdays", "Days of the week",
            ordered[0].Sessions > ordered[1].Sessions
                ? $"Most often on {ordered[0].Day}s: {ordered[0].Sessions} of {RangeWords.Practices(summary.Total.Completed)}."
                : "No day of the week stands out.",
            ["Day", "Practices", "Time"],
            [.. summary.Weekdays.Select(day => new ChartRow(Word(day.Day), day.Day.ToString(), Sessions(day.Sessions), Seconds(day.Seconds)))]);
    }

    public static Chart PartsOfTheDay(RangeSummary summary) => new(
        "parts", "Time of day",
        summary.PreferredPart is { } part
            ? $"Most often {RangeWords.When(part)}: {summary.Practices(part)} of {RangeWords.Practices(summary.Total.Completed)}."
            : "No time of day stands out.",
        ["Began", "Practices"],
        [.. Parts.Select(one => new ChartRow(Word(one), RangeWords.Label(one), Sessions(summary.Practices(one))))]);

    public static Chart Lengths(RangeSummary summary) => new(
        "lengths", "Length",
        summary.PreferredLength is { } length
            ? $"Most practices are {RangeWords.HowLong(length)}: {summary.Practices(length)} of {summary.Total.Completed}."
            : "No length stands out.",
        ["Length", "Practices"],
        [.. Enum.GetValues<PracticeLength>().Select(one => new ChartRow(Word(one), RangeWords.Label(one), Sessions(summary.Practices(one))))]);

    public static Chart Categories(RangeDetails details, Vocabulary vocabulary)
    {
        var most = details.Categories.MaxBy(one => one.Seconds);
        var neglected = details.Categories.Where(one => one.Neglected).Select(one => one.Category).ToList();
        return new Chart(
            "categories", "Kinds of poses",
            (most is null ? "" : $"Most time: {Labels.Of(vocabulary.Categories, most.Category)}, {most.Share.ToString("P0", CultureInfo.InvariantCulture)}.")
            + (neglected.Count == 0 ? "" : $" Little or no time: {Labels.List(vocabulary.Categories, neglected)}. Nothing has to be even; they are there for when they suit you."),
            ["Kind", "Time in poses"],
            [.. details.Categories.Select(one => new ChartRow(one.Category, Labels.Of(vocabulary.Categories, one.Category), Seconds(one.Seconds)))]);
    }

    public static Chart Sides(RangeDetails details) => new(
        "sides", "Left and right",
        $"In poses with two sides: left {Precise(details.Sides.LeftSeconds)}, right {Precise(details.Sides.RightSeconds)}. "
        + (details.Sides.Difference * EvenUpTo <= details.Sides.Both
            ? "That is close to even."
            : $"The {(details.Sides.LeftSeconds > details.Sides.RightSeconds ? "left" : "right")} had {Precise(details.Sides.Difference)} more."),
        ["Pose", "Left", "Right"],
        [
            new ChartRow("all", "All of them", Side("left", details.Sides.LeftSeconds), Side("right", details.Sides.RightSeconds)),
            .. details.Uneven.Select(pose => new ChartRow(pose.Slug, pose.Name, Side("left", pose.Time.LeftSeconds), Side("right", pose.Time.RightSeconds))
            {
                Href = $"/poses/{pose.Slug}",
            }),
        ]);

    public static Chart Sequences(RangeDetails details) => new(
        "sequences", "Most practised sequences",
        details.Sequences is [var first, ..] ? $"{first.Name}: {RangeWords.Practices(first.Practices)}." : "None.",
        ["Sequence", "Practices", "Time"],
        [
            .. details.Sequences.Select(one => new ChartRow(one.Slug, one.Name, Sessions(one.Practices), Seconds(one.Seconds))
            {
                Href = $"/sequences/{one.Slug}",
            }),
        ]);

    public static Chart Poses(RangeDetails details) => new(
        "poses", "Most practised poses",
        details.Poses is [var first, ..] ? $"{first.Name}: {Held(first.Holds).Text}, {RangeWords.Short(first.Seconds)} in all." : "None.",
        ["Pose", "Holds", "Time"],
        [.. details.Poses.Select(one => new ChartRow(one.Slug, one.Name, Held(one.Holds), Seconds(one.Seconds)) { Href = $"/poses/{one.Slug}" })]);

    public static Chart Styles(RangeDetails details, Vocabulary vocabulary)
    {
        var all = details.Styles.Sum(style => style.Practices);
        return new Chart(
            "styles", "Styles",
            details.Styles is [var first, ..]
                ? $"{Labels.Of(vocabulary.Styles, first.Style)}: {((double)first.Practices / all).ToString("P0", CultureInfo.InvariantCulture)} of the sequences you practised."
                : "None.",
            ["Style", "Practices"],
            [.. details.Styles.Select(style => new ChartRow(style.Style, Labels.Of(vocabulary.Styles, style.Style), Sessions(style.Practices)))]);
    }

    private static List<SpanCount> Years(IReadOnlyList<SpanCount> months) =>
    [
        .. months.GroupBy(month => month.First.Year)
            .Select(year => new SpanCount(new DateOnly(year.Key, 1, 1), year.Sum(month => month.Sessions), year.Sum(month => month.Seconds))),
    ];

    private static ChartNumber Sessions(long count) => ChartNumber.Of("sessions", count, "practice", "practices");

    private static ChartNumber Held(long count) => ChartNumber.Of("holds", count, "hold", "holds");

    private static ChartNumber Seconds(long seconds) => new("seconds", seconds, Total(seconds));

    private static ChartNumber Side(string side, long seconds) => new($"{side}-seconds", seconds, RangeWords.Short(seconds));

    /// <summary>To the second while it is short, for two times that are to be compared.</summary>
    private static string Precise(long seconds) => seconds < ExactUpTo ? Durations.Exact((int)seconds) : Durations.Total(seconds);

    private static string Total(long seconds) => seconds is > 0 and < SecondsAMinute ? $"{seconds} s" : Durations.Total(seconds);

    private static string Hours(long seconds) => seconds < HoursFrom
        ? RangeWords.Decimal((double)seconds / SecondsAnHour)
        : Math.Round((double)seconds / SecondsAnHour).ToString(CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Key(string unit, DateOnly first) =>
        first.ToString(unit switch { "week" => "yyyy-MM-dd", "month" => "yyyy-MM", _ => "yyyy" }, CultureInfo.InvariantCulture);

    private static string Label(string unit, DateOnly first) => unit switch
    {
        "week" => $"Week of {RangeWords.Day(first)}",
        "month" => Durations.Month(first),
        _ => Key(unit, first),
    };

    private static string Named(string unit, DateOnly first) => unit == "week" ? $"the week of {RangeWords.Day(first)}" : Label(unit, first);

    private static string Tick(string unit, DateOnly first, bool severalYears) => unit switch
    {
        "week" => RangeWords.ShortDay(first),
        "month" => severalYears && first.Month == 1 ? Key("year", first) : RangeWords.Month(first),
        _ => Key(unit, first),
    };
}
