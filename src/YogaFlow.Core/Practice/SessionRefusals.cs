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

    public static readonly Refusal StillActive = new(
        RefusalKind.Conflict, "session.still-active", "This practice is still going on; end it first.");

    public static readonly Refusal TooLongAgo = new(
        RefusalKind.Invalid, "session.too-long-ago",
        $"A practice cannot have begun before {PracticeSession.Earliest.Year}.", "started_at");

    public static readonly Refusal Feeling = new(
        RefusalKind.Invalid, "session.feeling-out-of-range",
        $"feeling must be from {PracticeSession.LowestFeeling} to {PracticeSession.HighestFeeling}.", "feeling");

    public static readonly Refusal NoteTooLong = new(
        RefusalKind.Invalid, "session.note-too-long", $"A note has at most {PracticeSession.NoteMaxLength} characters.", "note");

    public static readonly Refusal NoSuchPoseToReactTo = new(
        RefusalKind.Invalid, "session.no-such-pose", "One of the reactions names a pose that does not exist.", "reactions");

    public static readonly Refusal Reactions = new(
        RefusalKind.Invalid, "session.reactions",
        $"Each pose is named at most once, and at most {PracticeSession.MostReactions} poses.", "reactions");
}
