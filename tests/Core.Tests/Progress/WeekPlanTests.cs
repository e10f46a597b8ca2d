using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class WeekPlanTests
{
    private const Weekdays Weekend = Weekdays.Saturday | Weekdays.Sunday;

    private static readonly DateOnly Monday = new(2026, 3, 16);

    [Theory]
    [InlineData(Weekdays.None, 1, null, null)]
    [InlineData(Weekdays.None, 7, 1, 5)]
    [InlineData(Weekend, 5, 50, 5000)]
    [InlineData(Weekend | Weekdays.Wednesday, 4, null, 60)]
    public void Keeps_what_is_in_range(Weekdays restDays, int daysAWeek, int? sessions, int? minutes)
    {
        var person = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

        Assert.True(WeekPlan.Make(person, Monday, restDays, daysAWeek, sessions, minutes).TryGet(out var plan, out _));

        Assert.Equal(
            (person, Monday, restDays, daysAWeek, sessions, minutes),
            (plan.PersonId, plan.From, plan.RestDays, plan.DaysAWeek, plan.SessionsAWeek, plan.MinutesAWeek));
    }

    [Theory]
    [InlineData(Weekend | Weekdays.Monday | Weekdays.Tuesday, 1, null, null, "plan.rest-days-out-of-range", "rest_days")]
    [InlineData((Weekdays)128, 1, null, null, "plan.rest-days-out-of-range", "rest_days")]
    [InlineData((Weekdays)(-1), 1, null, null, "plan.rest-days-out-of-range", "rest_days")]
    [InlineData(Weekdays.None, 0, null, null, "plan.days-a-week-out-of-range", "days_a_week")]
    [InlineData(Weekdays.None, 8, null, null, "plan.days-a-week-out-of-range", "days_a_week")]
    [InlineData(Weekdays.Sunday, 7, null, null, "plan.week-too-full", "days_a_week")]
    [InlineData(Weekend | Weekdays.Wednesday, 5, null, null, "plan.week-too-full", "days_a_week")]
    [InlineData(Weekdays.None, 3, 0, null, "plan.sessions-a-week-out-of-range", "sessions_a_week")]
    [InlineData(Weekdays.None, 3, 51, null, "plan.sessions-a-week-out-of-range", "sessions_a_week")]
    [InlineData(Weekdays.None, 3, null, 4, "plan.minutes-a-week-out-of-range", "minutes_a_week")]
    [InlineData(Weekdays.None, 3, null, 5001, "plan.minutes-a-week-out-of-range", "minutes_a_week")]
    public void Refuses_what_is_not(
        Weekdays restDays, int daysAWeek, int? sessions, int? minutes, string code, string field)
    {
        Assert.False(WeekPlan.Make(Guid.Empty, Monday, restDays, daysAWeek, sessions, minutes).TryGet(out _, out var refusal));
        Assert.Equal((RefusalKind.Invalid, code, field), (refusal.Kind, refusal.Code, refusal.Field));
    }

    [Theory]
    [InlineData("2026-03-16")]
    [InlineData("2026-03-19")]
    [InlineData("2026-03-22")]
    public void Begins_on_the_Monday_of_its_week(string from) =>
        Assert.Equal(Monday, AnyPlans.Make(DateOnly.Parse(from), Weekdays.None).From);

    [Fact]
    public void Stays_as_it_was_when_a_change_is_refused()
    {
        var plan = AnyPlans.Make(Monday, Weekdays.Sunday, 4, 5, 60);

        Assert.Equal(ProgressRefusals.MinutesAWeek, plan.Change(Weekend, 2, 3, 1));
        Assert.Equal((Weekdays.Sunday, 4, 5, 60), (plan.RestDays, plan.DaysAWeek, plan.SessionsAWeek, plan.MinutesAWeek));

        Assert.Null(plan.Change(Weekend, 2, null, 90));
        Assert.Equal((Weekend, 2, null, 90), (plan.RestDays, plan.DaysAWeek, plan.SessionsAWeek, plan.MinutesAWeek));
    }
}
