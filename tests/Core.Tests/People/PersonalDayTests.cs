using System.Globalization;
using CsCheck;
using YogaFlow.Core.People;

namespace YogaFlow.Core.Tests.People;

public sealed class PersonalDayTests
{
    [Theory]
    [InlineData("2026-03-21T23:30:00Z", "UTC", "2026-03-21")]
    [InlineData("2026-03-21T23:30:00Z", "Europe/Berlin", "2026-03-22")]
    [InlineData("2026-03-21T03:30:00Z", "America/New_York", "2026-03-20")]
    [InlineData("2026-03-21T18:30:00Z", "Asia/Kolkata", "2026-03-22")]
    [InlineData("2026-03-21T18:29:59Z", "Asia/Kolkata", "2026-03-21")]
    [InlineData("2026-03-21T23:30:00-05:00", "UTC", "2026-03-22")]
    // Both sides of the date line at one instant.
    [InlineData("2026-03-21T10:30:00Z", "Pacific/Kiritimati", "2026-03-22")]
    [InlineData("2026-03-21T10:30:00Z", "Pacific/Pago_Pago", "2026-03-20")]
    // The nights on which clocks change: 23:59 and 00:00 as people there read them.
    [InlineData("2026-03-28T22:59:59Z", "Europe/Berlin", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "Europe/Berlin", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "Europe/Berlin", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "Europe/Berlin", "2026-03-30")]
    [InlineData("2026-10-25T22:59:59Z", "Europe/Berlin", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "Europe/Berlin", "2026-10-26")]
    public void That_begins_at_midnight_is_the_date_in_the_zone(string instant, string zone, string expected) =>
        Assert.Equal(Day(expected), PersonalDay.Of(Instant(instant), zone, dayStartsAt: 0));

    [Theory]
    [InlineData("2026-03-21T23:59:59Z", 0, "2026-03-21")]
    [InlineData("2026-03-22T00:01:00Z", 0, "2026-03-22")]
    [InlineData("2026-03-21T23:59:59Z", 4, "2026-03-21")]
    [InlineData("2026-03-22T00:01:00Z", 4, "2026-03-21")]
    [InlineData("2026-03-22T03:59:59Z", 4, "2026-03-21")]
    [InlineData("2026-03-22T04:00:00Z", 4, "2026-03-22")]
    [InlineData("2026-03-22T11:59:59Z", 12, "2026-03-21")]
    [InlineData("2026-03-22T12:00:00Z", 12, "2026-03-22")]
    [InlineData("2028-03-01T02:00:00Z", 4, "2028-02-29")]
    [InlineData("2027-01-01T02:00:00Z", 4, "2026-12-31")]
    public void Begins_at_the_hour_that_the_person_chose(string instant, int dayStartsAt, string expected) =>
        Assert.Equal(Day(expected), PersonalDay.Of(Instant(instant), "UTC", dayStartsAt));

