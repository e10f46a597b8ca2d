namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>How a sequence was practised lately.</summary>
/// <param name="Last">The latest practice date.</param>
/// <param name="Times">At least 1.</param>
public sealed record PractisedSequence(DateOnly Last, int Times);
