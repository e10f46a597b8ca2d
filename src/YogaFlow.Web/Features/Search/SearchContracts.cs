namespace YogaFlow.Web.Features.Search;

/// <summary>What fits a query, best first in each group.</summary>
/// <param name="Query">As it was understood: without the spaces around it.</param>
/// <param name="Total">How many fit in all groups together, whether they are listed or not.</param>
public sealed record SearchAnswer(
    string Query,
    IReadOnlyList<FoundPose> Poses,
    IReadOnlyList<FoundSequence> Sequences,
    IReadOnlyList<FoundBreathing> Breathing,
    IReadOnlyList<FoundCategory> Categories,
    int Total);

/// <summary>A pose as a search shows it.</summary>
/// <param name="Url">Where it is read about, on this site.</param>
public sealed record FoundPose(int PoseId, string Slug, string NameEnglish, string NameSanskrit, string ImageUrl, string Url);

/// <summary>A sequence as a search shows it.</summary>
/// <param name="DurationMinutes">The true length, rounded.</param>
/// <param name="Url">Where it is read about, on this site.</param>
public sealed record FoundSequence(
    int SequenceId, string Slug, string Name, int DurationMinutes, string DifficultyLevel, string ImageUrl, string Url);

/// <summary>A breathing exercise as a search shows it.</summary>
/// <param name="NameSanskrit">Null for an exercise that has no Sanskrit name.</param>
/// <param name="Summary">One line.</param>
/// <param name="Url">Where it is read about, on this site.</param>
public sealed record FoundBreathing(int ExerciseId, string Slug, string Name, string? NameSanskrit, string Summary, string Url);

/// <summary>A word of the vocabulary by which poses or sequences can be listed.</summary>
/// <param name="Url">The list of what carries it, on this site.</param>
public sealed record FoundCategory(CategoryKind Kind, string Word, string Label, string Url);

/// <summary>What a word says: of a pose the first two, of a sequence the others.</summary>
public enum CategoryKind
{
    Category,
    TargetArea,
    FocusArea,
    Style,
}
