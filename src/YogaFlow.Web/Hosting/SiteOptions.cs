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
            .ValidateOnStart();
        services.AddSingleton<PublicAddress>();
    }
}
