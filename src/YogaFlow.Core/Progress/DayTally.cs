namespace YogaFlow.Core.Progress;

/// <summary>What one person completed on one day.</summary>
/// <param name="Day">The person's date.</param>
/// <param name="Sessions">Completed sessions.</param>
/// <param name="Seconds">Time on the mat in them.</param>
public sealed record DayTally(DateOnly Day, int Sessions, long Seconds);
