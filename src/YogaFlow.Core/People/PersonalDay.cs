namespace YogaFlow.Core.People;

/// <summary>Which day it is for a person.</summary>
public static class PersonalDay
{
    public const int EarliestStart = 0;
    public const int LatestStart = 12;

    /// <summary>Who practises at one in the morning is still in yesterday evening.</summary>
    public const int DefaultStart = 4;

    /// <summary>The person's date at an instant, in an IANA zone; in UTC when the zone is not known here.</summary>
    /// <remarks>
    /// The hours are taken off what the clock on the wall shows, not off the instant: when the clocks change in the
    /// night, the day still begins when that clock shows the hour that the person chose.
    /// </remarks>
    /// <param name="dayStartsAt">Whole hours after local midnight at which the person's day begins, 0 to 12.</param>
    public static DateOnly Of(DateTimeOffset instant, string timeZone, int dayStartsAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dayStartsAt, EarliestStart);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dayStartsAt, LatestStart);
        var wallClock = TimeZoneInfo.ConvertTime(instant, ZoneOf(timeZone)).DateTime;
        return DateOnly.FromDateTime(wallClock.AddHours(-dayStartsAt));
    }

    public static bool IsKnownZone(string timeZone) =>
        timeZone.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);

    /// <summary>The zone, or UTC when it is not known here.</summary>
    public static TimeZoneInfo ZoneOf(string timeZone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
