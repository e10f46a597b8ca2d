using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace YogaFlow.Web.Hosting;

/// <summary>
/// What is added to the policies that browsers are told. Only other hosts by name: nothing here can allow inline scripts,
/// eval, or everybody.
/// </summary>
public sealed partial class HeaderOptions : IValidatableObject
{
    public const string Section = "Headers";

    /// <summary>Hosts besides our own that scripts may come from, separated by spaces, such as https://cdn.example.org.</summary>
    public string ScriptSources { get; set; } = "";

    /// <summary>Hosts besides our own that style sheets may come from.</summary>
    public string StyleSources { get; set; } = "";

    /// <summary>Hosts besides our own that pictures may come from.</summary>
    public string ImageSources { get; set; } = "";

    /// <summary>Hosts besides our own that fonts may come from.</summary>
    public string FontSources { get; set; } = "";

    /// <summary>Hosts besides our own that scripts may call.</summary>
    public string ConnectSources { get; set; } = "";

    /// <summary>The whole Permissions-Policy: which abilities of the device pages may ask for.</summary>
    public string PermissionsPolicy { get; set; } = "camera=(), microphone=(), geolocation=(), screen-wake-lock=(self), fullscreen=(self)";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, sources, secureSockets) in new[]
        {
            (nameof(ScriptSources), ScriptSources, false), (nameof(StyleSources), StyleSources, false), (nameof(ImageSources), ImageSources, false),
            (nameof(FontSources), FontSources, false), (nameof(ConnectSources), ConnectSources, true),
        })
        {
            if (sources.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(source => !IsHost(source, secureSockets)) is { } wrong)
            {
                yield return new ValidationResult(
                    $"{Section}:{name} has {wrong}. Only hosts by name are added, separated by spaces, such as https://cdn.example.org; never *, a scheme alone, unsafe-inline or unsafe-eval.", [name]);
            }
        }

        if (!Policy().IsMatch(PermissionsPolicy))
        {
            yield return new ValidationResult(
                $"{Section}:PermissionsPolicy must be abilities with their lists and never *, such as camera=(), fullscreen=(self).", [nameof(PermissionsPolicy)]);
        }
    }

    /// <summary>An https origin and nothing more, without a place for anybody.</summary>
    internal static bool IsHost(string source, bool orSecureSockets = false) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || orSecureSockets && address.Scheme == "wss")
        && source.TrimEnd('/').Equals($"{address.Scheme}://{address.Authority}", StringComparison.OrdinalIgnoreCase)
        && address.UserInfo.Length == 0 && !source.Any(character => character is '*' or ';' or ',' or '\'' or '"');

    [GeneratedRegex("""\A[a-z-]+=\((self|"https://[a-z0-9.:-]+")?( "https://[a-z0-9.:-]+")*\)(, ?[a-z-]+=\((self|"https://[a-z0-9.:-]+")?( "https://[a-z0-9.:-]+")*\))*\z""")]
    private static partial Regex Policy();
}

internal static class HeaderSettings
{
    public static IServiceCollection AddHeaderOptions(this IServiceCollection services)
    {
        services.AddOptions<HeaderOptions>()
            .BindConfiguration(HeaderOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
