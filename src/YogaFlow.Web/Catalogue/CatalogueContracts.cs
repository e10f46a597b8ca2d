using YogaFlow.Core.Library;

namespace YogaFlow.Web.Catalogue;

/// <summary>One pose with everything that the library knows of it.</summary>
/// <param name="Version">How often it was written since it was shipped; send it back with a change, so that nobody's is lost.</param>
public sealed record PoseDetails(
    int PoseId,
    string Slug,
    string NameEnglish,
    string NameSanskrit,
    string NameSanskritPlain,
    string NameDevanagari,
    string NameMeaning,
    IReadOnlyList<string> Aliases,
    string? VariationOf,
    string Category,
    IReadOnlyList<string> Categories,
    string BasePosition,
    string Family,
    string DifficultyLevel,
    int Level,
    string Energy,
    string Description,
    IReadOnlyList<string> Instructions,
    IReadOnlyList<string> Entry,
    IReadOnlyList<string> Stay,
    IReadOnlyList<string> Exit,
    string CueShort,
    string CueLong,
    string CueEyesClosed,
    string Benefits,
    string Contraindications,
    IReadOnlyList<ConditionDetails> Conditions,
    IReadOnlyList<string> Modifications,
    IReadOnlyList<string> Easier,
    IReadOnlyList<string> Harder,
    IReadOnlyList<string> Preparations,
    IReadOnlyList<string> Counterposes,
    IReadOnlyList<string> Next,
    IReadOnlyList<string> PropsNeeded,
    IReadOnlyList<string> PropsRequired,
    IReadOnlyList<string> TargetAreas,
    IReadOnlyList<string> Stretches,
    IReadOnlyList<string> Strengthens,
    IReadOnlyList<string> ImageUrls,
    string ImageDescription,
    PoseSides Sides,
    Side? DrawnSide,
    int HoldSeconds,
    int HoldBreaths,
    HoldKind HoldKind,
    BreathHalf EnterOn,
    string Breath,
    string Gaze,
    string Source,
    string Licence,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version);

/// <summary>A condition of the body, how serious it is for the pose or exercise, why, and what to do instead.</summary>
public sealed record ConditionDetails(string Condition, Severity Severity, string Why, string Alternative);

public sealed record PoseList(IReadOnlyList<PoseDetails> Poses, int Total, int Page, int PageSize, int TotalPages);

public sealed record RelatedPoses(
    IReadOnlyList<PoseDetails> Similar,
    IReadOnlyList<PoseDetails> Progressions,
    IReadOnlyList<PoseDetails> Preparations,
    IReadOnlyList<PoseDetails> Counterposes,
    IReadOnlyList<SequenceListItem> Sequences);

public sealed record SequenceListItem(
    int SequenceId,
    string Slug,
    string Name,
    string Summary,
    string Description,
    string DifficultyLevel,
    int DurationMinutes,
    string FocusArea,
    string Style,
    bool IsPreset,
    int PoseCount,
    string ImageUrl,
    DateTimeOffset CreatedAt);

public sealed record SequenceList(IReadOnlyList<SequenceListItem> Sequences, int Total, int Page, int PageSize, int TotalPages);

/// <param name="Side">Null for a symmetric pose, and for a sided one that is practised on both sides.</param>
/// <param name="DurationSeconds">On each side, in each round.</param>
public sealed record SequencePoseDetails(
    int SequencePoseId,
    int PoseId,
    int PositionOrder,
    int DurationSeconds,
    Side? Side,
    string? Note,
    string? Block,
    int Rounds,
    PoseDetails Pose);

public sealed record SequenceDetails(
    int SequenceId,
    string Slug,
    string Name,
    string Summary,
    string Description,
    string DifficultyLevel,
    int DurationMinutes,
    int TotalDurationSeconds,
    string FocusArea,
    string Style,
    bool IsPreset,
    int PoseCount,
    string ImageUrl,
    Guid? CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<SequencePoseDetails> Poses,
    int Version);

/// <summary>A word, the label that people read, and how many there are of it.</summary>
public sealed record WordCount(string Word, string Label, int Count);
