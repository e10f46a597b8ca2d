using CsCheck;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class WeekTests
{
    [Theory]
    [InlineData("2026-03-16", "2026-03-16")]
    [InlineData("2026-03-17", "2026-03-16")]
    [InlineData("2026-03-22", "2026-03-16")]
    [InlineData("2026-03-23", "2026-03-23")]
    [InlineData("2027-01-01", "2026-12-28")]
    [InlineData("2028-03-01", "2028-02-28")]
    [InlineData("0001-01-01", "0001-01-01")]
    public void Runs_from_Monday_to_Sunday(string day, string monday) =>
        Assert.Equal(DateOnly.Parse(monday), Week.MondayOf(DateOnly.Parse(day)));

    [Fact]
    public void Begins_on_the_nearest_Monday_that_is_not_later() => Gen.Int[0, 900_000].Sample(number =>
    {
        var day = DateOnly.FromDayNumber(number);
        var monday = day;
        while (monday.DayOfWeek is not DayOfWeek.Monday)
        {
            monday = monday.AddDays(-1);
        }

        Assert.Equal(monday, Week.MondayOf(day));
    });

    [Theory]
    [InlineData(Weekdays.Monday, DayOfWeek.Monday)]
    [InlineData(Weekdays.Tuesday, DayOfWeek.Tuesday)]
    [InlineData(Weekdays.Wednesday, DayOfWeek.Wednesday)]
    [InlineData(Weekdays.Thursday, DayOfWeek.Thursday)]
    [InlineData(Weekdays.Friday, DayOfWeek.Friday)]
    [InlineData(Weekdays.Saturday, DayOfWeek.Saturday)]
    [InlineData(Weekdays.Sunday, DayOfWeek.Sunday)]
    public void Names_each_day_once(Weekdays weekday, DayOfWeek day)
    {
        Assert.Equal(weekday, Week.Single(day));
        Assert.All(Enum.GetValues<DayOfWeek>(), other => Assert.Equal(other == day, weekday.Has(other)));
        Assert.False(Weekdays.None.Has(day));
    }

    [Fact]
    public void Counts_the_days_that_are_chosen()
    {
        Assert.Equal(0, Weekdays.None.Count());
        Assert.Equal(2, (Weekdays.Monday | Weekdays.Sunday).Count());
    }
}
