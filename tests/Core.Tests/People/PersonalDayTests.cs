using System.Globalization;
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
    public void An_instant_has_a_date_in_each_zone(string instant, string zone, string expected) => Assert.Equal(
        DateOnly.Parse(expected, CultureInfo.InvariantCulture),
        PersonalDay.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), zone));

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
}
