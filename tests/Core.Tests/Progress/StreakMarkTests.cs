using System.Globalization;
using YogaFlow.Core.People;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class StreakMarkTests
{
    private const Weekdays Weekend = Weekdays.Saturday | Weekdays.Sunday;

    // One letter a day from a Monday on: x practised, . not; | stands between Sunday and Monday. The last letter is today.
    [Theory]
    [InlineData(".", 0, 0, "", true)]
    [InlineData("x", 1, 1, "", true)]
    [InlineData("xxx", 3, 3, "", true)]
    [InlineData("xx.", 2, 2, "", true)]
    // One missed day is paid, whether another practice followed or not.
    [InlineData("xx.x", 3, 3, "", false)]
    [InlineData("xx..", 2, 2, "04", false)]
    // Two days in a row in one week break it, and a run that begins anew owes nothing.
    [InlineData("xx...", 0, 2, "", true)]
    [InlineData("xx..x", 1, 2, "", true)]
    // A second freeze in one week: the run begins after the first instead of ending.
    [InlineData("x.x.x", 2, 2, "", false)]
    [InlineData("xx.xx.x", 3, 4, "", false)]
    [InlineData("x.x..", 1, 2, "05", false)]
    [InlineData("x.x.x.x", 2, 2, "", false)]
    // Adjacent weeks pay one day each, even when the two days are neighbours.
    [InlineData("xxxxx.x|x.x", 8, 8, "", false)]
    [InlineData("xxxxxx.|.x", 7, 7, "", false)]
    [InlineData("xxxxxx.|..", 6, 6, "08 09", false)]
    [InlineData("xxxxxx.|.", 6, 6, "08", true)]
    [InlineData("xxxxx..|x", 1, 5, "", true)]
    [InlineData("xxxxxx.|..x", 1, 6, "", true)]
    [InlineData("xxxx.xx|x.xxxxx|xx.x", 15, 15, "", false)]
    // A whole week is more than any freeze.
    [InlineData("xxxxxxx|.......|x", 1, 7, "", true)]
    [InlineData("xxxxxxx|.......|.", 0, 7, "", true)]
    // The best run was an earlier one.
    [InlineData("xxxxx..|xx", 2, 5, "", true)]
    public void Counts_practised_days_and_pays_with_one_freeze_a_week(
        string pattern, int current, int best, string frozen, bool freezeLeft)
    {
        var streak = StreakOf(pattern, WeekPlans.None);

        Assert.Equal((current, best, freezeLeft), (streak.CurrentDays, streak.BestDays, streak.FreezeLeft));
        Assert.Equal(frozen, string.Join(' ', streak.Frozen.Select(day => day.ToString("dd", CultureInfo.InvariantCulture))));
        Assert.Equal(pattern[^1] == 'x', streak.PractisedToday);
        Assert.Equal(current > 0, streak.Since is not null);
        Assert.False(streak.RestsToday);
    }

    [Theory]
    [InlineData("xxxxx..|x", Weekend, 6, 6, true)]
    [InlineData("xxxxx..|.", Weekend, 5, 5, true)]
    [InlineData("xxxx...|.x", Weekend, 5, 5, false)]
    [InlineData("xxx....|x", Weekend, 1, 3, true)]
    [InlineData("xxxxxxx", Weekdays.Sunday, 7, 7, true)]
    [InlineData("x.x.x.x", Weekdays.Tuesday | Weekdays.Thursday | Weekdays.Saturday, 4, 4, true)]
    [InlineData("x...x", Weekdays.Tuesday | Weekdays.Thursday | Weekdays.Saturday, 2, 2, false)]
    public void Lets_planned_rest_days_pass(string pattern, Weekdays restDays, int current, int best, bool freezeLeft)
    {
        var streak = StreakOf(pattern, AnyPlans.Resting(restDays));

        Assert.Equal((current, best, freezeLeft), (streak.CurrentDays, streak.BestDays, streak.FreezeLeft));
    }

    [Fact]
    public void Knows_that_today_is_a_rest_day()
    {
        Assert.True(StreakOf("xxxxx.", AnyPlans.Resting(Weekend)).RestsToday);
        Assert.True(StreakMark.None.AsOf(AnyPlans.Start.AddDays(5), AnyPlans.Resting(Weekend)).RestsToday);
        Assert.False(StreakOf("xxxxx", AnyPlans.Resting(Weekend)).RestsToday);
    }

    // Eight missed days: the longest bridge there is, Thursday to Thursday, with two plans made for it.
    [Fact]
    public void Bridges_two_half_weeks_of_rest_and_no_more()
    {
        var plans = new WeekPlans(
        [
            AnyPlans.Make(AnyPlans.Start, Weekdays.Friday | Weekend),
            AnyPlans.Make(AnyPlans.Start.AddDays(7), Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday),
        ]);

        Assert.Equal(4, StreakOf("xxx....|....x", plans).CurrentDays);
        Assert.Equal(1, StreakOf("xxx....|.....x", plans).CurrentDays);
        Assert.Equal(1, StreakOf("xx.....|....x", plans).CurrentDays);
    }

    [Fact]
    public void Takes_days_in_any_order_and_repeated()
    {
        DateOnly[] days = [new(2026, 3, 4), new(2026, 3, 2), new(2026, 3, 4), new(2026, 3, 3), new(2026, 3, 2)];

        Assert.Equal(
            new StreakMark(new(2026, 3, 4), 3, new(2026, 3, 2), null, 3, new(2026, 3, 2), 3), StreakMark.Of(days, WeekPlans.None));
    }

    [Fact]
    public void Remembers_the_last_freeze_of_the_run() => Assert.Equal(
        new StreakMark(new(2026, 3, 11), 8, new(2026, 3, 2), new(2026, 3, 10), 1, new(2026, 3, 11), 8), MarkOf("xxxxx.x|x.x", WeekPlans.None));

    [Fact]
    public void Has_no_days_before_the_first_practice()
    {
        Assert.Equal(StreakMark.None, StreakMark.Of([], WeekPlans.None));
        var streak = StreakMark.None.AsOf(AnyPlans.Start, WeekPlans.None);
        Assert.Equal((0, 0, false, true), (streak.CurrentDays, streak.BestDays, streak.PractisedToday, streak.FreezeLeft));
        Assert.Null(streak.Since);
        Assert.Empty(streak.Frozen);
    }

    [Fact]
    public void Goes_over_a_leap_day()
    {
        DateOnly[] days = [new(2028, 2, 28), new(2028, 2, 29), new(2028, 3, 1)];
        Assert.Equal(3, StreakMark.Of(days, WeekPlans.None).AsOf(new(2028, 3, 1), WeekPlans.None).CurrentDays);

        var streak = StreakMark.Of([days[0]], WeekPlans.None).AsOf(days[2], WeekPlans.None);
        Assert.Equal([days[1]], streak.Frozen);
    }

    [Theory]
    [InlineData("xxx..xx", 2, 3, "xxxx.xx", 6, 6)]
    [InlineData("xxxxx..|xxx", 3, 5, "xxxxxx.|xxx", 9, 9)]
    public void Joins_two_runs_with_a_back_dated_day_and_splits_them_when_it_is_deleted(
        string apart, int current, int best, string joined, int joinedCurrent, int joinedBest)
    {
        var before = StreakOf(apart, WeekPlans.None);
        var after = StreakOf(joined, WeekPlans.None);

        Assert.Equal((current, best), (before.CurrentDays, before.BestDays));
        Assert.Equal((joinedCurrent, joinedBest), (after.CurrentDays, after.BestDays));
    }

    [Theory]
    // Tokyo to Honolulu: it is yesterday again. Nothing is missed, and each date counts once.
    [InlineData("2026-03-09T23:00Z Asia/Tokyo", "2026-03-10T02:00Z Pacific/Honolulu", 1, "", true)]
    [InlineData("2026-03-09T23:00Z Asia/Tokyo, 2026-03-10T03:00Z Pacific/Honolulu", "2026-03-10T04:00Z Pacific/Honolulu", 2, "", true)]
    [InlineData("2026-03-09T23:00Z Asia/Tokyo, 2026-03-10T18:00Z Pacific/Honolulu", "2026-03-10T19:00Z Pacific/Honolulu", 1, "", true)]
    // Honolulu to Tokyo: a date is left out. The week's freeze pays for it.
    [InlineData("2026-03-09T04:00Z Pacific/Honolulu", "2026-03-10T01:00Z Asia/Tokyo", 1, "2026-03-09", false)]
    [InlineData("2026-03-09T04:00Z Pacific/Honolulu, 2026-03-10T01:00Z Asia/Tokyo", "2026-03-10T02:00Z Asia/Tokyo", 2, "", true)]
    public void Outlasts_a_flight_over_the_date_line(
        string practised, string now, int current, string frozen, bool practisedToday)
    {
        static DateOnly DayOf(string instantAndZone) => PersonalDay.Of(
            DateTimeOffset.Parse(instantAndZone.Split(' ')[0], CultureInfo.InvariantCulture),
            instantAndZone.Split(' ')[1],
            PersonalDay.DefaultStart);

        var streak = StreakMark.Of(practised.Split(", ").Select(DayOf), WeekPlans.None).AsOf(DayOf(now), WeekPlans.None);

        Assert.Equal((current, practisedToday), (streak.CurrentDays, streak.PractisedToday));
        Assert.Equal(frozen, string.Join(' ', streak.Frozen.Select(day => day.ToString("O", CultureInfo.InvariantCulture))));
    }

    private static StreakMark MarkOf(string pattern, WeekPlans plans) => StreakMark.Of(
        pattern.Replace("|", "", StringComparison.Ordinal).Index()
            .Where(letter => letter.Item == 'x')
            .Select(letter => AnyPlans.Start.AddDays(letter.Index)),
        plans);

    private static Streak StreakOf(string pattern, WeekPlans plans) => MarkOf(pattern, plans).AsOf(
        AnyPlans.Start.AddDays(pattern.Count(letter => letter != '|') - 1), plans);
}
