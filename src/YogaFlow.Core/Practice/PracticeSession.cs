using YogaFlow.Core.Library;
using YogaFlow.Core.People;

namespace YogaFlow.Core.Practice;

/// <summary>One person's practice, once: begun, perhaps paused, and ended in one of three ways.</summary>
public sealed class PracticeSession
{
    /// <summary>Four hours; nothing longer is one practice.</summary>
    public const int LongestSeconds = 14400;

    public const int MostSteps = 500;
    public const int NoteMaxLength = 1000;
    public const int LowestFeeling = 1;
    public const int HighestFeeling = 5;
    public const int MostReactions = 100;

    /// <summary>Nobody alive practised before; a date before it is a slip of the finger.</summary>
    public static readonly DateTimeOffset Earliest = new(1930, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far a device's clock may run ahead of ours before its times are not believed.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(30);

    private PracticeSession()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Made by the device that practised, so that sending a practice twice stores it once.</summary>
    public Guid ClientId { get; private init; }

    public Guid PersonId { get; private init; }

    public int? SequenceId { get; private set; }

    public Sequence? Sequence { get; private set; }

    /// <summary>The sequence's name on that day; stays when the sequence is gone.</summary>
    public string? SequenceName { get; private set; }

    public PracticeKind Kind { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Time on the mat, pauses left out.</summary>
    public int DurationSeconds { get; private set; }

    /// <summary>Races are decided here: it is the concurrency token, and only an active session can end.</summary>
    public SessionStatus Status { get; private set; }

    public int PosesCompleted { get; private set; }

    /// <summary>The person's day on which the practice began, by the clock that is stored beside it.</summary>
    public DateOnly PracticeDate { get; private set; }

    /// <summary>The IANA zone in which the person was; a later move changes no day that was practised.</summary>
    public string TimeZone { get; private init; } = PersonClock.Usual.TimeZone;

    /// <summary>Whole hours after midnight at which the person's day began.</summary>
    public int DayStartsAt { get; private init; }

    /// <summary>True for a practice that was entered, not led.</summary>
    public bool ByHand { get; private init; }

    /// <summary>How it felt, 1 (hard going) to 5 (wonderful); null when nothing was said.</summary>
    public int? Feeling { get; private set; }

    public string? Note { get; private set; }

    public List<PracticedStep> Steps { get; private set; } = [];

    /// <summary>The poses that hurt or pleased; at most one reaction a pose.</summary>
    public List<PoseReaction> Reactions { get; private set; } = [];

    /// <param name="sequence">Null for a practice that follows no sequence.</param>
    /// <param name="clock">How the person's days run.</param>
    public static PracticeSession Start(
        Guid personId, Guid? clientId, Sequence? sequence, DateTimeOffset now, PersonClock clock)
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
            PracticeDate = clock.DayOf(now),
            TimeZone = clock.TimeZone,
            DayStartsAt = clock.DayStartsAt,
            Status = SessionStatus.Active,
        };
    }

    /// <summary>A whole practice that a device kept until it could be sent.</summary>
    public static Outcome<PracticeSession> Whole(
        Guid personId, FinishedPractice practice, Sequence? sequence, DateTimeOffset now, PersonClock clock)
    {
        if (Plausibility.Check(practice.Status, practice.StartedAt, practice.DurationSeconds, practice.Steps, now) is { } refusal)
        {
            return refusal;
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
            PracticeDate = clock.DayOf(practice.StartedAt),
            TimeZone = clock.TimeZone,
            DayStartsAt = clock.DayStartsAt,
            ByHand = practice.ByHand,
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

        if (Plausibility.SoFar(StartedAt, durationSeconds, now) is { } refusal)
        {
            return refusal;
        }

        if (Plausibility.LongerThan(durationSeconds, steps))
        {
            return SessionRefusals.StepsLongerThanPractice;
        }

        (Status, DurationSeconds, CompletedAt) = (status, durationSeconds, Plausibility.EndOf(StartedAt, durationSeconds, now));
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

        if (Plausibility.SoFar(StartedAt, durationSoFar, now) is { } refusal)
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
        (Status, CompletedAt) = (overHalf ? SessionStatus.Partial : SessionStatus.Abandoned, Plausibility.EndOf(StartedAt, DurationSeconds, now));
    }

    /// <summary>Puts right what was kept wrongly. The zone stays: it says where the person was.</summary>
    /// <param name="sequence">The sequence that was practised; null for a practice that followed none.</param>
    /// <returns>Null when accepted; otherwise why not, and nothing has changed.</returns>
    public Refusal? Correct(SessionCorrection correction, Sequence? sequence, DateTimeOffset now)
    {
        if (Status is SessionStatus.Active)
        {
            return SessionRefusals.StillActive;
        }

        if (correction.Kind is PracticeKind.Sequence && sequence is null && SequenceName is null)
        {
            return SessionRefusals.SequenceMissing;
        }

        IReadOnlyList<PracticedStep> steps = correction.KeepSteps ? Steps : [];
        if (Plausibility.Check(correction.Status, correction.StartedAt, correction.DurationSeconds, steps, now) is { } refusal)
        {
            return refusal;
        }

        if (correction.StartedAt != StartedAt)
        {
            PracticeDate = new PersonClock(TimeZone, DayStartsAt).DayOf(correction.StartedAt);
        }

        if (correction.Kind is not PracticeKind.Sequence || sequence is not null)
        {
            (SequenceId, Sequence, SequenceName) = (sequence?.Id, sequence, sequence?.Name);
        }

        (Kind, StartedAt, DurationSeconds, Status) = (correction.Kind, correction.StartedAt, correction.DurationSeconds, correction.Status);
        CompletedAt = StartedAt.AddSeconds(DurationSeconds);
        if (!correction.KeepSteps)
        {
            Steps.Clear();
            PosesCompleted = 0;
        }

        return null;
    }

    /// <summary>Keeps how it felt, a note, and the poses that stood out.</summary>
    /// <returns>Null when accepted; otherwise why not, and nothing has changed.</returns>
    public Refusal? Describe(int? feeling, string? note, IReadOnlyList<PoseReaction> reactions)
    {
        // What a form sends ends its lines with two characters, and one database keeps no character 0.
        note = note?.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();
        if (feeling is < LowestFeeling or > HighestFeeling)
        {
            return SessionRefusals.Feeling;
        }

        if (note?.Length > NoteMaxLength)
        {
            return SessionRefusals.NoteTooLong;
        }

        if (reactions.Count > MostReactions || reactions.DistinctBy(reaction => reaction.PoseId).Count() < reactions.Count)
        {
            return SessionRefusals.Reactions;
        }

        (Feeling, Note) = (feeling, string.IsNullOrEmpty(note) ? null : note);
        Reactions = [.. reactions];
        return null;
    }
}
