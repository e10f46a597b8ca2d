using System.Text;
using System.Text.RegularExpressions;

namespace YogaFlow.Benchmarks.Load;

/// <summary>The statements that the program sent to one database, as PostgreSQL logged them, with the values of their parameters.</summary>
/// <remarks>The server logs with the prefix <c>yf|database|process|</c>; what belongs to an entry and does not fit its line begins with a tab.</remarks>
internal static partial class StatementLog
{
    /// <summary>Npgsql gives back a connection with it. It is none of the program's statements, and pgbench keeps its connection.</summary>
    private const string GivenBack = "DISCARD ALL";

    /// <param name="from">Where in the file to begin, in bytes.</param>
    /// <param name="to">Where to end.</param>
    /// <returns>Statements with their values in place, in the order in which they came.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(string file, string database, long from, long to, CancellationToken ct)
    {
        var statements = new List<string>();
        foreach (var (kind, text) in await EntriesAsync(file, database, from, to, ct))
        {
            if (kind == "DETAIL" && Parameters().Match(text) is { Success: true } parameters && statements.Count > 0)
            {
                statements[^1] = Filled(statements[^1], parameters.Groups[1].Value);
            }
            else if (kind == "LOG" && Statement().Match(text) is { Success: true } statement && statement.Groups[1].Value.Trim() is not GivenBack and var one)
            {
                statements.Add(one);
            }
        }

        return statements;
    }

    private static async Task<List<(string Kind, string Text)>> EntriesAsync(string file, string database, long from, long to, CancellationToken ct)
    {
        var bytes = new byte[to - from];
        await using (var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            stream.Position = from;
            await stream.ReadExactlyAsync(bytes, ct);
        }

        var entries = new List<(string Kind, StringBuilder Text)>();
        var ours = false;
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            if (line.StartsWith('\t') && ours)
            {
                entries[^1].Text.Append('\n').Append(line.AsSpan(1));
            }
            else if (Entry().Match(line) is { Success: true } entry)
            {
                ours = entry.Groups[1].Value == database;
                if (ours)
                {
                    entries.Add((entry.Groups[2].Value, new StringBuilder(entry.Groups[3].Value)));
                }
            }
        }

        return [.. entries.Select(entry => (entry.Kind, entry.Text.ToString()))];
    }

    private static string Filled(string statement, string parameters)
    {
        var values = Parameter().Matches(parameters).ToDictionary(match => match.Groups[1].Value, match => Literal(match.Groups[2].Value));
        return Place().Replace(statement, place => values.GetValueOrDefault(place.Groups[1].Value, place.Value));
    }

    /// <summary>A word that pgbench does not touch: it takes a colon with letters for a variable, within quotes too.</summary>
    private static string Literal(string value) => value == "NULL" ? value
        : $"E{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(":", "\\x3A", StringComparison.Ordinal)}";

    [GeneratedRegex(@"^yf\|([^|]*)\|\d+\|(LOG|DETAIL|ERROR|STATEMENT):  (.*)$", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(?:statement|execute [^:]*): (.*)$", RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^parameters: (.*)$", RegexOptions.Singleline)]
    private static partial Regex Parameters();

    [GeneratedRegex(@"\$(\d+) = ('(?:[^']|'')*'|NULL)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Place();
}
