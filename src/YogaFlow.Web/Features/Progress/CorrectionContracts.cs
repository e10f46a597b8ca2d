using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Features.Progress;

/// <summary>What a practice that has ended should have said.</summary>
/// <param name="KeepSteps">False forgets the single holds.</param>
public sealed record CorrectSession(
    [property: JsonRequired] PracticeKind Kind,
    [property: JsonRequired] DateTimeOffset StartedAt,
    [property: JsonRequired, Range(0, PracticeSession.LongestSeconds)] int DurationSeconds,
    [property: JsonRequired] SessionStatus CompletionStatus,
    int? SequenceId = null,
    bool KeepSteps = true);

/// <summary>How a practice felt. It replaces what was said before.</summary>
/// <param name="Feeling">1 (hard going) to 5 (wonderful), or null.</param>
public sealed record Reflection(
    [property: Range(PracticeSession.LowestFeeling, PracticeSession.HighestFeeling)] int? Feeling = null,
    [property: StringLength(PracticeSession.NoteMaxLength)] string? Note = null,
    [property: MaxLength(PracticeSession.MostReactions)] IReadOnlyList<PoseReactionDetails>? Reactions = null);

/// <summary>How a practice felt, and nothing else of what was said of it.</summary>
/// <param name="Feeling">1 (hard going) to 5 (wonderful), or null.</param>
public sealed record Felt([property: Range(PracticeSession.LowestFeeling, PracticeSession.HighestFeeling)] int? Feeling = null);

/// <summary>A pose that hurt or pleased.</summary>
public sealed record PoseReactionDetails([property: JsonRequired] int PoseId, [property: JsonRequired] ReactionKind Kind);
