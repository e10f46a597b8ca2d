using YogaFlow.Core.Library;
using YogaFlow.Web.Catalogue;

namespace YogaFlow.Web.Features.Library;

/// <summary>One part of a breath.</summary>
/// <param name="Seconds">To the half second.</param>
public sealed record BreathPhaseDetails(BreathMove Phase, double Seconds, Nostril Nostril, BreathWay Way);

/// <summary>One breathing exercise with everything that the library knows of it.</summary>
/// <param name="Pattern">One round; empty for a rapid breath and for the breath as it comes.</param>
/// <param name="PatternText">The pattern as a line that makes sense alone.</param>
/// <param name="Rounds">Null when the exercise is measured in minutes.</param>
/// <param name="Minutes">Null when the exercise is measured in rounds.</param>
/// <param name="RestSeconds">Natural breathing between two rounds.</param>
/// <param name="RoundSeconds">0 for the breath as it comes.</param>
public sealed record BreathingDetails(
    int ExerciseId,
    string Slug,
    string Name,
    string? NameSanskrit,
    string? NameSanskritPlain,
    string? NameDevanagari,
    string? NameMeaning,
    IReadOnlyList<string> Aliases,
    string Summary,
    string Description,
    string DifficultyLevel,
    string Energy,
    string BasePosition,
    IReadOnlyList<BreathPhaseDetails> Pattern,
    string PatternText,
    int? BreathsAMinute,
    int? BreathsARound,
    int? Rounds,
    int? Minutes,
    int RestSeconds,
    double RoundSeconds,
    int TotalSeconds,
    IReadOnlyList<string> Instructions,
    string CueEyesClosed,
    IReadOnlyList<string> Benefits,
    IReadOnlyList<ConditionDetails> Conditions,
    string Source,
    string Licence,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static BreathingDetails Of(BreathingExercise exercise) => new(
        exercise.Id, exercise.Slug, exercise.Name, exercise.Sanskrit?.Iast, exercise.Sanskrit?.Plain, exercise.Sanskrit?.Devanagari,
        exercise.Sanskrit?.Meaning, exercise.Aliases, exercise.Summary, exercise.Description, exercise.Level, exercise.Energy,
        exercise.Position,
        [.. exercise.Pattern.Select(phase => new BreathPhaseDetails(phase.Phase, phase.Seconds, phase.Nostril, phase.Way))],
        BreathWords.Short(exercise), exercise.BreathsAMinute, exercise.BreathsARound, exercise.Rounds, exercise.Minutes,
        exercise.RestSeconds, exercise.RoundSeconds, exercise.TotalSeconds, exercise.Steps, exercise.CueEyesClosed, exercise.Benefits,
        [.. exercise.Conditions.Select(condition => new ConditionDetails(condition.Condition, condition.Severity, condition.Why, condition.Alternative))],
        exercise.Source, exercise.Licence, exercise.CreatedAt, exercise.UpdatedAt);
}

public sealed record BreathingList(IReadOnlyList<BreathingDetails> Exercises, int Total, int Page, int PageSize, int TotalPages);
