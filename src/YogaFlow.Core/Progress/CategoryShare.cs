namespace YogaFlow.Core.Progress;

/// <summary>How much of the time in poses one category had.</summary>
/// <param name="Category">A word of the vocabulary.</param>
/// <param name="Share">0 to 1; 0 when there was no time at all.</param>
/// <param name="Neglected">It had no time, or little compared with an even share.</param>
public sealed record CategoryShare(string Category, long Seconds, double Share, bool Neglected)
{
    /// <summary>Below a quarter of an even share, a category is one that was left aside.</summary>
    private const double LittleOfEvenShare = 0.25;

    /// <param name="categories">Every category that has poses, in the order in which they are shown.</param>
    /// <param name="seconds">Time by category; one without time may be left out.</param>
    public static IReadOnlyList<CategoryShare> Of(IReadOnlyCollection<string> categories, IReadOnlyDictionary<string, long> seconds)
    {
        var all = categories.Sum(category => seconds.GetValueOrDefault(category));
        var little = LittleOfEvenShare * all / categories.Count;
        return
        [
            .. categories.Select(category => seconds.GetValueOrDefault(category) is var own && all > 0
                ? new CategoryShare(category, own, (double)own / all, own < little)
                : new CategoryShare(category, own, 0, false)),
        ];
    }
}
