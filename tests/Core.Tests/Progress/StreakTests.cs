using CsCheck;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class StreakTests
{
    private static readonly DateOnly Today = new(2026, 3, 21);

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("0", 1, 1)]
    [InlineData("1", 1, 1)]
    [InlineData("2", 0, 1)]
    [InlineData("0 1 2", 3, 3)]
    [InlineData("1 2 3", 3, 3)]
    [InlineData("2 3 4", 0, 3)]
    [InlineData("0 2 3 4 5", 1, 4)]
    [InlineData("2 0 1 1 0", 3, 3)]
    [InlineData("0 1 10 11 12 13", 2, 4)]
    public void Counts_days_in_a_row_up_to_today_or_yesterday(string daysAgo, int current, int best)
    {
        var days = daysAgo.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ago => Today.AddDays(-int.Parse(ago)));

        Assert.Equal(new Streak(current, best), Streak.Of(days, Today));
    }

    [Fact]
    public void Goes_over_the_end_of_a_leap_february() => Assert.Equal(
        new Streak(3, 3), Streak.Of([new(2028, 2, 28), new(2028, 2, 29), new(2028, 3, 1)], new DateOnly(2028, 3, 1)));

    [Fact]
    public void Is_what_walking_back_day_by_day_finds() =>
        Gen.Int[0, 60].Array[0, 60].Sample(daysAgo =>
        {
            var days = daysAgo.Select(ago => Today.AddDays(-ago)).ToList();

            Assert.Equal(Slowly(days), Streak.Of(days, Today));
        });

    private static Streak Slowly(List<DateOnly> days)
    {
        int RunEndingOn(DateOnly day)
        {
            var run = 0;
            while (days.Contains(day.AddDays(-run)))
            {
                run++;
            }

            return run;
        }

        var current = days.Contains(Today) ? RunEndingOn(Today) : RunEndingOn(Today.AddDays(-1));
        return new Streak(current, days.Count == 0 ? 0 : days.Max(RunEndingOn));
    }
}
