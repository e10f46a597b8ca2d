using System.ComponentModel.DataAnnotations;
using YogaFlow.Core.Library;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>A pose as a keeper writes it, in the words in which it is answered. Everything that its file says is asked for.</summary>
public sealed record WritePose
{
    /// <summary>Made from the name when it is left out; it stays for ever.</summary>
    public string? Slug { get; init; }

    public string? NameEnglish { get; init; }

    public string? NameSanskrit { get; init; }

    public string? NameSanskritPlain { get; init; }

    public string? NameDevanagari { get; init; }

    public string? NameMeaning { get; init; }

    public IReadOnlyList<string?>? Aliases { get; init; }

    public string? VariationOf { get; init; }

    /// <summary>The main one, where <see cref="Categories"/> is left out.</summary>
    public string? Category { get; init; }

    public IReadOnlyList<string?>? Categories { get; init; }

    public string? BasePosition { get; init; }

    public string? Family { get; init; }

    /// <summary>The lowest level of a word, where <see cref="Level"/> is left out.</summary>
    public string? DifficultyLevel { get; init; }

    public int? Level { get; init; }

    public string? Energy { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string?>? Entry { get; init; }

    public IReadOnlyList<string?>? Stay { get; init; }

    public IReadOnlyList<string?>? Exit { get; init; }

    public string? CueShort { get; init; }

    public string? CueLong { get; init; }

    public string? CueEyesClosed { get; init; }

    /// <summary>One a line.</summary>
    public string? Benefits { get; init; }

    public IReadOnlyList<WriteCondition?>? Conditions { get; init; }

    public IReadOnlyList<string?>? Modifications { get; init; }

    public IReadOnlyList<string?>? Easier { get; init; }

    public IReadOnlyList<string?>? Harder { get; init; }

    public IReadOnlyList<string?>? Preparations { get; init; }

    public IReadOnlyList<string?>? Counterposes { get; init; }

    public IReadOnlyList<string?>? Next { get; init; }

    /// <summary>Those that are required and those that may help.</summary>
    public IReadOnlyList<string?>? PropsNeeded { get; init; }

    public IReadOnlyList<string?>? PropsRequired { get; init; }

    public IReadOnlyList<string?>? Stretches { get; init; }

    public IReadOnlyList<string?>? Strengthens { get; init; }

    /// <summary>The slug of the pose whose drawn figure shows it.</summary>
    public string? Figure { get; init; }

    /// <summary>A picture that was uploaded here, or the drawings of a figure as they are answered.</summary>
    public IReadOnlyList<string?>? ImageUrls { get; init; }

    public string? ImageDescription { get; init; }

    public PoseSides? Sides { get; init; }

    public Side? DrawnSide { get; init; }

    public int? HoldSeconds { get; init; }

    public int? HoldBreaths { get; init; }

    public HoldKind? HoldKind { get; init; }

    public BreathHalf? EnterOn { get; init; }

    public string? Breath { get; init; }

    public string? Gaze { get; init; }

    public string? Source { get; init; }

    public string? Licence { get; init; }

    /// <summary>The version that was changed; left out, what others did meanwhile is written over.</summary>
    public int? Version { get; init; }

    /// <summary>Why; kept with the version.</summary>
    [StringLength(LibraryVersion.NoteMaxLength)]
    public string? Note { get; init; }
}

public sealed record WriteCondition(string? Condition, Severity? Severity, string? Why, string? Alternative);

/// <summary>A sequence as a keeper writes it; its lines are replaced as a whole.</summary>
public sealed record WriteSequence
{
    /// <summary>Made from the name when it is left out; it stays for ever.</summary>
    public string? Slug { get; init; }

    public string? Name { get; init; }

    /// <summary>One line for a card.</summary>
    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? DifficultyLevel { get; init; }

    public string? Style { get; init; }

    public string? FocusArea { get; init; }

    /// <summary>The label, within 5 % of the computed length; computed when it is left out.</summary>
    public int? DurationMinutes { get; init; }

    public IReadOnlyList<WriteStep?>? Steps { get; init; }

    /// <summary>The version that was changed; left out, what others did meanwhile is written over.</summary>
    public int? Version { get; init; }

    /// <summary>Why; kept with the version.</summary>
    [StringLength(LibraryVersion.NoteMaxLength)]
    public string? Note { get; init; }
}

/// <summary>One line: a pose by number or slug for a time, or a block in rounds.</summary>
/// <param name="DurationSeconds">On each side.</param>
/// <param name="Side">Null for both.</param>
/// <param name="Block">The slug of a block; then the rest is left out but for the rounds.</param>
public sealed record WriteStep(
    int? PoseId = null, string? Pose = null, int? DurationSeconds = null, Side? Side = null, string? Note = null, string? Block = null, int? Rounds = null);

/// <summary>Who changed it when, and in which fields.</summary>
/// <param name="Person">What they were called then; null for the shipped library.</param>
public sealed record VersionSummary(int Version, VersionEvent Event, DateTimeOffset At, string? Person, string? Note, IReadOnlyList<FieldChange> Changes);

/// <param name="Before">One entry of a list a line.</param>
public sealed record FieldChange(string Field, string Before, string After);

public sealed record VersionList(IReadOnlyList<VersionSummary> Versions);
