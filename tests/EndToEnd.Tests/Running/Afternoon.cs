namespace YogaFlow.EndToEnd.Tests.Running;

/// <summary>
/// Where in the world it is afternoon: there, a test that moves a clock by a few hours stays within one day and one week,
/// whenever it runs.
/// </summary>
internal static class Afternoon
{
    private const int Hour = 14;

    private static readonly string[] Places =
    [
        "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York",
        "America/Halifax", "America/Sao_Paulo", "Atlantic/South_Georgia", "Atlantic/Azores", "Europe/London", "Europe/Berlin",
        "Europe/Athens", "Europe/Moscow", "Asia/Dubai", "Asia/Karachi", "Asia/Dhaka", "Asia/Bangkok", "Asia/Shanghai",
        "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland",
    ];

    /// <summary>The zone whose clock is nearest to two in the afternoon, by its IANA name.</summary>
    public static string Zone() => Places.MinBy(FromAfternoon)!;

    private static double FromAfternoon(string zone) =>
        Math.Abs(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).TimeOfDay.TotalHours - Hour);
}
