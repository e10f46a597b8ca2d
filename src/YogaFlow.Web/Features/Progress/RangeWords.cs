using System.Globalization;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;
using YogaFlow.Web.Components;

namespace YogaFlow.Web.Features.Progress;

/// <summary>How people say what a range of days adds up to.</summary>
internal static class RangeWords
{
    private const int SecondsAMinute = 60;
    private const int SecondsAnHour = 3600;
    private const int MostMinutes = 600;
    private const int HighestFeeling = PracticeSession.HighestFeeling;

    /// <summary>"2 March 2026 to 21 March 2026", or one day.</summary>
    public static string Days(DateOnly from, DateOnly to) => from == to ? Day(from) : $"{Day(from)} to {Day(to)}";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("MMM", CultureInfo.InvariantCulture);

    public static string Practices(long count) => count == 1 ? "1 practice" : $"{count} practices";

    public static string Label(PartOfDay part) => part switch
    {
        PartOfDay.Morning => $"Morning, {PartsOfDay.MorningFrom} to {PartsOfDay.MiddayFrom}",
        PartOfDay.Midday => $"Midday, {PartsOfDay.MiddayFrom} to {PartsOfDay.EveningFrom}",
        PartOfDay.Evening => $"Evening, {PartsOfDay.EveningFrom} to {PartsOfDay.NightFrom}",
        _ => $"Night, {PartsOfDay.NightFrom} to {PartsOfDay.MorningFrom}",
    };

    public static string Label(PracticeLength length) => length switch
    {
        PracticeLength.Brief => "Under 10 minutes",
        PracticeLength.Short => "10 to 20 minutes",
        PracticeLength.Middling => "20 to 40 minutes",
        _ => "40 minutes and longer",
    };

    public static string? When(PartOfDay? part) => part switch
    {
        PartOfDay.Morning => "in the morning",
        PartOfDay.Midday => "around midday",
        PartOfDay.Evening => "in the evening",
        PartOfDay.Night => "at night",
        _ => null,
    };

    public static string? HowLong(PracticeLength? length) => length switch
    {
        PracticeLength.Brief => "shorter than 10 minutes",
        PracticeLength.Short => "10 to 20 minutes long",
        PracticeLength.Middling => "20 to 40 minutes long",
        PracticeLength.Long => "40 minutes long or longer",
        _ => null,
    };

    /// <summary>One decimal, without it when it is a nought.</summary>
    public static string Decimal(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>"45 s", "12 min", "16 h": short enough to stand beside a bar.</summary>
    public static string Short(long seconds) => seconds switch
    {
        < SecondsAMinute => $"{seconds} s",
        < MostMinutes * SecondsAMinute => $"{seconds / SecondsAMinute} min",
        _ => $"{seconds / SecondsAnHour} h",
    };

    /// <summary>What the numbers say, as a few sentences.</summary>
    public static IEnumerable<string> Sentences(RangeSummary summary)
    {
        var total = summary.Total;
        if (total.Completed == 0)
        {
            yield return $"You began {Practices(total.Ended)} in these days. Times and charts count practices that were followed to their end; there is none yet.";
            yield break;
        }

        yield return $"You completed {Practices(total.Completed)}: {Durations.Total(total.Seconds)} on the mat, "
            + (total.Completed == 1 ? "" : $"{Decimal(summary.AverageMinutes)} minutes each on average, ")
            + $"with practice on {(summary.PractisedDays == 1 ? "1 day" : $"{summary.PractisedDays} days")}.";
        if (total.Completed > 1 && Habit(summary) is { } habit)
        {
            yield return habit;
        }

        if (summary.Feeling is { } feeling)
        {
            yield return $"They felt like {Decimal(feeling)} of {HighestFeeling}, where {HighestFeeling} is wonderful.";
        }
    }

    private static string? Habit(RangeSummary summary) => (When(summary.PreferredPart), HowLong(summary.PreferredLength)) switch
    {
        ({ } when, { } length) => $"Most often you practise {when}, and most practices are {length}.",
        ({ } when, null) => $"Most often you practise {when}.",
        (null, { } length) => $"Most practices are {length}.",
        _ => null,
    };
}
