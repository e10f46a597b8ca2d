using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>Yoga may help; it does not cure.</summary>
internal static class Claims
{
    /// <summary>What a text claims that nobody may, each as the reason why it is refused.</summary>
    public static IEnumerable<string> In(string text, Vocabulary vocabulary) => vocabulary.ForbiddenClaims
        .Where(claim => text.Contains(claim, StringComparison.OrdinalIgnoreCase))
        .Select(claim => $"'{claim}' claims more than anyone knows; say what may help.");
}
