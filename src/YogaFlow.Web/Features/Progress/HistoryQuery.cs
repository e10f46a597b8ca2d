using System.Globalization;
using YogaFlow.Core;
using YogaFlow.Core.Practice;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Reads what to look back on from an address.</summary>
internal static class HistoryQuery
{
    /// <param name="status">A word of the API, or nothing.</param>
    /// <param name="kind">A word of the API, or nothing.</param>
    /// <param name="from">A plain date, or an instant with any offset.</param>
    /// <param name="to">A plain date, or an instant with any offset.</param>
    /// <param name="zone">The person's zone, which decides the date of an instant.</param>
    /// <param name="fromName">What the address calls <paramref name="from"/>.</param>
    /// <param name="toName">What the address calls <paramref name="to"/>.</param>
    public static Outcome<HistoryFilter> Read(
        string? status, string? kind, string? from, string? to, TimeZoneInfo zone,
        string fromName = "start_date", string toName = "end_date")
    {
        if (!TryWord(status, out SessionStatus? readStatus))
        {
            return Unknown("status", "active, completed, partial, abandoned");
        }

        if (!TryWord(kind, out PracticeKind? readKind))
        {
            return Unknown("kind", "sequence, breathing, meditation, free");
        }

        if (!TryDate(from, zone, out var first))
        {
            return NotADate(fromName);
        }

        if (!TryDate(to, zone, out var last))
        {
            return NotADate(toName);
        }

        return new HistoryFilter(readStatus, readKind, first, last);
    }

    /// <summary>The first day of a month written as 2026-03; null for anything else.</summary>
    public static DateOnly? MonthOf(string? text) =>
        DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year is > 1 and < 9999
            ? first
            : null;

    private static bool TryWord<T>(string? word, out T? value)
        where T : struct, Enum
    {
        value = null;
        if (string.IsNullOrEmpty(word))
        {
            return true;
        }

        // Only the words themselves: Enum.TryParse alone would take numbers too.
        if (word.All(char.IsAsciiLetterLower) && Enum.TryParse<T>(word, ignoreCase: true, out var read))
        {
            value = read;
            return true;
        }

        return false;
    }

    private static bool TryDate(string? text, TimeZoneInfo zone, out DateOnly? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (!Instants.TryReadDate(text, zone, out var read))
        {
            return false;
        }

        date = read;
        return true;
    }

    private static Refusal Unknown(string field, string words) =>
        new(RefusalKind.Invalid, "history.unknown-word", $"{field} must be one of {words}.", field);

    private static Refusal NotADate(string field) =>
        new(RefusalKind.Invalid, "history.not-a-date", $"{field} must be a date like 2026-03-21 or an instant like 2026-03-21T06:00:00Z.", field);
}
