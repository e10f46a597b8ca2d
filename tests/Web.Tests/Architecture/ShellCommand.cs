using System.Text.RegularExpressions;

namespace YogaFlow.Web.Tests.Architecture;

/// <summary>One command as it stands in a paper: what it sets for itself, and its words, the program first.</summary>
internal sealed partial record ShellCommand(string Text, IReadOnlyList<string> Settings, IReadOnlyList<string> Words)
{
    public string Program => Words[0];

    public IReadOnlyList<string> Arguments => [.. Words.Skip(1)];

    /// <summary>A line can hold several, one after another or one feeding the next.</summary>
    public static IEnumerable<ShellCommand> Of(string line)
    {
        var words = new List<string>();
        foreach (var word in Word().Matches(line).Select(match => match.Value))
        {
            if (word is "|" or "&&" or ";" or "||")
            {
                yield return Of(line, words);
                words = [];
            }
            else if (word[0] == '#')
            {
                break;
            }
            else
            {
                words.Add(word.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal));
            }
        }

        if (words.Count > 0)
        {
            yield return Of(line, words);
        }
    }

    /// <summary>What is run by this one, from its word number <paramref name="at"/> on.</summary>
    public ShellCommand From(int at) => Of(Text, [.. Words.Skip(at)]);

    private static ShellCommand Of(string line, IReadOnlyList<string> words)
    {
        var settings = words.TakeWhile(word => Setting().IsMatch(word)).ToList();
        return new ShellCommand(line, settings, [.. words.Skip(settings.Count)]);
    }

    [GeneratedRegex("""(?:"[^"]*"|'[^']*'|[^\s|;&"'#]|(?<=\S)#)+|\|\||&&|[|;]|#""")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Za-z_]\w*=")]
    private static partial Regex Setting();
}
