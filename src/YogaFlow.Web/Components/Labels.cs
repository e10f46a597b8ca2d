namespace YogaFlow.Web.Components;

/// <summary>What people read for a word of the vocabulary.</summary>
internal static class Labels
{
    public static string Of(IReadOnlyDictionary<string, string> words, string word) => words.GetValueOrDefault(word, word);

    /// <summary>Several words as a phrase: "hips, spine and shoulders".</summary>
    public static string List(IReadOnlyDictionary<string, string> words, IReadOnlyList<string> used)
    {
        var labels = used.Select(word => Of(words, word)).Select((label, i) => i == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..]).ToList();
        return labels.Count < 2 ? string.Concat(labels) : $"{string.Join(", ", labels[..^1])} and {labels[^1]}";
    }
}
