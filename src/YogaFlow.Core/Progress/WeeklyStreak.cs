namespace YogaFlow.Core.Progress;

/// <summary>Weeks in a row in which a person practised on as many days as planned, as they stand today.</summary>
/// <param name="CurrentWeeks">Up to this week when it is met already, else up to the week before.</param>
/// <param name="BestWeeks">The longest such run ever.</param>
/// <param name="DaysThisWeek">Practised days of this week so far, 0 to 7.</param>
/// <param name="DaysAWeek">How many make this week count, 1 to 7.</param>
public sealed record WeeklyStreak(int CurrentWeeks, int BestWeeks, int DaysThisWeek, int DaysAWeek);
