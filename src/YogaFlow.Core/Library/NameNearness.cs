namespace YogaFlow.Core.Library;

/// <summary>Finds what was probably meant by a query that fits nothing.</summary>
public static class NameNearness
{
    private const int ShortestWord = 3;
    private const int ShortestWithASlip = 4;
    private const int ShortestWithTwoSlips = 8;

    /// <summary>How many letters have to be put in, left out, changed or swapped to come from the query to a name.</summary>
    /// <param name="words">The query's words, see <see cref="NameFold.Words"/>; together, or one of them alone.</param>
    /// <param name="name">The name that is shown, of which each word counts too.</param>
    /// <param name="searchKey">All names of the thing, see <see cref="NameFold.KeyOf"/>.</param>
    /// <returns>Null when it is too far to have been meant.</returns>
    public static int? Of(IReadOnlyList<string> words, string name, string searchKey)
    {
        var names = searchKey.Split(NameFold.Separator, StringSplitOptions.RemoveEmptyEntries).Concat(NameFold.Words(name)).ToList();
        return words.Append(string.Concat(words)).Where(typed => typed.Length >= ShortestWord)
            .SelectMany(typed => names.Where(written => Math.Abs(written.Length - typed.Length) <= SlipsIn(typed))
                .Select(written => (Slips: Slips(typed, written), Most: SlipsIn(typed))))
            .Where(one => one.Slips <= one.Most)
            .Min(one => (int?)one.Slips);
    }

    private static int SlipsIn(string typed) => typed.Length switch
    {
        >= ShortestWithTwoSlips => 2,
        >= ShortestWithASlip => 1,
        _ => 0,
    };

    /// <summary>The optimal string alignment distance (Damerau and Levenshtein, each pair of letters swapped at most once).</summary>
    private static int Slips(string from, string to)
    {
        var cost = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                        cost[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[from.Length, to.Length];
    }
}
