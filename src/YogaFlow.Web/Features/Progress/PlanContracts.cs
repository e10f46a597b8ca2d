using System.Text.Json.Serialization;
using YogaFlow.Core.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>What is meant for a week. It is taken as a whole: a goal that is left out is none, and so are rest days.</summary>
/// <param name="DaysAWeek">Days of practice that make a week count for the weekly streak, 1 to 7.</param>
/// <param name="RestDays">At most three; leaving them out of practice breaks no streak.</param>
/// <param name="SessionsAWeek">1 to 50, or null.</param>
/// <param name="MinutesAWeek">5 to 5000, or null.</param>
public sealed record PlanWeek(
    [property: JsonRequired] int DaysAWeek,
    IReadOnlyList<DayOfWeek>? RestDays = null,
    int? SessionsAWeek = null,
    int? MinutesAWeek = null);

/// <summary>What is meant for a week, and where it stands.</summary>
/// <param name="MetWeeks">The last twelve weeks, oldest first, this one among them; each is held against the plan of its time.</param>
public sealed record GoalDetails(
    int? SessionsAWeek,
    int? MinutesAWeek,
    int DaysAWeek,
    IReadOnlyList<DayOfWeek> RestDays,
    PresentWeek Week,
    StreakDetails Streak,
    WeeklyStreakDetails WeeklyStreak,
    Consistency Consistency,
    IReadOnlyList<PastWeek> MetWeeks);

/// <param name="Sessions">Completed practices.</param>
/// <param name="Minutes">Whole minutes on the mat in them.</param>
/// <param name="Days">Practised days.</param>
/// <param name="Met">Every goal that is set is reached; false without one.</param>
public sealed record PresentWeek(DateOnly Monday, int Sessions, int Minutes, int Days, bool Met);

/// <param name="Since">The first day of the run that goes on.</param>
/// <param name="Frozen">Missed days up to yesterday that a freeze pays for.</param>
/// <param name="FreezeLeft">The freeze of this week is not spent.</param>
public sealed record StreakDetails(
    int CurrentDays, int BestDays, DateOnly? Since, IReadOnlyList<DateOnly> Frozen, bool FreezeLeft, bool RestsToday);

public sealed record WeeklyStreakDetails(int CurrentWeeks, int BestWeeks, int DaysThisWeek);

public sealed record PastWeek(DateOnly Monday, int Sessions, int Minutes, bool Met);
