using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace YogaFlow.Web.Hosting;

/// <summary>How the world reaches this installation.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>What links in mails begin with, such as https://yoga.example.org. Never taken from a request.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>
    /// Another host that serves our style sheets, fonts and icons, such as https://cdn.example.org. It fetches them from here.
    /// Scripts, and the drawings that they fetch, stay: the policy of the pages lets scripts call our own host alone.
    /// </summary>
    public string? StaticBase { get; set; }

    /// <summary>Without a slash at its end; null where files come from here.</summary>
    internal string? StaticOrigin => StaticBase?.TrimEnd('/');

    /// <param name="path">The address of a style sheet, a font or an icon, within the site.</param>
    public string StaticFile(string path) => StaticOrigin is null ? path : $"{StaticOrigin}/{path.TrimStart('/')}";
}

/// <summary>The address that links in mails begin with.</summary>
public sealed class PublicAddress(IOptions<SiteOptions> options, IServer server)
{
    /// <summary>Without a slash at the end. Where none is set, the address on which the program listens.</summary>
    public Uri Base => new(
        options.Value.PublicAddress
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
        ?? "http://localhost:5000");

    public string Of(string path) => new Uri(Base, path).ToString();

    public static void Add(IServiceCollection services)
    {
        services.AddOptions<SiteOptions>()
            .BindConfiguration(SiteOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate(
                site => site.PublicAddress is null || Uri.TryCreate(site.PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "https" or "http",
                $"{SiteOptions.Section}:PublicAddress must be a whole address, such as https://yoga.example.org.")
            .Validate(
                site => site.StaticBase is null || HeaderOptions.IsHost(site.StaticBase),
                $"{SiteOptions.Section}:StaticBase must be https and a host, with nothing after it, such as https://cdn.example.org.")
            .ValidateOnStart();
        services.AddSingleton<PublicAddress>();
    }
}
