using CsCheck;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class ConsistencyTests
{
    private const Weekdays Weekend = Weekdays.Saturday | Weekdays.Sunday;

    /// <summary>A Sunday: the window begins on Monday 2 March.</summary>
    private static readonly DateOnly Today = new(2026, 3, 29);

    private static readonly DateOnly LongAgo = new(2025, 1, 1);

    [Theory]
    // Today counts only when practised.
    [InlineData("", Weekdays.None, 0, 27, 0)]
    [InlineData("0", Weekdays.None, 1, 28, 3)]
    [InlineData("1", Weekdays.None, 1, 27, 3)]
    // The first day of the window, and the day before it.
    [InlineData("27", Weekdays.None, 1, 27, 3)]
    [InlineData("28", Weekdays.None, 0, 27, 0)]
    // Rest days are not planned, and count when practised all the same.
    [InlineData("2 3 4", Weekend, 3, 20, 15)]
    [InlineData("0 1 2", Weekend, 3, 22, 13)]
    // Days after today, after a flight to an earlier date, are not looked at.
    [InlineData("-1 0", Weekdays.None, 1, 28, 3)]
    [InlineData("1 1 1", Weekdays.None, 1, 27, 3)]
    public void Compares_practised_with_planned_days(
        string daysAgo, Weekdays restDays, int practised, int planned, int percent) => Assert.Equal(
            new Consistency(practised, planned, percent),
            Consistency.Of(Days(daysAgo), LongAgo, new WeekPlans([AnyPlans.Make(LongAgo, restDays)]), Today));

    [Theory]
    [InlineData("0", 0, 1, 1, 100)]
    [InlineData("0 9", 9, 2, 10, 20)]
    [InlineData("9", 9, 1, 9, 11)]
    [InlineData("27", 27, 1, 27, 3)]
    public void Begins_with_the_first_practice_ever(string daysAgo, int firstAgo, int practised, int planned, int percent) =>
        Assert.Equal(
            new Consistency(practised, planned, percent),
            Consistency.Of(Days(daysAgo), Today.AddDays(-firstAgo), WeekPlans.None, Today));

    [Fact]
    public void Is_nothing_before_the_first_practice()
    {
        Assert.Equal(new Consistency(0, 0, 0), Consistency.Of([], null, WeekPlans.None, Today));
        Assert.Equal(
            new Consistency(0, 0, 0), Consistency.Of([Today.AddDays(1)], Today.AddDays(1), WeekPlans.None, Today));
    }

    [Fact]
    public void Is_100_only_when_no_planned_day_was_left_out()
    {
        var all = Enumerable.Range(0, 28).Select(ago => Today.AddDays(-ago)).ToList();

        Assert.Equal(100, Consistency.Of(all, LongAgo, WeekPlans.None, Today).Percent);
        Assert.Equal(96, Consistency.Of(all.Skip(1).Take(26), LongAgo, WeekPlans.None, Today).Percent);
    }

    [Fact]
    public void Is_what_looking_at_each_of_28_days_finds() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans, Gen.Int[-1, 25]).Where((days, _, _) => days.Count > 0)
            .Sample((days, plans, daysLater) =>
            {
                var today = days.Max().AddDays(daysLater);
                var window = Enumerable.Range(0, 28).Select(ago => today.AddDays(-ago)).Where(day => day >= days.Min()).ToList();
                var practised = window.Count(days.Contains);
                var rested = window.Count(day => !days.Contains(day) && plans.For(day).RestDays.Has(day.DayOfWeek));
                var notOver = !days.Contains(today) && window.Contains(today) && !plans.IsRestDay(today) ? 1 : 0;

                var consistency = Consistency.Of(days, days.Min(), plans, today);

                Assert.Equal((practised, window.Count - rested - notOver), (consistency.PractisedDays, consistency.PlannedDays));
                Assert.InRange(consistency.Percent, 0, 100);
            });

    private static IEnumerable<DateOnly> Days(string daysAgo) => daysAgo
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(ago => Today.AddDays(-int.Parse(ago)));
}
