namespace YogaFlow.Core.Progress;

/// <summary>What was completed on one day of the week, over all weeks that were looked at.</summary>
/// <param name="Sessions">Completed sessions.</param>
/// <param name="Seconds">Time on the mat in them.</param>
public sealed record WeekdayCount(DayOfWeek Day, int Sessions, long Seconds);
