using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using YogaFlow.Web.Hosting.Deployment;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Deployment;

/// <summary>A template of deploy/, as an operator fills it in.</summary>
public sealed partial class SettingsTemplate
{
    public const string Production = "settings.production.env";
    public const string Staging = "settings.staging.env";

    /// <summary>Made for the tests by openssl rand -base64 96; used nowhere.</summary>
    public const string GoodKey = "nG4tW0kqz8Zr1mX7vB2cJ5hLf9sDpYaE3uQiRoTxKwVbMjNyCg6SlHePdUAZOFIXqvkzW1tR8yGm2cBn7JsLh5fPxDo4EwKu";

    /// <summary>What the operator writes into the places.</summary>
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["Site__PublicAddress"] = "https://yoga.example.org",
        ["Storage__ConnectionString"] = "Host=db;Port=5432;Database=yogaflow;Username=yogaflow;Maximum Pool Size=20;Password=b7c1f0a94e6d2835cc",
        ["Tokens__SigningKey"] = GoodKey,
        ["Mail__Host"] = "smtp.example.org",
        ["Mail__From"] = "YogaFlow <yoga@example.org>",
    };

    private readonly Dictionary<string, string> _values;

    private SettingsTemplate(Dictionary<string, string> values) => _values = values;

    /// <summary>As variables of the environment.</summary>
    public IReadOnlyDictionary<string, string> Variables => _values;

    /// <summary>The keys of a template, those that are commented out too, with colons.</summary>
    public static IReadOnlyList<string> KeysOf(string name) =>
        [.. Lines(name).Select(line => Assignment().Match(line)).Where(match => match.Success).Select(match => match.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal))];

    /// <summary>The template as it ships.</summary>
    public static SettingsTemplate AsShipped(string name) => new(Lines(name).Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]));

    /// <summary>The template with every place filled in.</summary>
    public static SettingsTemplate FilledIn(string name = Production)
    {
        var template = AsShipped(name);
        foreach (var key in template._values.Where(line => Place().IsMatch(line.Value)).Select(line => line.Key).ToList())
        {
            template._values[key] = Filled[key];
        }

        return template;
    }

    /// <param name="key">With colons or two lines; null takes it away.</param>
    public SettingsTemplate With(string key, string? value)
    {
        key = key.Replace(":", "__", StringComparison.Ordinal);
        _values.Remove(key);
        if (value is not null)
        {
            _values.Add(key, value);
        }

        return this;
    }

    /// <summary>As the program reads it from a file; the prefix of the platform falls away as it does from the environment.</summary>
    public IConfigurationRoot ToConfiguration() => new ConfigurationBuilder()
        .AddInMemoryCollection(_values.ToDictionary(
            line => (line.Key.StartsWith("ASPNETCORE_", StringComparison.Ordinal) ? line.Key["ASPNETCORE_".Length..] : line.Key).Replace("__", ":", StringComparison.Ordinal),
            line => (string?)line.Value)).Build();

    internal IReadOnlyList<SettingFault> Faults() =>
        [.. new SettingRules(ToConfiguration(), _values.GetValueOrDefault("ASPNETCORE_ENVIRONMENT", "Production")).Check()];

    private static string[] Lines(string name) => File.ReadAllLines(Repository.PathTo("deploy", name));

    [GeneratedRegex("^#?(?<key>[A-Za-z_]+)=")]
    private static partial Regex Assignment();

    [GeneratedRegex("<[^@<>]+>")]
    private static partial Regex Place();
}
