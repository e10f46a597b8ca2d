namespace YogaFlow.Core.People;

/// <summary>How one person's days run: where they are, and when a day begins for them.</summary>
/// <param name="TimeZone">An IANA zone.</param>
/// <param name="DayStartsAt">Whole hours after local midnight, 0 to 12.</param>
public sealed record PersonClock(string TimeZone, int DayStartsAt)
{
    public static readonly PersonClock Usual = new("UTC", PersonalDay.DefaultStart);

    public TimeZoneInfo Zone => PersonalDay.ZoneOf(TimeZone);

    /// <summary>The day of practice to which an instant belongs.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => PersonalDay.Of(instant, TimeZone, DayStartsAt);

    /// <summary>What a clock on the wall shows.</summary>
    public DateTimeOffset LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The instant at which a clock on the wall showed a time.</summary>
    /// <remarks>A time that was skipped when clocks went forward is read an hour later; one that came twice is the first.</remarks>
    public DateTimeOffset InstantOf(DateTime wallClock)
    {
        var (zone, shown) = (Zone, DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified));
        if (zone.IsInvalidTime(shown))
        {
            shown += zone.GetUtcOffset(shown.AddDays(1)) - zone.GetUtcOffset(shown.AddDays(-1));
        }

        var offset = zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max() : zone.GetUtcOffset(shown);
        return new DateTimeOffset(shown, offset).ToUniversalTime();
    }
}
