using YogaFlow.Core.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Where a person stands with what they mean to do.</summary>
/// <param name="Today">The person's date.</param>
/// <param name="Plan">The plan that holds this week.</param>
/// <param name="DaysThisWeek">Practised days of this week.</param>
/// <param name="Streak">The day streak.</param>
/// <param name="LastFreeze">The last day in the run that goes on that a freeze paid for; null when the streak is broken.</param>
/// <param name="Weeks">The last twelve weeks, oldest first, this one among them.</param>
public sealed record WeekStanding(
    DateOnly Today,
    WeekPlan Plan,
    IReadOnlySet<DateOnly> DaysThisWeek,
    Streak Streak,
    DateOnly? LastFreeze,
    WeeklyStreak Weekly,
    Consistency Consistency,
    IReadOnlyList<WeekGoals> Weeks)
{
    public DateOnly Monday => Week.MondayOf(Today);

    public WeekGoals ThisWeek => Weeks[^1];

    /// <summary>Monday first.</summary>
    public IReadOnlyList<DayOfWeek> RestDays =>
        [.. Enumerable.Range(0, Week.Days).Select(i => Monday.AddDays(i).DayOfWeek).Where(day => Plan.RestDays.Has(day))];

    /// <summary>A missed day of this week that the freeze paid for; a run has at most one of them.</summary>
    public DateOnly? FrozenThisWeek => LastFreeze is { } day && Week.MondayOf(day) == Monday ? day : null;

    public GoalDetails Details() => new(
        Plan.SessionsAWeek, Plan.MinutesAWeek, Plan.DaysAWeek, RestDays,
        new PresentWeek(Monday, ThisWeek.Sessions, ThisWeek.Minutes, DaysThisWeek.Count, ThisWeek.Met),
        new StreakDetails(Streak.CurrentDays, Streak.BestDays, Streak.Since, Streak.Frozen, Streak.FreezeLeft, Streak.RestsToday),
        new WeeklyStreakDetails(Weekly.CurrentWeeks, Weekly.BestWeeks, Weekly.DaysThisWeek),
        Consistency,
        [.. Weeks.Select(week => new PastWeek(week.Monday, week.Sessions, week.Minutes, week.Met))]);
}
