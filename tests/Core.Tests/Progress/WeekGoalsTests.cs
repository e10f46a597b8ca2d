using CsCheck;
using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class WeekGoalsTests
{
    private static readonly DateOnly Monday = AnyPlans.Start;

    private static readonly Gen<DayTally[]> Tallies = Gen.Select(Gen.Int[0, 90], Gen.Int[1, 4], Gen.Long[0, 14400])
        .Select((offset, sessions, seconds) => new DayTally(Monday.AddDays(offset), sessions, seconds))
        .Array[0, 60];

    [Theory]
    [InlineData(3, 60, 3, 3600, true, true, 1, 1)]
    [InlineData(3, 60, 4, 7200, true, true, 1, 1)]
    [InlineData(3, 60, 3, 3599, true, false, 1, 59 / 60.0)]
    [InlineData(3, 60, 2, 3600, true, false, 2 / 3.0, 1)]
    [InlineData(3, null, 3, 0, true, true, 1, 0)]
    [InlineData(3, null, 2, 9000, true, false, 2 / 3.0, 0)]
    [InlineData(null, 60, 0, 3600, true, true, 0, 1)]
    [InlineData(null, 60, 9, 1800, true, false, 0, 0.5)]
    [InlineData(null, null, 9, 9000, false, false, 0, 0)]
    public void Are_met_when_every_goal_that_is_set_is_reached(
        int? sessionsAim, int? minutesAim, int sessions, int seconds, bool hasAim, bool met, double sessionsShare, double minutesShare)
    {
        var plans = new WeekPlans([AnyPlans.Make(Monday, Weekdays.None, 3, sessionsAim, minutesAim)]);

        var goals = WeekGoals.Of(Monday, [new DayTally(Monday, sessions, seconds)], plans);

        Assert.Equal((hasAim, met), (goals.HasAim, goals.Met));
        Assert.Equal((sessionsShare, minutesShare), (goals.SessionsShare, goals.MinutesShare));
    }

    [Fact]
    public void Count_from_Monday_to_Sunday_and_round_the_sum_down()
    {
        DayTally[] tallies =
        [
            new(Monday.AddDays(-1), 10, 10_000),
            new(Monday, 1, 59),
            new(Monday.AddDays(6), 2, 59),
            new(Monday.AddDays(6), 3, 1),
            new(Monday.AddDays(7), 10, 10_000),
        ];

        Assert.Equal(new WeekGoals(Monday, 6, 1, null, null), WeekGoals.Of(Monday, tallies, WeekPlans.None));
        Assert.Equal(new WeekGoals(Monday, 6, 1, null, null), WeekGoals.Of(Monday.AddDays(6), tallies, WeekPlans.None));
    }

    [Fact]
    public void Are_what_adding_up_the_seven_days_finds() =>
        Gen.Select(Tallies, AnyPlans.Plans, Gen.Int[0, 13]).Sample((tallies, plans, week) =>
        {
            var monday = Monday.AddDays(week * 7);
            var (sessions, seconds) = (0, 0L);
            for (var day = 0; day < 7; day++)
            {
                foreach (var tally in tallies)
                {
                    if (tally.Day == monday.AddDays(day))
                    {
                        sessions += tally.Sessions;
                        seconds += tally.Seconds;
                    }
                }
            }

            var goals = WeekGoals.Of(monday, tallies, plans);

            Assert.Equal((sessions, (int)Math.Floor(seconds / 60.0)), (goals.Sessions, goals.Minutes));
            var plan = plans.For(monday);
            Assert.Equal((plan.SessionsAWeek, plan.MinutesAWeek), (goals.SessionsAim, goals.MinutesAim));
            bool[] reached =
            [
                .. plan.SessionsAWeek is { } some ? [sessions >= some] : Array.Empty<bool>(),
                .. plan.MinutesAWeek is { } minutes ? [seconds >= minutes * 60] : Array.Empty<bool>(),
            ];
            Assert.Equal(reached.Length > 0, goals.HasAim);
            Assert.Equal(reached.Length > 0 && reached.All(aim => aim), goals.Met);
            Assert.InRange(goals.SessionsShare, 0, 1);
            Assert.InRange(goals.MinutesShare, 0, 1);
        });
}
