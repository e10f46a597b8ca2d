using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class WeekPlansTests
{
    private static readonly WeekPlans Plans = new(
    [
        AnyPlans.Make(new(2026, 3, 16), Weekdays.Wednesday, 5),
        AnyPlans.Make(new(2026, 4, 6), Weekdays.None, 6),
        AnyPlans.Make(new(2026, 3, 2), Weekdays.Sunday, 4),
    ]);

    [Theory]
    [InlineData("2026-03-01", 3)]
    [InlineData("2026-03-02", 4)]
    [InlineData("2026-03-15", 4)]
    [InlineData("2026-03-16", 5)]
    [InlineData("2026-04-05", 5)]
    [InlineData("2026-04-06", 6)]
    [InlineData("2030-01-01", 6)]
    public void Give_the_newest_that_had_begun(string day, int daysAWeek) =>
        Assert.Equal(daysAWeek, Plans.For(DateOnly.Parse(day)).DaysAWeek);

    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-08", true)]
    [InlineData("2026-03-11", false)]
    [InlineData("2026-03-18", true)]
    [InlineData("2026-03-22", false)]
    [InlineData("2026-04-12", false)]
    public void Know_the_rest_days_of_each_week(string day, bool rests) =>
        Assert.Equal(rests, Plans.IsRestDay(DateOnly.Parse(day)));

    [Fact]
    public void Of_someone_who_planned_nothing_are_the_usual_plan()
    {
        var plan = WeekPlans.None.For(DateOnly.MinValue);

        Assert.Equal((Weekdays.None, 3, null, null), (plan.RestDays, plan.DaysAWeek, plan.SessionsAWeek, plan.MinutesAWeek));
    }
}
