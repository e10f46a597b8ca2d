using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace YogaFlow.Web.Hosting;

/// <summary>Reads instants as the API takes them: RFC 3339 with any offset, or a plain date.</summary>
internal static class Instants
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK",
    ];

    /// <summary>An instant; without an offset it is UTC.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out DateTimeOffset instant)
    {
        // A plus sign in an address that was not escaped arrives as a space.
        var repaired = text is { Length: > 6 } && text[^6] == ' ' ? $"{text[..^6]}+{text[^5..]}" : text;
        return DateTimeOffset.TryParseExact(
                repaired, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant)
            && InRange(instant);
    }

    /// <summary>A plain date, or the date of an instant in the zone.</summary>
    public static bool TryReadDate(string text, TimeZoneInfo zone, out DateOnly date)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return true;
        }

        if (TryRead(text, out var instant))
        {
            date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
            return true;
        }

        return false;
    }

    // Far enough from the ends that no zone's offset leaves the calendar.
    private static bool InRange(DateTimeOffset instant) => instant.UtcDateTime.Year is > 1 and < 9999;
}
