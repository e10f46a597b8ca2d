namespace YogaFlow.Core.Practice;

/// <summary>Every way in which a practice can be refused.</summary>
public static class SessionRefusals
{
    public static readonly Refusal NotFound =
        new(RefusalKind.NotFound, "session.not-found", "There is no such practice.");

    public static readonly Refusal NoneActive =
        new(RefusalKind.NotFound, "session.none-active", "No practice is going on.");

    public static readonly Refusal NoSuchSequence =
        new(RefusalKind.Invalid, "session.no-such-sequence", "There is no sequence with that number.", "sequence_id");

    public static readonly Refusal NoSuchPose =
        new(RefusalKind.Invalid, "session.no-such-pose", "One of the steps names a pose that does not exist.", "steps");

    public static readonly Refusal AlreadyEnded =
        new(RefusalKind.Conflict, "session.already-ended", "This practice has ended already.");

    public static readonly Refusal NotAnEnding = new(
        RefusalKind.Invalid, "session.not-an-ending",
        "completion_status must be completed, partial or abandoned.", "completion_status");

    public static readonly Refusal Duration = new(
        RefusalKind.Invalid, "session.duration-out-of-range",
        $"duration_seconds must be from 0 to {PracticeSession.LongestSeconds}.", "duration_seconds");

    public static readonly Refusal LongerThanPossible = new(
        RefusalKind.Invalid, "session.longer-than-possible",
        "The practice cannot have lasted longer than the time since it began.", "duration_seconds");

    public static readonly Refusal StepsLongerThanPractice = new(
        RefusalKind.Invalid, "session.steps-longer-than-practice",
        "The steps together cannot last longer than the practice.", "steps");

    public static readonly Refusal StartsInTheFuture = new(
        RefusalKind.Invalid, "session.starts-in-the-future", "A practice cannot begin in the future.", "started_at");

    public static readonly Refusal SequenceMissing = new(
        RefusalKind.Invalid, "session.sequence-missing", "A practice of kind sequence names its sequence_id.", "sequence_id");
}
