using System.Globalization;
using YogaFlow.Core;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Which days to look back on. A missing end is as far as there is anything.</summary>
/// <param name="Word">The word of the address for a range that is offered; null for one of the person's own.</param>
/// <param name="From">The first day, or null.</param>
/// <param name="To">The last day, or null.</param>
public sealed record RangeChoice(string? Word, DateOnly? From, DateOnly? To)
{
    public const string Usual = "12-weeks";

    private const string FourWeeks = "4-weeks";
    private const string ThisYear = "this-year";
    private const string LastYear = "last-year";
    private const string Ever = "everything";
    private const int ShortWeeks = 4;
    private const int UsualWeeks = 12;

    /// <summary>Where it was already the evening before, when anyone alive first practised.</summary>
    private static readonly DateOnly Earliest = DateOnly.FromDateTime(PracticeSession.Earliest.UtcDateTime).AddDays(-1);

    /// <summary>The ranges that are offered, as they are called in addresses and by people.</summary>
    public static IReadOnlyDictionary<string, string> Offered { get; } = new Dictionary<string, string>
    {
        [FourWeeks] = "4 weeks",
        [Usual] = "12 weeks",
        [ThisYear] = "This year",
        [LastYear] = "Last year",
        [Ever] = "Everything",
    };

    public bool IsEverything => From is null && To is null;

    /// <param name="word">The word of the address; one that is not known means the usual range.</param>
    /// <param name="today">The person's date.</param>
    public static RangeChoice Of(string? word, DateOnly today) => word switch
    {
        FourWeeks => Weeks(word, ShortWeeks, today),
        ThisYear => new RangeChoice(word, new DateOnly(today.Year, 1, 1), null),
        LastYear => new RangeChoice(word, new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year, 1, 1).AddDays(-1)),
        Ever => new RangeChoice(word, null, null),
        _ => Weeks(Usual, UsualWeeks, today),
    };

    /// <summary>A range of the person's own, as it was typed.</summary>
    /// <returns>The range, or what is wrong with it and the field in which it is.</returns>
    public static Outcome<RangeChoice> Between(string? from, string? to, DateOnly today)
    {
        if (!TryRead(from, out var first))
        {
            return NotADate(from, "from");
        }

        if (!TryRead(to, out var last))
        {
            return NotADate(to, "to");
        }

        if (first > today)
        {
            return Faulty("range.begins-later", "This day is still to come.", "from");
        }

        if (first < Earliest || last < Earliest)
        {
            return Faulty("range.too-long-ago", $"Choose a day from {Earliest.Year + 1} on.", first < Earliest ? "from" : "to");
        }

        return last < first
            ? Faulty("range.ends-before-it-begins", "The last day lies before the first.", "to")
            : new RangeChoice(null, first, last);
    }

    /// <summary>Written like 2026-03-21, and a day that there is.</summary>
    public static bool IsDate(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The week that goes on, and as many before it as make up the number.</summary>
    private static RangeChoice Weeks(string word, int weeks, DateOnly today) =>
        new(word, Week.MondayOf(today).AddDays(-(weeks - 1) * Week.Days), null);

    private static bool TryRead(string? text, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return false;
        }

        date = read;
        return true;
    }

    private static Refusal NotADate(string? typed, string field) =>
        Faulty("range.not-a-date", $"“{Shortened(typed)}” is not a date of the calendar. Write it like 2026-03-21.", field);

    private static Refusal Faulty(string code, string reason, string field) => new(RefusalKind.Invalid, code, reason, field);

    private static string Shortened(string? typed) => typed is { Length: > 20 } ? typed[..20] + "…" : typed ?? "";
}
