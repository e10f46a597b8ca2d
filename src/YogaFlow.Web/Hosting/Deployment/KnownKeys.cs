using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace YogaFlow.Web.Hosting.Deployment;

/// <summary>Which settings there are. What is set and is none of them was meant to be one, and does nothing.</summary>
internal static partial class KnownKeys
{
    private const int SlipOfTheKeys = 2;

    /// <summary>What the platform reads, at the top of a file or with its prefix in the environment.</summary>
    private static readonly HashSet<string> OfThePlatform = new(StringComparer.OrdinalIgnoreCase)
    {
        "Logging", "AllowedHosts", "Kestrel", "urls", "http_ports", "https_ports", "https_port", "environment", "contentRoot", "webRoot",
        "applicationName", "detailedErrors", "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "preventHostingStartup",
        "preferHostingUrls", "shutdownTimeoutSeconds", "suppressStatusMessages", "captureStartupErrors", "forwardedHeaders_Enabled",
        "staticWebAssets", "startupAssembly", "hostBuilder", "AuthenticationSchemes", "Authentication",
    };

    public static IEnumerable<SettingFault> Check(IConfiguration configuration)
    {
        if (configuration is not IConfigurationRoot root)
        {
            yield break;
        }

        foreach (var (key, provider) in Flat(root).SelectMany(provider => KeysOf(provider, null).Select(key => (key, provider))).DistinctBy(pair => pair.key, StringComparer.OrdinalIgnoreCase))
        {
            var meantForUs = provider switch
            {
                EnvironmentVariablesConfigurationProvider => LooksLikeOurs(key),
                // The words of a verb, such as --email, come by the same way; settings have a colon.
                CommandLineConfigurationProvider => key.Contains(':', StringComparison.Ordinal),
                _ => true,
            };
            if (meantForUs && FaultOf(key) is { } fault)
            {
                yield return fault;
            }
        }
    }

    /// <summary>Is a variable of the environment, in which anything may be, written as one of ours is?</summary>
    /// <param name="key">With colons.</param>
    public static bool LooksLikeOurs(string key)
    {
        var section = key.Split(':')[0];
        return OptionClasses.BySection.ContainsKey(section)
            || WordAndColon().IsMatch(key)
            || key.Contains(':', StringComparison.Ordinal) && Nearest(section, OptionClasses.BySection.Keys) is not null
            || OneLine().Match(key) is { Success: true } match && OptionClasses.BySection.ContainsKey(match.Groups["section"].Value);
    }

    public static SettingFault? FaultOf(string key)
    {
        var parts = key.Split(':');
        if (!OptionClasses.BySection.TryGetValue(parts[0], out _))
        {
            return OfThePlatform.Contains(parts[0]) ? null : Unknown(key, OneLine().Match(key) is { Success: true } match && OptionClasses.BySection.ContainsKey(match.Groups["section"].Value)
                ? $"{match.Groups["section"].Value}__{match.Groups["name"].Value}, with two lines"
                : Nearest(parts[0], OptionClasses.BySection.Keys) is { } section ? string.Join("__", [section, .. parts[1..]]) : null);
        }

        var property = parts.Length > 1 ? OptionClasses.Find(parts[0], parts[1]) : null;
        if (property is null)
        {
            var names = OptionClasses.KeysOf(parts[0]).Select(known => known.Split(':')[1]).ToList();
            return Unknown(key, parts.Length > 1 && (Nearest(parts[1], names) ?? Begun(parts[1], names)) is { } name ? $"{parts[0]}__{name}" : $"one of {string.Join(", ", names)}");
        }

        return parts.Length > 2 && (property.PropertyType.IsPrimitive || property.PropertyType.IsEnum || property.PropertyType == typeof(string)) ? Unknown(key, $"{parts[0]}__{property.Name}") : null;
    }

    private static SettingFault Unknown(string key, string? meant) => new(
        "unknown-keys", key,
        $"{key} is no setting of this program, so it does nothing. " + (meant is null ? "Take it away; every key is in docs/configuration.md, such as Site__PublicAddress." : $"Did you mean {meant}?"));

    /// <summary>One configuration may stand inside another.</summary>
    private static IEnumerable<IConfigurationProvider> Flat(IConfigurationRoot root) => root.Providers.SelectMany(provider =>
        provider is not ChainedConfigurationProvider chained ? [provider] : chained.Configuration is IConfigurationRoot inner ? Flat(inner) : []);

    private static IEnumerable<string> KeysOf(IConfigurationProvider provider, string? parent)
    {
        foreach (var child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = parent is null ? child : $"{parent}:{child}";
            var below = KeysOf(provider, key).ToList();
            if (below.Count == 0 || provider.TryGet(key, out var value) && value is not null)
            {
                yield return key;
            }

            foreach (var one in below)
            {
                yield return one;
            }
        }
    }

    private static string? Nearest(string word, IEnumerable<string> known) => known
        .Select(one => (One: one, Slips: Slips(word.ToUpperInvariant(), one.ToUpperInvariant())))
        .Where(pair => pair.Slips <= Math.Min(SlipOfTheKeys, pair.One.Length / 3)).OrderBy(pair => pair.Slips).Select(pair => pair.One).FirstOrDefault();

    /// <summary>A name of which only the beginning was written, a slip allowed.</summary>
    private static string? Begun(string word, IEnumerable<string> known) =>
        word.Length < 4 ? null : known.FirstOrDefault(one => one.Length > word.Length + 1 && Slips(word.ToUpperInvariant(), one[..(word.Length + 1)].ToUpperInvariant()) <= 1);

    /// <summary>How many letters are put in, left out or changed (Levenshtein 1966).</summary>
    private static int Slips(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    // Storage:Engine, as our keys are written; NPM_CONFIG and the like are not.
    [GeneratedRegex("^[A-Z][a-z]+[A-Za-z]*:[A-Za-z]")]
    private static partial Regex WordAndColon();

    // Storage_Engine: one line instead of two.
    [GeneratedRegex("^(?<section>[A-Z][a-z]+[A-Za-z]*)_(?<name>[A-Z][A-Za-z]+)$")]
    private static partial Regex OneLine();
}
