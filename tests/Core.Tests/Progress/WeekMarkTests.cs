using CsCheck;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class WeekMarkTests
{
    // One figure a week from the first on: its practised days. Three are planned. The last week is the one of today.
    [Theory]
    [InlineData("0", 0, 0)]
    [InlineData("2", 0, 0)]
    [InlineData("3", 1, 1)]
    [InlineData("3 4 7", 3, 3)]
    [InlineData("3 3 0", 2, 2)]
    [InlineData("3 3 2", 2, 2)]
    [InlineData("3 3 2 0", 0, 2)]
    [InlineData("3 3 2 3", 1, 2)]
    [InlineData("3 0 3 3 3 0", 3, 3)]
    public void Counts_weeks_that_were_met(string practised, int current, int best)
    {
        var counts = practised.Split(' ').Select(int.Parse).ToList();
        var days = counts.Index().SelectMany(week => Days(week.Index, week.Item));
        var today = AnyPlans.Start.AddDays((counts.Count * 7) - 1);

        var mark = WeekMark.Of(days, WeekPlans.None);

        Assert.Equal((current, best), (mark.CurrentWeeks(today), mark.Best));
        Assert.Equal(
            new WeeklyStreak(current, best, counts[^1], 3), mark.AsOf(today, counts[^1], WeekPlans.None));
    }

    [Fact]
    public void Breaks_on_the_Monday_after_the_week_that_was_not_met()
    {
        var mark = WeekMark.Of(Days(0, 3), WeekPlans.None);

        Assert.Equal(1, mark.CurrentWeeks(AnyPlans.Start.AddDays(13)));
        Assert.Equal(0, mark.CurrentWeeks(AnyPlans.Start.AddDays(14)));
        // After a flight to where it is still Sunday.
        Assert.Equal(1, mark.CurrentWeeks(AnyPlans.Start.AddDays(-1)));
        // The same with a practice that has Monday's date already: the week that ends here on Sunday is not over.
        Assert.Equal(1, WeekMark.Of([.. Days(0, 3), .. Days(2, 1)], WeekPlans.None).CurrentWeeks(AnyPlans.Start.AddDays(13)));
    }

    [Fact]
    public void Counts_Sunday_into_the_week_before_Monday()
    {
        DateOnly[] days = [new(2026, 3, 6), new(2026, 3, 7), new(2026, 3, 8)];
        Assert.Equal(1, WeekMark.Of(days, WeekPlans.None).Run);
        Assert.Equal(0, WeekMark.Of(days.Select(day => day.AddDays(1)), WeekPlans.None).Run);
    }

    [Fact]
    public void Asks_of_each_week_what_was_planned_then()
    {
        var plans = new WeekPlans([AnyPlans.Make(AnyPlans.Start.AddDays(7), Weekdays.None, daysAWeek: 5)]);

        Assert.Equal(2, WeekMark.Of([.. Days(0, 3), .. Days(1, 5)], plans).Run);
        Assert.Equal(new WeekMark(AnyPlans.Start, 1, 1), WeekMark.Of([.. Days(0, 3), .. Days(1, 4)], plans));
    }

    [Fact]
    public void Is_what_walking_week_by_week_finds() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans, Gen.Int[-1, 25]).Sample((days, plans, daysLater) =>
        {
            var today = (days.Count == 0 ? AnyPlans.Start : days.Max()).AddDays(daysLater);
            var mark = WeekMark.Of(days.Concat(days).Reverse(), plans);

            Assert.Equal(Walk(days, plans, today), (mark.CurrentWeeks(today), mark.Best));
            Assert.True(mark.Best >= mark.Run);
        });

    [Fact]
    public void Never_loses_by_one_more_practised_day() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans, Gen.Int[0, 90]).Sample((days, plans, offset) => Assert.True(
            WeekMark.Of([.. days, AnyPlans.Start.AddDays(offset)], plans).Best >= WeekMark.Of(days, plans).Best));

    private static IEnumerable<DateOnly> Days(int week, int count) =>
        Enumerable.Range(0, count).Select(day => AnyPlans.Start.AddDays((week * 7) + day));

    /// <summary>Every week from the first to the last, day by day; nothing is practised before the first.</summary>
    private static (int Current, int Best) Walk(List<DateOnly> days, WeekPlans plans, DateOnly today)
    {
        var (run, best, metBefore) = (0, 0, false);
        var end = days.Append(today).Max();
        for (var monday = AnyPlans.Start; monday <= end; monday = monday.AddDays(7))
        {
            var count = 0;
            for (var day = 0; day < 7; day++)
            {
                count += days.Contains(monday.AddDays(day)) ? 1 : 0;
            }

            var met = count >= plans.For(monday.AddDays(6)).DaysAWeek;
            var isOver = monday.AddDays(6) < today;
            if (met)
            {
                run = metBefore ? run + 1 : 1;
            }
            else if (isOver)
            {
                run = 0;
            }

            metBefore = met;
            best = Math.Max(best, run);
        }

        return (run, best);
    }
}
