using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Practice;

/// <summary>Begin a practice.</summary>
public sealed record StartSession(int? SequenceId = null, Guid? ClientId = null);

/// <summary>End a practice that was begun.</summary>
public sealed record CompleteSession(
    [property: JsonRequired] Guid SessionId,
    [property: JsonRequired, Range(0, PracticeSession.LongestSeconds)] int DurationSeconds,
    [property: Range(0, PracticeSession.MostSteps)] int? PosesCompleted = null,
    SessionStatus? CompletionStatus = null,
    [property: MaxLength(PracticeSession.MostSteps)] IReadOnlyList<PracticedStepDetails>? Steps = null,
    [property: Range(PracticeSession.LowestFeeling, PracticeSession.HighestFeeling)] int? Feeling = null,
    [property: StringLength(PracticeSession.NoteMaxLength)] string? Note = null);

/// <summary>A whole practice in one call, from a device that kept it.</summary>
public sealed record StoreSession(
    [property: JsonRequired] Guid ClientId,
    [property: JsonRequired] PracticeKind Kind,
    [property: JsonRequired] DateTimeOffset StartedAt,
    [property: JsonRequired, Range(0, PracticeSession.LongestSeconds)] int DurationSeconds,
    [property: JsonRequired] SessionStatus CompletionStatus,
    int? SequenceId = null,
    [property: Range(0, PracticeSession.MostSteps)] int? PosesCompleted = null,
    [property: MaxLength(PracticeSession.MostSteps)] IReadOnlyList<PracticedStepDetails>? Steps = null,
    [property: Range(PracticeSession.LowestFeeling, PracticeSession.HighestFeeling)] int? Feeling = null,
    [property: StringLength(PracticeSession.NoteMaxLength)] string? Note = null,
    bool ByHand = false)
{
    /// <summary>The same ending for a session that was begun by a call of its own.</summary>
    internal CompleteSession AsCompletionOf(Guid sessionId) => new(sessionId, DurationSeconds, PosesCompleted, CompletionStatus, Steps, Feeling, Note);
}

/// <summary>One hold that was done: the pose by number or by slug.</summary>
public sealed record PracticedStepDetails(
    int? PoseId,
    [property: StringLength(Pose.SlugMaxLength), RegularExpression("[a-z0-9-]*")] string? Pose,
    Side? Side,
    [property: Range(0, PracticeSession.LongestSeconds)] int Seconds);

/// <summary>How far a practice has come.</summary>
public sealed record PauseSession([property: JsonRequired, Range(0, PracticeSession.LongestSeconds)] int DurationSoFar);

public sealed record SessionDetails(
    Guid SessionId,
    Guid ClientId,
    Guid UserId,
    int? SequenceId,
    PracticeKind Kind,
    DateTimeOffset StartedAt,
    DateTimeOffset? CompletedAt,
    int DurationSeconds,
    SessionStatus CompletionStatus,
    DateOnly PracticeDate,
    string? SequenceName,
    string? SequenceDifficulty,
    string? SequenceFocusArea,
    string TimeZone,
    bool ByHand,
    int? Feeling,
    string? Note,
    SessionStatistics? Statistics);

/// <summary>What a practice amounted to, and where it leaves the person.</summary>
/// <param name="BadgesEarned">Those that this very call earned; empty when it is asked for again.</param>
public sealed record SessionStatistics(
    int PosesCompleted, int TotalSessions, long TotalPracticeTimeSeconds, int CurrentStreakDays, int BestStreakDays,
    IReadOnlyList<EarnedBadge> BadgesEarned);

/// <summary>A timeline with everything that the player needs to play it without asking again.</summary>
public sealed record TimelineDetails(
    int SequenceId,
    string Slug,
    string Name,
    int TotalSeconds,
    int Steps,
    bool ManualAdvance,
    IReadOnlyList<TimelineSegment> Segments,
    IReadOnlyList<TimelineSignal> Signals,
    IReadOnlyDictionary<string, TimelinePose> Poses);

/// <summary>What the player shows of a pose.</summary>
/// <param name="ImageDescription">The figure in words, from its posture; of an uploaded picture what its keeper wrote.</param>
/// <param name="MirroredDescription">The same of the mirror image.</param>
/// <param name="DrawnSide">The side that the figure shows; the other side is its mirror image.</param>
public sealed record TimelinePose(
    int PoseId, string Name, string Sanskrit, string Image, string ImageDescription, string MirroredDescription, Side? DrawnSide, string Breath);

/// <summary>How a person wants to be led, as the API answers it.</summary>
public sealed record SettingsDetails(
    int PreparationSeconds, int ChangeoverSeconds, int WarningSeconds, double HoldScale, bool ManualAdvance, SpokenText SpokenText, Side LeadingSide)
{
    public static SettingsDetails From(TimelineSettings settings) => new(
        settings.PreparationSeconds, settings.ChangeoverSeconds, settings.WarningSeconds, settings.HoldScale, settings.ManualAdvance,
        settings.SpokenText, settings.LeadingSide);
}

/// <summary>How a person wants to be led, as the API takes it; what is missing is as it is by default.</summary>
public sealed record RememberSettings(
    int? PreparationSeconds = null,
    int? ChangeoverSeconds = null,
    int? WarningSeconds = null,
    double? HoldScale = null,
    bool? ManualAdvance = null,
    SpokenText? SpokenText = null,
    Side? LeadingSide = null)
{
    internal TimelineSettings ToSettings()
    {
        var usual = TimelineSettings.Default;
        return new TimelineSettings
        {
            PreparationSeconds = PreparationSeconds ?? usual.PreparationSeconds,
            ChangeoverSeconds = ChangeoverSeconds ?? usual.ChangeoverSeconds,
            WarningSeconds = WarningSeconds ?? usual.WarningSeconds,
            HoldScale = HoldScale ?? usual.HoldScale,
            ManualAdvance = ManualAdvance ?? usual.ManualAdvance,
            SpokenText = SpokenText ?? usual.SpokenText,
            LeadingSide = LeadingSide ?? usual.LeadingSide,
        };
    }
}
