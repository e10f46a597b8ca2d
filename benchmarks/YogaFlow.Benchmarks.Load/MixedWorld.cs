using System.Net;
using System.Text.RegularExpressions;

namespace YogaFlow.Benchmarks.Load;

/// <summary>What there is to look at, found on the pages themselves.</summary>
/// <param name="Figures">Addresses of drawings.</param>
/// <param name="Moves">Addresses of ways from one figure to another.</param>
/// <param name="Styles">Addresses of style sheets, with the tags that a browser has of them.</param>
internal sealed partial record MixedWorld(
    Town Town, IReadOnlyList<string> Figures, IReadOnlyList<string> Moves, IReadOnlyList<(string Address, string Tag)> Styles)
{
    public const string EndOfPage = "</html>";

    /// <summary>On every page of somebody who is signed in, and on no other.</summary>
    public const string SignedIn = "data-signed-in=\"true\"";

    private const int MovesTried = 40;

    private static readonly string[] Words = ["hip", "back", "evening", "breath", "twist", "warrior", "neck", "sleep", "morning", "balance"];

    public static async Task<MixedWorld> ExploreAsync(Town town, CancellationToken ct)
    {
        using var explorer = Visitor.Anonymous(town.Program.Address);
        var list = await explorer.ReadAsync("/poses", ct);
        var figures = Figure().Matches(list).Select(match => match.Groups[1].Value).Distinct().ToList();
        var moves = new List<string>();
        foreach (var (from, to) in town.Poses.Zip(town.Poses.Skip(1)).Take(MovesTried))
        {
            var address = $"/api/v1/figures/{from}/to/{to}";
            if (await explorer.AnswersAsync(address, ct))
            {
                moves.Add(address);
            }
        }

        var styles = new List<(string, string)>();
        foreach (var address in Style().Matches(list).Select(match => match.Groups[1].Value).Distinct())
        {
            styles.Add((address, await TagAsync(town.Program.Address, address, ct)));
        }

        return figures.Count > 0 && moves.Count > 0 && styles.Count > 0
            ? new MixedWorld(town, figures, moves, styles)
            : throw new BenchmarkException($"The list of poses shows {figures.Count} drawings and {styles.Count} style sheets, and {moves.Count} figures move.");
    }

    public static T One<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    public static string Word(Random random) => One(Words, random);

    private static async Task<string> TagAsync(Uri server, string address, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = server };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", Visitor.Encodings);
        using var answer = await client.SendAsync(request, ct);
        return answer.StatusCode is HttpStatusCode.OK && answer.Headers.ETag is { } tag
            ? tag.ToString()
            : throw new BenchmarkException($"{address} was answered with {answer.StatusCode} and the tag \"{answer.Headers.ETag}\".");
    }

    [GeneratedRegex("src=\"(/figures/[a-z0-9-]+\\.svg)\"")]
    private static partial Regex Figure();

    [GeneratedRegex("rel=\"stylesheet\" href=\"/?([^\"]+\\.css)\"")]
    private static partial Regex Style();
}
