using YogaFlow.Core.Library;

namespace YogaFlow.Core.Practice;

/// <summary>One hold that was really done.</summary>
public sealed class PracticedStep
{
    public int Id { get; init; }

    public Guid SessionId { get; init; }

    /// <summary>From 1, in the order of the practice.</summary>
    public int Position { get; init; }

    public int PoseId { get; init; }

    public Side? Side { get; init; }

    public int Seconds { get; init; }
}

/// <summary>A practice that has ended, as a device reports it.</summary>
public sealed record FinishedPractice(
    Guid ClientId, PracticeKind Kind, DateTimeOffset StartedAt, int DurationSeconds, SessionStatus Status,
    int? PosesCompleted, IReadOnlyList<PracticedStep> Steps, bool ByHand = false);

/// <summary>What a practice that has ended should have said.</summary>
/// <param name="KeepSteps">False forgets the single holds, which may not fit any more.</param>
public sealed record SessionCorrection(
    PracticeKind Kind, DateTimeOffset StartedAt, int DurationSeconds, SessionStatus Status, bool KeepSteps = true);

public enum PracticeKind
{
    Sequence,
    Breathing,
    Meditation,
    Free,
}

public enum SessionStatus
{
    Active,
    Completed,
    Partial,
    Abandoned,
}
