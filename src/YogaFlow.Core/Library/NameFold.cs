using System.Collections.Frozen;
using System.Text;

namespace YogaFlow.Core.Library;

/// <summary>
/// Folds the many spellings of a pose's name into one search key: diacritics, s/sh/ś/ṣ, v/w, c/ch, aspirates, ṛ/ri,
/// doubled letters and a final -a make no difference, so that "shavasana", "Śavāsana" and "savasan" are the same word.
/// </summary>
/// <remarks>The table is our own because the program runs without ICU, where Unicode normalisation is not available.</remarks>
public static class NameFold
{
    /// <summary>Between two names in a stored key, so that a search cannot match across them.</summary>
    public const char Separator = '|';

    /// <summary>What anyone types to search has at most so many characters.</summary>
    public const int QueryMaxLength = 100;

    private const int ShortestWordThatLosesItsFinalA = 4;

    /// <summary>Letters beyond ASCII (and x, w), each group with what its letters fold to.</summary>
    private static readonly FrozenDictionary<char, string> Plain = Spread(
        ("āáàâäãå", "a"), ("īíìîï", "i"), ("ūúùûü", "u"), ("ēéèêë", "e"), ("ōóòôö", "o"), ("ṛṝ", "r"), ("ḷḹ", "l"),
        ("ṅñṇ", "n"), ("ṃṁ", "m"), ("ṭ", "t"), ("ḍ", "d"), ("śṣš", "s"), ("ḥ", "h"), ("ç", "c"), ("ß", "ss"), ("x", "ks"),
        ("w", "v"));

    private static readonly (string Spelling, string Folded)[] Digraphs =
    [
        ("sh", "s"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("jh", "j"), ("th", "t"), ("dh", "d"), ("ph", "p"),
        ("bh", "b"), ("ri", "r"), ("ru", "r"),
    ];

    /// <summary>The key that is stored for a pose: every name folded, between separators.</summary>
    public static string KeyOf(IEnumerable<string> names) =>
        Separator + string.Join(Separator, names.Select(Fold).Where(name => name.Length > 0).Distinct()) + Separator;

    /// <summary>The words of a query, each folded; every one of them must occur in a key for it to match.</summary>
    public static IReadOnlyList<string> Words(string query) =>
        [.. Split(query).Select(FoldWord).Where(word => word.Length > 0).Distinct()];

    /// <summary>One name folded, its words run together.</summary>
    public static string Fold(string name) => string.Concat(Split(name).Select(FoldWord));

    /// <summary>The words of a name in plain small letters, otherwise as they are spelt.</summary>
    public static IEnumerable<string> PlainWords(string name) => Split(name);

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            // A combining mark or an apostrophe belongs to the word it stands in: "Child's" is one word.
            if (letter is '\'' or '’' or (>= '\u0300' and <= '\u036f'))
            {
                continue;
            }

            if (Plain.TryGetValue(letter, out var plain))
            {
                word.Append(plain);
            }
            else if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static string FoldWord(string word)
    {
        foreach (var (spelling, folded) in Digraphs)
        {
            word = word.Replace(spelling, folded, StringComparison.Ordinal);
        }

        var single = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (single.Length == 0 || single[^1] != letter || char.IsDigit(letter))
            {
                single.Append(letter);
            }
        }

        if (single.Length >= ShortestWordThatLosesItsFinalA && single[^1] == 'a')
        {
            single.Length--;
        }

        return single.ToString();
    }

    private static FrozenDictionary<char, string> Spread(params (string Letters, string Folded)[] groups) => groups
        .SelectMany(group => group.Letters.Select(letter => (letter, group.Folded)))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.Folded);
}