    // The clock on the wall is named at each line; the first of two equal readings is marked so.
    [Theory]
    // 02:00 becomes 03:00.
    [InlineData("2026-03-29T00:59:59Z", "Europe/Amsterdam", 2, "2026-03-28")] // 01:59:59
    [InlineData("2026-03-29T01:00:00Z", "Europe/Amsterdam", 2, "2026-03-29")] // 03:00
    [InlineData("2026-03-29T01:00:00Z", "Europe/Amsterdam", 4, "2026-03-28")] // 03:00
    [InlineData("2026-03-29T01:59:59Z", "Europe/Amsterdam", 4, "2026-03-28")] // 03:59:59
    [InlineData("2026-03-29T02:00:00Z", "Europe/Amsterdam", 4, "2026-03-29")] // 04:00
    // 03:00 becomes 02:00.
    [InlineData("2026-10-25T00:30:00Z", "Europe/Amsterdam", 2, "2026-10-25")] // 02:30, the first
    [InlineData("2026-10-25T01:30:00Z", "Europe/Amsterdam", 2, "2026-10-25")] // 02:30
    [InlineData("2026-10-25T00:30:00Z", "Europe/Amsterdam", 4, "2026-10-24")] // 02:30, the first
    [InlineData("2026-10-25T01:30:00Z", "Europe/Amsterdam", 4, "2026-10-24")] // 02:30
    [InlineData("2026-10-25T02:59:59Z", "Europe/Amsterdam", 4, "2026-10-24")] // 03:59:59
    [InlineData("2026-10-25T03:00:00Z", "Europe/Amsterdam", 4, "2026-10-25")] // 04:00
    // 02:00 becomes 03:00, and 02:00 becomes 01:00.
    [InlineData("2026-03-08T07:30:00Z", "America/New_York", 4, "2026-03-07")] // 03:30
    [InlineData("2026-03-08T08:00:00Z", "America/New_York", 4, "2026-03-08")] // 04:00
    [InlineData("2026-11-01T05:30:00Z", "America/New_York", 1, "2026-11-01")] // 01:30, the first
    [InlineData("2026-11-01T06:30:00Z", "America/New_York", 1, "2026-11-01")] // 01:30
    [InlineData("2026-11-01T08:59:59Z", "America/New_York", 4, "2026-10-31")] // 03:59:59
    [InlineData("2026-11-01T09:00:00Z", "America/New_York", 4, "2026-11-01")] // 04:00
    // 02:00 becomes 02:30, and 02:00 becomes 01:30.
    [InlineData("2026-10-03T15:30:00Z", "Australia/Lord_Howe", 2, "2026-10-04")] // 02:30
    [InlineData("2026-10-03T16:59:59Z", "Australia/Lord_Howe", 4, "2026-10-03")] // 03:59:59
    [InlineData("2026-10-03T17:00:00Z", "Australia/Lord_Howe", 4, "2026-10-04")] // 04:00
    [InlineData("2026-04-04T15:00:00Z", "Australia/Lord_Howe", 2, "2026-04-04")] // 01:30, the second
    [InlineData("2026-04-04T17:29:59Z", "Australia/Lord_Howe", 4, "2026-04-04")] // 03:59:59
    [InlineData("2026-04-04T17:30:00Z", "Australia/Lord_Howe", 4, "2026-04-05")] // 04:00
    // Ramadan 2025: 03:00 becomes 02:00 as it begins, 02:00 becomes 03:00 after it.
    [InlineData("2025-02-23T03:59:59Z", "Africa/Casablanca", 4, "2025-02-22")] // 03:59:59
    [InlineData("2025-02-23T04:00:00Z", "Africa/Casablanca", 4, "2025-02-23")] // 04:00
    [InlineData("2025-04-06T02:59:59Z", "Africa/Casablanca", 4, "2025-04-05")] // 03:59:59
    [InlineData("2025-04-06T03:00:00Z", "Africa/Casablanca", 4, "2025-04-06")] // 04:00
    public void Begins_by_the_clock_on_the_wall_when_the_clocks_change(
        string instant, string zone, int dayStartsAt, string expected) =>
        Assert.Equal(Day(expected), PersonalDay.Of(Instant(instant), zone, dayStartsAt));

    // Samoa went from Thursday 29 December to Saturday 31 December 2011. With a day that begins at 04:00, the hours
    // until then belong to a Friday that no calendar there had; none of them is lost.
    [Theory]
    [InlineData("2011-12-30T09:59:59Z", 0, "2011-12-29")]
    [InlineData("2011-12-30T10:00:00Z", 0, "2011-12-31")]
    [InlineData("2011-12-30T09:59:59Z", 4, "2011-12-29")]
    [InlineData("2011-12-30T10:00:00Z", 4, "2011-12-30")]
    [InlineData("2011-12-30T13:59:59Z", 4, "2011-12-30")]
    [InlineData("2011-12-30T14:00:00Z", 4, "2011-12-31")]
    public void Follows_the_calendar_of_a_country_that_skips_a_date(string instant, int dayStartsAt, string expected) =>
        Assert.Equal(Day(expected), PersonalDay.Of(Instant(instant), "Pacific/Apia", dayStartsAt));

    [Theory]
    [InlineData("Europe/Amsterdam")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Pacific/Apia")]
    public void Neither_goes_back_nor_is_left_out_from_one_half_hour_to_the_next(string zone) =>
        Gen.Select(Gen.Int[0, 365 * 20], Gen.Int[PersonalDay.EarliestStart, PersonalDay.LatestStart])
            .Sample((daysIn, dayStartsAt) =>
            {
                var instant = Instant("2012-01-01T00:00:00Z").AddDays(daysIn);
                var before = PersonalDay.Of(instant, zone, dayStartsAt);
                for (var halfHour = 0; halfHour < 96; halfHour++)
                {
                    instant = instant.AddMinutes(30);
                    var day = PersonalDay.Of(instant, zone, dayStartsAt);
                    Assert.InRange(day.DayNumber - before.DayNumber, 0, 1);
                    before = day;
                }
            });

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    public void Begins_in_the_night_or_in_the_morning(int dayStartsAt) => Assert.Throws<ArgumentOutOfRangeException>(
        () => PersonalDay.Of(Instant("2026-03-21T12:00:00Z"), "UTC", dayStartsAt));

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    public void An_unknown_zone_is_read_as_utc(string zone)
    {
        Assert.False(PersonalDay.IsKnownZone(zone));
        Assert.Equal(TimeZoneInfo.Utc, PersonalDay.ZoneOf(zone));
    }

    [Fact]
    public void A_zone_of_absurd_length_is_not_known() => Assert.False(PersonalDay.IsKnownZone(new string('x', 65)));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Kathmandu")]
    public void A_zone_of_the_world_is_known(string zone) => Assert.True(PersonalDay.IsKnownZone(zone));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
