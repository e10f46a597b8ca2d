using CsCheck;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

/// <summary>What is true of the streak, whatever the days, the plans and the date.</summary>
public sealed class StreakMarkProperties
{
    /// <summary>A week with two frozen days has five others.</summary>
    private const int MostThatADayMayCost = 5;

    [Fact]
    public void It_is_what_walking_day_by_day_finds() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans, Gen.Int[-1, 25]).Sample((days, plans, daysLater) =>
        {
            var today = (days.Count == 0 ? AnyPlans.Start : days.Max()).AddDays(daysLater);
            var mark = StreakMark.Of(days, plans);
            var streak = mark.AsOf(today, plans);
            var (run, best, since, frozen, spent) = Walk(days, plans, today);

            Assert.Equal((run, best, since), (streak.CurrentDays, streak.BestDays, streak.Since));
            Assert.Equal(frozen, streak.Frozen);
            Assert.Equal(!spent.Contains(today.DayNumber / 7), streak.FreezeLeft);
            Assert.True(mark.Best >= mark.Run);
        });

    [Fact]
    public void Order_and_repetition_do_not_matter() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans).Sample((days, plans) => Assert.Equal(
            StreakMark.Of(days, plans), StreakMark.Of(days.Concat(days).Reverse(), plans)));

    [Fact]
    public void Two_weeks_without_practice_break_it_whatever_was_planned() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans, Gen.Int[15, 60]).Sample((days, plans, daysLater) =>
        {
            var today = (days.Count == 0 ? AnyPlans.Start : days.Max()).AddDays(daysLater);
            Assert.Equal(0, StreakMark.Of(days, plans).AsOf(today, plans).CurrentDays);
        });

    [Fact]
    public void A_later_day_never_lowers_the_best() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans, Gen.Int[1, 20]).Sample((days, plans, daysLater) =>
        {
            var last = days.Count == 0 ? AnyPlans.Start : days.Max();
            Assert.True(
                StreakMark.Of([.. days, last.AddDays(daysLater)], plans).Best >= StreakMark.Of(days, plans).Best);
        });

    // A run pays for its days in their order. A day that is filled in earlier can begin the run earlier and spend the
    // freeze that a later day needed.
    [Fact]
    public void An_earlier_day_can_lower_the_best()
    {
        DateOnly[] days = [new(2026, 3, 6), new(2026, 3, 8), new(2026, 3, 9)];

        Assert.Equal(3, StreakMark.Of(days, WeekPlans.None).Best);
        Assert.Equal(2, StreakMark.Of([.. days, new(2026, 3, 4)], WeekPlans.None).Best);
    }

    // Only the part of a run before the second missed day of its first week can be cut off.
    [Fact]
    public void An_earlier_day_never_costs_more_than_a_part_of_one_week() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans, Gen.Int[0, 90]).Sample((days, plans, offset) => Assert.True(
            StreakMark.Of([.. days, AnyPlans.Start.AddDays(offset)], plans).Best
                >= StreakMark.Of(days, plans).Best - MostThatADayMayCost));

    [Fact]
    public void Without_a_missed_day_between_them_all_days_count() =>
        Gen.Select(Gen.Int[1, 200], AnyPlans.Plans).Sample((count, plans) => Assert.Equal(
            count, StreakMark.Of(Enumerable.Range(0, count).Select(AnyPlans.Start.AddDays), plans).Best));

    /// <summary>One day after the other, with a list of the weeks whose freeze is spent. Day 0 of the calendar was a Monday.</summary>
    private static (int Run, int Best, DateOnly? Since, List<DateOnly> Frozen, HashSet<int> SpentWeeks) Walk(
        List<DateOnly> days, WeekPlans plans, DateOnly today)
    {
        var (run, best) = (0, 0);
        DateOnly? since = null;
        var frozen = new List<DateOnly>();
        var spentWeeks = new HashSet<int>();
        var end = days.Append(today).Max();
        for (var day = AnyPlans.Start; day <= end; day = day.AddDays(1))
        {
            if (days.Contains(day))
            {
                since ??= day;
                run++;
                best = Math.Max(best, run);
                frozen.Clear();
            }
            else if (run > 0 && day != end && !plans.For(day).RestDays.Has(day.DayOfWeek))
            {
                if (spentWeeks.Add(day.DayNumber / 7))
                {
                    frozen.Add(day);
                }
                else
                {
                    (run, since) = (0, null);
                    frozen.Clear();
                    spentWeeks.Clear();
                }
            }
        }

        return (run, best, since, frozen, spentWeeks);
    }
}
