using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace YogaFlow.Web.Hosting;

/// <summary>Whose word is taken for where a request comes from.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>Addresses and networks of proxies in front, separated by commas, such as 10.0.0.0/8. Nobody else vouches for anything.</summary>
    public string Known { get; set; } = "";

    internal IEnumerable<string> Each => Known.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>
/// Behind a proxy the connection is the proxy's. One that is named in the settings says who asked and by which scheme;
/// what anybody else says of that is not listened to, not even on the same machine.
/// </summary>
internal static class Proxies
{
    public static IServiceCollection AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>()
            .BindConfiguration(ProxyOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate(proxies => proxies.Each.All(one => IPAddress.TryParse(one, out _) || System.Net.IPNetwork.TryParse(one, out _)),
                $"{ProxyOptions.Section}:Known must be addresses or networks separated by commas, such as 10.0.0.0/8, 192.168.1.4.")
            .ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxies) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;

            // As many hops as are known: the first from the right that is not, is who asked.
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var one in proxies.Value.Each)
            {
                if (IPAddress.TryParse(one, out var address))
                {
                    forwarded.KnownProxies.Add(address);
                }
                else
                {
                    forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(one));
                }
            }
        });
        return services;
    }

    public static void UseProxies(this WebApplication app)
    {
        // With no proxy at all the middleware would believe everybody. Read as it is written: whether it is right is judged
        // with all other settings, before the first request.
        if (new ProxyOptions { Known = app.Configuration[$"{ProxyOptions.Section}:{nameof(ProxyOptions.Known)}"] ?? "" }.Each.Any())
        {
            app.UseForwardedHeaders();
        }
    }
}
