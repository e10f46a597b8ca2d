namespace YogaFlow.Core.Progress;

/// <summary>Everything about one person's practice that badges look at.</summary>
/// <param name="BestStreakDays">Practised days of the longest run ever.</param>
/// <param name="Sessions">Completed sessions.</param>
/// <param name="Seconds">Time on the mat in them.</param>
/// <param name="Categories">By word of the vocabulary; a category that was never practised may be left out.</param>
/// <param name="Styles">Words of the vocabulary: the styles of completed sessions.</param>
public sealed record BadgeFacts(
    int BestStreakDays,
    int Sessions,
    long Seconds,
    IReadOnlyDictionary<string, CategoryCount> Categories,
    IReadOnlySet<string> Styles);
