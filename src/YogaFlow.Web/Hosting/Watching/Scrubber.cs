using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>
/// Takes out of a text what must not be in a log and must not leave this machine: this installation's own secrets, tokens,
/// passwords, query strings and e-mail addresses. What is logged has none of them to begin with; faults of libraries may.
/// </summary>
internal sealed partial class Scrubber
{
    private const string Gone = "[removed]";

    /// <summary>Shorter ones are in ordinary words too.</summary>
    private const int ShortestSecret = 6;

    private static readonly string[] SecretKeys =
        ["Tokens:SigningKey", "Tokens:PreviousSigningKey", "Mail:Password", "OpenIdConnect:ClientSecret", "Metrics:Token", "ErrorTracking:Dsn", "Telemetry:Headers"];

    /// <summary>Settings of which one part, their password, is a secret.</summary>
    private static readonly string[] ConnectionKeys = ["Storage:ConnectionString", "Redis:ConnectionString"];

    private readonly string[] _secrets;

    public Scrubber(IConfiguration settings) => _secrets =
    [
        .. SecretKeys.Select(key => settings[key]).Concat(ConnectionKeys.Select(key => PasswordIn(settings[key]))).OfType<string>()
            .Where(secret => secret.Length >= ShortestSecret).Distinct().OrderByDescending(secret => secret.Length),
    ];

    /// <summary>For a line of the log, which stays here.</summary>
    public string ForLog(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, Gone, StringComparison.Ordinal);
        }

        // A line seldom has any of these signs, and reading it once is cheaper than five times.
        return text.AsSpan().ContainsAny("@=?") || text.Length >= LongToken ? Patterns(text) : text;
    }

    /// <summary>For what is sent elsewhere: the addresses of machines go too.</summary>
    public string ForElsewhere(string text) =>
        AddressSix().Replace(AddressFour().Replace(Patterns(ForLog(text)), Gone), match =>
            IPAddress.TryParse(match.Value, out var address) && address.AddressFamily is AddressFamily.InterNetworkV6 ? Gone : match.Value);

    private const int LongToken = 24;

    private static string Patterns(string text)
    {
        text = Query().Replace(text, "?" + Gone);
        text = Named().Replace(text, match => match.Groups["name"].Value + match.Groups["between"].Value + Gone);
        text = Bearer().Replace(text, Gone);
        text = Token().Replace(text, match => LooksRandom(match.Value) ? Gone : match.Value);
        return Mail().Replace(text, Gone);
    }

    /// <summary>Names of types and methods can be as long, but have no digits among both cases.</summary>
    private static bool LooksRandom(string word) =>
        word.StartsWith("eyJ", StringComparison.Ordinal) || word.StartsWith("yogaflow_", StringComparison.Ordinal)
        || word.Length >= 40 && word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetterUpper) && word.Any(char.IsAsciiLetterLower);

    private static string? PasswordIn(string? connection)
    {
        // Redis begins with a host alone, which is no pair, and parts the others by commas.
        if (RedisPassword().Match(connection ?? "") is { Success: true } match)
        {
            return match.Groups[1].Value;
        }

        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connection ?? "" };
            return parts.TryGetValue("Password", out var password) || parts.TryGetValue("Pwd", out password) ? password?.ToString() : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // /reset-password?token=… and the like: none is needed to understand a fault.
    [GeneratedRegex("""(?<=[\w/])\?[\w.%~\[\]-]+=[^\s"'<>]*""")]
    private static partial Regex Query();

    [GeneratedRegex("""(?<name>\b(?:password|passwd|pwd|secret|client_secret|token|access_token|refresh_token|id_token|cookie|authorization|api_?key|signing_?key|code))(?<between>=|"\s*:\s*"?)[^\s"&;,}<>]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<=\bBearer\s)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Bearer();

    [GeneratedRegex("eyJ[A-Za-z0-9_-]+(?:[.][A-Za-z0-9_-]+)+|[A-Za-z0-9_-]{24,}(?:[.][A-Za-z0-9_-]+)*")]
    private static partial Regex Token();

    [GeneratedRegex("""[^\s@<>"'(),;:=/\\\[\]]+@[^\s@<>"'(),;:=/\\\[\]]+""")]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b\d{1,3}(?:\.\d{1,3}){3}\b")]
    private static partial Regex AddressFour();

    [GeneratedRegex(@"(?<![\w:])[0-9A-Fa-f:]*::?[0-9A-Fa-f:]+(?:%\w+)?(?![\w:])")]
    private static partial Regex AddressSix();

    [GeneratedRegex("^[^;=]+,.*?password=([^,]+)", RegexOptions.IgnoreCase)]
    private static partial Regex RedisPassword();
}
