namespace YogaFlow.Core.Library;

/// <summary>How well the names of a thing fit what is searched, best first.</summary>
public enum NameFit
{
    NameIs,
    NameBegins,
    WordBegins,
    OtherNameBegins,
    Within,
}

/// <summary>Finds how well names fit a query.</summary>
public static class NameFits
{
    /// <param name="words">The query's words, see <see cref="NameFold.Words"/>.</param>
    /// <param name="name">The name that is shown first.</param>
    /// <param name="searchKey">All names of the thing, see <see cref="NameFold.KeyOf"/>.</param>
    /// <returns>Null when a word of the query is in none of the names, or when there are no words.</returns>
    public static NameFit? Of(IReadOnlyList<string> words, string name, string searchKey)
    {
        if (words.Count == 0 || !words.All(word => searchKey.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        var together = string.Concat(words);
        var folded = NameFold.Fold(name);
        if (folded.StartsWith(together, StringComparison.Ordinal))
        {
            return folded.Length == together.Length ? NameFit.NameIs : NameFit.NameBegins;
        }

        var own = NameFold.Words(name);
        if (words.All(word => own.Any(one => one.StartsWith(word, StringComparison.Ordinal))))
        {
            return NameFit.WordBegins;
        }

        return searchKey.Contains(NameFold.Separator + together, StringComparison.Ordinal) ? NameFit.OtherNameBegins : NameFit.Within;
    }
}
