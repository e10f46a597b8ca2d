using System.Globalization;
using System.Text.RegularExpressions;

namespace YogaFlow.Benchmarks.Load;

/// <summary>As many requests as an address answers, from wrk.</summary>
internal static partial class Wrk
{
    public const int Connections = 32;

    /// <param name="cookie">Of somebody who is signed in; empty for nobody.</param>
    /// <exception cref="BenchmarkException">An answer was no 200, or none came.</exception>
    public static async Task<Reads> RunAsync(Uri address, string cookie, int seconds, CancellationToken ct)
    {
        List<string> arguments =
        [
            "-t1", $"-c{Connections}", $"-d{seconds}s", "--timeout", "20s", "--latency",
            "-H", $"Accept-Encoding: {Visitor.Encodings}", "-H", "Accept: text/html,application/json",
        ];
        if (cookie.Length > 0)
        {
            arguments.AddRange(["-H", $"Cookie: {cookie}"]);
        }

        var said = await Tool.RunAsync("wrk", [.. arguments, address.ToString()], ct);
        if (Trouble().Match(said) is { Success: true } trouble)
        {
            throw new BenchmarkException($"{address} did not answer as it should: {trouble.Value.Trim()}");
        }

        return new Reads(Number(Rate().Match(said)), Time(said, 50), Time(said, 99));
    }

    private static double Time(string said, int percent)
    {
        var match = Regex.Match(said, $@"^\s+{percent}%\s+([\d.]+)(us|ms|s)", RegexOptions.Multiline);
        return Number(match) * match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(Non-2xx|Socket errors).*")]
    private static partial Regex Trouble();
}

/// <summary>What an address answered.</summary>
/// <param name="P50">Milliseconds, with all connections busy.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record Reads(double ASecond, double P50, double P99);
