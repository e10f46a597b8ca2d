using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Web.Features.Home;

/// <summary>Up to three sequences.</summary>
public sealed record RecommendationList(IReadOnlyList<Recommendation> Recommendations);

/// <summary>A sequence to practise now.</summary>
public sealed record Recommendation(
    int SequenceId, string Slug, string Name, string Summary, string DifficultyLevel, int DurationMinutes, string Style,
    string FocusArea, string ImageUrl, IReadOnlyList<RecommendationReason> Reasons);

/// <summary>Why, as a word and as a sentence.</summary>
public sealed record RecommendationReason(ReasonKind Kind, string Text);
