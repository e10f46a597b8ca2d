using YogaFlow.Core;

namespace YogaFlow.Web.Features.Library;

/// <summary>Refuses filter words that the vocabulary does not have, naming those that it does.</summary>
internal static class WordRefusal
{
    public static Refusal? Unknown(string field, string? word, IReadOnlyDictionary<string, string> known) =>
        string.IsNullOrEmpty(word) || known.ContainsKey(word)
            ? null
            : new Refusal(
                RefusalKind.Invalid, "filter.unknown-word",
                $"{field} must be one of {string.Join(", ", known.Keys)}.", field);

    public static Refusal? TooLong(string? search) =>
        search?.Length > PoseFilter.SearchMaxLength
            ? new Refusal(RefusalKind.Invalid, "filter.search-too-long", $"search has at most {PoseFilter.SearchMaxLength} characters.", "search")
            : null;
}
