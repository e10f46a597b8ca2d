using CsCheck;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

/// <summary>What is true of the streak, whatever the days, the plans and the date.</summary>
public sealed class StreakMarkProperties
{
    [Fact]
    public void It_is_what_walking_day_by_day_finds() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans, Gen.Int[-1, 25]).Sample((days, plans, daysLater) =>
        {
            var today = (days.Count == 0 ? AnyPlans.Start : days.Max()).AddDays(daysLater);
            var mark = StreakMark.Of(days, plans);
            var streak = mark.AsOf(today, plans);
            var (run, since) = LongestUpTo(today, days, plans, today);

            Assert.Equal((run, since), (streak.CurrentDays, streak.Since));
            Assert.Equal(days.Select(day => LongestUpTo(day, days, plans, today).Run).Append(0).Max(), streak.BestDays);
            Assert.All(streak.Frozen, day => Assert.False(days.Contains(day) || plans.IsRestDay(day)));
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
    public void A_further_day_never_makes_a_streak_shorter() =>
        Gen.Select(AnyPlans.Days, AnyPlans.Plans, Gen.Int[0, 120]).Sample((days, plans, offset) =>
        {
            var last = days.Count == 0 ? AnyPlans.Start : days.Max();
            var (before, after) = (StreakMark.Of(days, plans), StreakMark.Of([.. days, AnyPlans.Start.AddDays(offset)], plans));
            Assert.True(after.Best >= before.Best);
            if (AnyPlans.Start.AddDays(offset) <= last)
            {
                Assert.True(after.AsOf(last.AddDays(2), plans).CurrentDays >= before.AsOf(last.AddDays(2), plans).CurrentDays);
            }
        });

    [Fact]
    public void Without_a_missed_day_between_them_all_days_count() =>
        Gen.Select(Gen.Int[1, 200], AnyPlans.Plans).Sample((count, plans) => Assert.Equal(
            count, StreakMark.Of(Enumerable.Range(0, count).Select(AnyPlans.Start.AddDays), plans).Best));

    /// <summary>
    /// Backwards from the end, day by day: a missed day costs the freeze of its week, and where a week has none left is
    /// where the run begins. Day 0 of the calendar was a Monday.
    /// </summary>
    private static (int Run, DateOnly? Since) LongestUpTo(DateOnly end, List<DateOnly> days, WeekPlans plans, DateOnly today)
    {
        var (run, since, spentWeeks) = (0, (DateOnly?)null, new HashSet<int>());
        var from = days.Count > 0 && days.Max() > end && end == today ? days.Max() : end;

        // Today is not over, so it is not missed yet; a day before one that was practised is, wherever a flight went since.
        var open = days.Count > 0 && days.Max() > today ? days.Max() : today;
        for (var day = from; day >= AnyPlans.Start.AddDays(-1); day = day.AddDays(-1))
        {
            if (days.Contains(day))
            {
                (run, since) = (run + 1, day);
            }
            else if (day < open && !plans.For(day).RestDays.Has(day.DayOfWeek) && !spentWeeks.Add(day.DayNumber / 7))
            {
                break;
            }
        }

        return (run, since);
    }
}
