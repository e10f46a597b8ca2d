using YogaFlow.Core.Library;

namespace YogaFlow.Core.Practice;

/// <summary>One person's practice, once: begun, perhaps paused, and ended in one of three ways.</summary>
public sealed class PracticeSession
{
    /// <summary>Four hours; nothing longer is one practice.</summary>
    public const int LongestSeconds = 14400;

    public const int MostSteps = 500;

    /// <summary>How far a device's clock may run ahead of ours before its times are not believed.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(30);

    private PracticeSession()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Made by the device that practised, so that sending a practice twice stores it once.</summary>
    public Guid ClientId { get; private init; }

    public Guid PersonId { get; private init; }

    public int? SequenceId { get; private init; }

    public Sequence? Sequence { get; private init; }

    /// <summary>The sequence's name on that day; stays when the sequence is gone.</summary>
    public string? SequenceName { get; private init; }

    public PracticeKind Kind { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Time on the mat, pauses left out.</summary>
    public int DurationSeconds { get; private set; }

    /// <summary>Races are decided here: it is the concurrency token, and only an active session can end.</summary>
    public SessionStatus Status { get; private set; }

    public int PosesCompleted { get; private set; }

    /// <summary>The date in the person's own zone on which the practice began.</summary>
    public DateOnly PracticeDate { get; private init; }

    public List<PracticedStep> Steps { get; private set; } = [];

    /// <param name="sequence">Null for a practice that follows no sequence.</param>
    /// <param name="practiceDate">The date of <paramref name="now"/> in the person's zone.</param>
    public static PracticeSession Start(
        Guid personId, Guid? clientId, Sequence? sequence, DateTimeOffset now, DateOnly practiceDate)
    {
        var id = Guid.CreateVersion7(now);
        return new PracticeSession
        {
            Id = id,
            ClientId = clientId ?? id,
            PersonId = personId,
            SequenceId = sequence?.Id,
            SequenceName = sequence?.Name,
            Kind = sequence is null ? PracticeKind.Free : PracticeKind.Sequence,
            StartedAt = now,
            PracticeDate = practiceDate,
            Status = SessionStatus.Active,
        };
    }

    /// <summary>A whole practice that a device kept until it could be sent.</summary>
    public static Outcome<PracticeSession> Whole(
        Guid personId, FinishedPractice practice, Sequence? sequence, DateTimeOffset now, DateOnly practiceDate)
    {
        if (practice.Status is SessionStatus.Active)
        {
            return SessionRefusals.NotAnEnding;
        }

        if (practice.DurationSeconds is < 0 or > LongestSeconds)
        {
            return SessionRefusals.Duration;
        }

        if (practice.StartedAt > now + ClockTolerance)
        {
            return SessionRefusals.StartsInTheFuture;
        }

        if (practice.StartedAt.AddSeconds(practice.DurationSeconds) > now + ClockTolerance)
        {
            return SessionRefusals.LongerThanPossible;
        }

        if (LongerThan(practice.DurationSeconds, practice.Steps))
        {
            return SessionRefusals.StepsLongerThanPractice;
        }

        return new PracticeSession
        {
            Id = Guid.CreateVersion7(now),
            ClientId = practice.ClientId,
            PersonId = personId,
            SequenceId = sequence?.Id,
            SequenceName = sequence?.Name,
            Kind = practice.Kind,
            StartedAt = practice.StartedAt,
            CompletedAt = practice.StartedAt.AddSeconds(practice.DurationSeconds),
            DurationSeconds = practice.DurationSeconds,
            PracticeDate = practiceDate,
            Status = practice.Status,
            PosesCompleted = practice.PosesCompleted ?? practice.Steps.Count,
            Steps = [.. practice.Steps],
        };
    }

    /// <returns>Null when accepted or when the session has ended already; otherwise why not.</returns>
    public Refusal? End(SessionStatus status, int durationSeconds, int? posesCompleted, IReadOnlyList<PracticedStep> steps, DateTimeOffset now)
    {
        if (Status is not SessionStatus.Active)
        {
            return null;
        }

        if (status is SessionStatus.Active)
        {
            return SessionRefusals.NotAnEnding;
        }

        if (Implausible(durationSeconds, now) is { } refusal)
        {
            return refusal;
        }

        if (LongerThan(durationSeconds, steps))
        {
            return SessionRefusals.StepsLongerThanPractice;
        }

        (Status, DurationSeconds, CompletedAt) = (status, durationSeconds, now);
        PosesCompleted = posesCompleted ?? steps.Count;
        Steps = [.. steps];
        return null;
    }

    /// <summary>Remembers how far the practice has come, so that one that is left behind is not lost.</summary>
    public Refusal? Pause(int durationSoFar, DateTimeOffset now)
    {
        if (Status is not SessionStatus.Active)
        {
            return SessionRefusals.AlreadyEnded;
        }

        if (Implausible(durationSoFar, now) is { } refusal)
        {
            return refusal;
        }

        DurationSeconds = durationSoFar;
        return null;
    }

    /// <summary>Closes a session that a newer one replaces: partial when over half of its sequence was done, else abandoned.</summary>
    public void GiveWay(int? sequenceSeconds, DateTimeOffset now)
    {
        var overHalf = sequenceSeconds is { } total && DurationSeconds * 2 > total;
        (Status, CompletedAt) = (overHalf ? SessionStatus.Partial : SessionStatus.Abandoned, now);
    }

    /// <summary>Each step was rounded to whole seconds by itself, so each may be one second too long.</summary>
    private static bool LongerThan(int durationSeconds, IReadOnlyList<PracticedStep> steps) =>
        steps.Sum(step => (long)step.Seconds) > durationSeconds + steps.Count;

    private Refusal? Implausible(int seconds, DateTimeOffset now)
    {
        if (seconds is < 0 or > LongestSeconds)
        {
            return SessionRefusals.Duration;
        }

        return StartedAt.AddSeconds(seconds) > now + ClockTolerance ? SessionRefusals.LongerThanPossible : null;
    }
}
