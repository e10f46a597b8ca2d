namespace YogaFlow.Core.People;

/// <summary>Which day it is for a person.</summary>
public static class PersonalDay
{
    /// <summary>The date of an instant in an IANA zone; in UTC when the zone is not known here.</summary>
    public static DateOnly Of(DateTimeOffset instant, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, ZoneOf(timeZone)).Date);

    public static bool IsKnownZone(string timeZone) =>
        timeZone.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);

    /// <summary>The zone, or UTC when it is not known here.</summary>
    public static TimeZoneInfo ZoneOf(string timeZone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone : TimeZoneInfo.Utc;
}
