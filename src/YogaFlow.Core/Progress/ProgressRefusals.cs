namespace YogaFlow.Core.Progress;

/// <summary>Every way in which the plan of a week can be refused.</summary>
public static class ProgressRefusals
{
    public static readonly Refusal RestDays = new(
        RefusalKind.Invalid, "plan.rest-days-out-of-range",
        $"A week can have at most {WeekPlan.MostRestDays} rest days.", "rest_days");

    public static readonly Refusal DaysAWeek = new(
        RefusalKind.Invalid, "plan.days-a-week-out-of-range",
        $"Choose from {WeekPlan.FewestDaysAWeek} to {WeekPlan.MostDaysAWeek} days of practice a week.", "days_a_week");

    public static readonly Refusal WeekTooFull = new(
        RefusalKind.Invalid, "plan.week-too-full",
        $"Days of practice and rest days together must fit into a week of {Week.Days} days.", "days_a_week");

    public static readonly Refusal SessionsAWeek = new(
        RefusalKind.Invalid, "plan.sessions-a-week-out-of-range",
        $"Choose from {WeekPlan.FewestSessionsAWeek} to {WeekPlan.MostSessionsAWeek} practices a week, or no goal.",
        "sessions_a_week");

    public static readonly Refusal MinutesAWeek = new(
        RefusalKind.Invalid, "plan.minutes-a-week-out-of-range",
        $"Choose from {WeekPlan.FewestMinutesAWeek} to {WeekPlan.MostMinutesAWeek} minutes a week, or no goal.",
        "minutes_a_week");
}
