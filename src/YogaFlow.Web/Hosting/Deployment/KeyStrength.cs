using System.Text.RegularExpressions;

namespace YogaFlow.Web.Hosting.Deployment;

/// <summary>Whether a secret could be guessed: taken from a document, repeated, or too plain.</summary>
internal static partial class KeyStrength
{
    /// <summary>Below this a character tells too little of the next; base64 has nearly 6, hexadecimal nearly 4, a word over and over near 2.</summary>
    private const double LeastBitsPerCharacter = 3.2;

    /// <summary>Passwords that everybody tries first, and those of examples and old instructions.</summary>
    private static readonly HashSet<string> KnownPasswords = new(StringComparer.OrdinalIgnoreCase)
    {
        "postgres", "password", "passwd", "secret", "changeme", "change-me", "change_me", "yogaflow", "yoga", "admin", "root", "test",
        "example", "default", "letmein", "123456", "12345678", "123456789", "qwerty", "docker", "app", "db", "user", "pass", "redis", "guest",
    };

    /// <returns>What is wrong with a key, to be read after its name; null when nothing is.</returns>
    /// <param name="shortest">In characters.</param>
    public static string? FaultOf(string key, int shortest) =>
        IsKnown(key) ? "is a value from an example, which everybody knows"
        : key.Length < shortest ? $"has {key.Length} characters and needs at least {shortest}"
        : IsRepeated(key) ? "is a short text over and over"
        : IsPlain(key) ? "has too little chance in it"
        : null;

    /// <summary>Is it a password that is tried first, or a value of an example?</summary>
    public static bool IsKnownPassword(string password) => KnownPasswords.Contains(password.Trim()) || IsKnown(password);

    /// <summary>Was a place in a template left as it is, such as &lt;the password&gt;? An address in brackets is none.</summary>
    public static bool IsPlaceholder(string value) => Placeholder().IsMatch(value);

    private static bool IsKnown(string key) => IsPlaceholder(key) || KnownWords().IsMatch(key);

    private static bool IsRepeated(string key)
    {
        // A text has a period when it is found in its double before the end.
        var at = (key + key).IndexOf(key, 1, StringComparison.Ordinal);
        return at < key.Length || Enumerable.Range(1, key.Length / 2).Any(period => key.AsSpan(period).StartsWith(key.AsSpan(0, key.Length - period)));
    }

    private static bool IsPlain(string key)
    {
        var steps = key.Zip(key.Skip(1), (before, after) => after - before).ToList();
        var inARow = steps.Count(step => step is 0 or 1 or -1);
        return Entropy(key) < LeastBitsPerCharacter || inARow > steps.Count / 3;
    }

    /// <summary>Bits per character, as its characters are spread.</summary>
    private static double Entropy(string key) =>
        key.GroupBy(character => character).Select(group => (double)group.Count() / key.Length).Sum(share => -share * Math.Log2(share));

    [GeneratedRegex("<[^<>@]+>|\\$\\{[^}]*\\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("change.?me|replace.?(me|this|with)|your.?(secret|key|signing|256|jwt|password)|placeholder|password|yogaflow|insecure|example|do.?not.?use|signing.?key|not.?for.?production|abcdefgh|01234567|12345678|qwertyui", RegexOptions.IgnoreCase)]
    private static partial Regex KnownWords();
}
