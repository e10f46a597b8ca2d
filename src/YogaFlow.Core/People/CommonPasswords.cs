namespace YogaFlow.Core.People;

/// <summary>Knows the passwords that are tried first: usual words in usual disguises, walks on the keyboard, runs.</summary>
public static class CommonPasswords
{
    /// <summary>A run of two is chance; from three on it was typed as one.</summary>
    private const int ShortestRun = 3;

    /// <summary>A password that only repeats something shorter than this is no better than that.</summary>
    private const int ShortestSecret = PasswordRules.MinLength;

    /// <summary>What fingers and heads run along, in either direction.</summary>
    private static readonly string[] Walks = BothWays(
    [
        "abcdefghijklmnopqrstuvwxyz", "12345678901234567890", "13579", "24680", "!@#$%^&*()_+",
        "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./",
        "qwertzuiop", "yxcvbnm,.-", "azertyuiop", "qsdfghjklm", "wxcvbn",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "qazwsxedcrfvtgbyhnujm", "qawsedrftgyhujikolp",
        "a1b2c3d4e5f6g7h8i9", "1a2b3c4d5e6f7g8h9i", "a1s2d3f4g5h6j7k8l9",
    ]);

    public static bool Include(string password)
    {
        var folded = password.ToLowerInvariant();
        return IsRepeated(folded) || IsMostlyRuns(folded) || Disguises(folded).Any(CommonWords.All.Contains);
    }

    /// <summary>The words that a password may be meant to be.</summary>
    private static IEnumerable<string> Disguises(string folded)
    {
        var first = folded.TakeWhile(letter => !char.IsLetter(letter)).Count();
        var last = folded.Reverse().TakeWhile(letter => !char.IsLetter(letter)).Count();

        // A digit or sign at the ends is either a letter in disguise ("$unshine") or an ornament ("sunshine!").
        for (var start = first; start >= 0; start--)
        {
            for (var end = folded.Length - last; end <= folded.Length; end++)
            {
                if (end <= start || end - start > 2 * CommonWords.Longest)
                {
                    continue;
                }

                var core = folded[start..end];
                foreach (var one in "il")
                {
                    var word = Undisguised(core, one);
                    yield return word;
                    yield return Once(word);
                }
            }
        }
    }

    /// <summary>The letters that are meant; signs that stand for none fall out.</summary>
    /// <param name="one">1 and ! are read as i by some and as l by others.</param>
    private static string Undisguised(string text, char one) =>
        string.Concat(text.Select(letter => letter switch
        {
            '@' or '4' => 'a',
            '8' => 'b',
            '(' => 'c',
            '3' or '€' => 'e',
            '9' => 'g',
            '1' or '!' or '|' => one,
            '0' => 'o',
            '$' or '5' => 's',
            '7' or '+' => 't',
            _ => letter,
        }).Where(char.IsLetter));

    /// <summary>Once through, when a text is the same thing several times; otherwise the text.</summary>
    private static string Once(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            // What comes after each stretch is what came before it, also where the last one is cut off.
            if (text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length)))
            {
                return text[..length];
            }
        }

        return text;
    }

    private static bool IsRepeated(string text) => Once(text) is var once && once.Length < text.Length && once.Length < ShortestSecret;

    /// <summary>Whether it was made with few thoughts: a run counts as one, any other character too.</summary>
    private static bool IsMostlyRuns(string text)
    {
        var thoughts = 0;
        for (var i = 0; i < text.Length; thoughts++)
        {
            i += RunAt(text, i) is var run and >= ShortestRun ? run : 1;
        }

        return thoughts > 0 && thoughts <= text.Length / 2;
    }

    /// <summary>How many characters from here on are one character or follow one walk.</summary>
    private static int RunAt(string text, int start)
    {
        var length = 1;
        while (start + length < text.Length && text[start + length] == text[start])
        {
            length++;
        }

        while (start + length < text.Length && Walks.Any(walk => walk.AsSpan().IndexOf(text.AsSpan(start, length + 1)) >= 0))
        {
            length++;
        }

        return length;
    }

    private static string[] BothWays(string[] walks) =>
        [.. walks.SelectMany(walk => new[] { walk, string.Concat(walk.Reverse()) })];
}
