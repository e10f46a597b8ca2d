namespace YogaFlow.Core.Progress;

/// <summary>What was completed in a week, a month or a year.</summary>
/// <param name="First">The first day of it.</param>
/// <param name="Sessions">Completed sessions.</param>
/// <param name="Seconds">Time on the mat in them.</param>
public sealed record SpanCount(DateOnly First, int Sessions, long Seconds);
