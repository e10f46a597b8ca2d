namespace YogaFlow.Core.Progress;

/// <summary>Something a person can reach, with the words that people read.</summary>
/// <param name="Code">Stable, such as <c>streak-7</c>, <c>category-standing</c> or <c>style-yin</c>.</param>
/// <param name="Word">The word of the vocabulary, for a category or a style.</param>
/// <param name="Threshold">The value from which it is earned; for a category the number of its base poses.</param>
/// <param name="Meaning">One quiet sentence: what it is for.</param>
public sealed record Badge(string Code, BadgeFamily Family, string? Word, int Threshold, string Name, string Meaning)
{
    private const int SecondsAnHour = 3600;

    /// <summary>How far the person has come, in the unit of the threshold.</summary>
    public int Value(BadgeFacts facts) => Family switch
    {
        BadgeFamily.Streak => facts.BestStreakDays,
        BadgeFamily.Sessions => facts.Sessions,
        BadgeFamily.Hours => (int)(facts.Seconds / SecondsAnHour),
        BadgeFamily.Category => Word is { } category ? facts.Categories.GetValueOrDefault(category)?.Practised ?? 0 : 0,
        BadgeFamily.Style => Word is { } style && facts.Styles.Contains(style) ? 1 : 0,
        _ => 0,
    };

    public bool Earned(BadgeFacts facts) => Value(facts) >= Threshold;
}
