using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Prometheus;
using YogaFlow.Core.Practice;
using YogaFlow.Data;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>Who may read /metrics besides those who stand beside the program.</summary>
public sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>Shorter than this a token could be tried out.</summary>
    public const int ShortestToken = 32;

    /// <summary>What Prometheus sends as its bearer token when it asks from elsewhere; null where it stands on the same network.</summary>
    [MinLength(ShortestToken, ErrorMessage = "Metrics:Token must have at least 32 characters, such as what `openssl rand -hex 32` prints.")]
    public string? Token { get; set; }
}

/// <summary>
/// What is counted is for whoever runs the program. It is shown to callers on this machine or on a private network who come
/// directly, and to whoever knows the token. What comes by way of a proxy is from the world: there is nothing there for it.
/// </summary>
internal static class MetricsDoor
{
    public const string Path = "/metrics";

    /// <summary>What proxies write, ours and others'; the second is what is left of the first when a known one wrote it.</summary>
    private static readonly string[] MarksOfProxies =
        ["X-Forwarded-For", "X-Original-For", "X-Forwarded-Host", "X-Original-Host", "X-Forwarded-Proto", "X-Original-Proto", "Forwarded", "X-Real-IP", "Via"];

    /// <summary>A count that takes longer is left out: the rest is worth having then, and more than ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddMetricsDoor(this IServiceCollection services)
    {
        services.AddOptions<MetricsOptions>()
            .BindConfiguration(MetricsOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    public static void MapMetrics(this IEndpointRouteBuilder group) => group.MapGet(Path, async (HttpContext context, IOptions<MetricsOptions> options, IDbContextFactory<YogaDbContext> contexts) =>
    {
        if (!IsOpenTo(context, options.Value.Token))
        {
            // As if there were no such address.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await CountPracticesAsync(contexts, context.RequestAborted);
        Counts.BeginAtZero();
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await Metrics.DefaultRegistry.CollectAndExportAsTextAsync(context.Response.Body, context.RequestAborted);
    }).ExcludeFromDescription();

    /// <summary>Asked of the database, because several instances lead practices.</summary>
    public static async Task CountPracticesAsync(IDbContextFactory<YogaDbContext> contexts, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(limit.Token);
            Counts.ActivePractices(await db.PracticeSessions.LongCountAsync(session => session.Status == SessionStatus.Active, limit.Token));
        }
#pragma warning disable CA1031 // Whatever is wrong with the database shows in what else is counted.
        catch (Exception) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Counts.ActivePractices(null);
        }
    }

    private static bool IsOpenTo(HttpContext context, string? token) =>
        token is not null && Shows(context.Request, token)
        || !MarksOfProxies.Any(context.Request.Headers.ContainsKey) && IsNear(context.Connection.RemoteIpAddress);

    private static bool Shows(HttpRequest request, string token) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header["Bearer ".Length..].Trim())), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <param name="address">Null on a socket of this machine.</param>
    internal static bool IsNear(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return true;
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily is AddressFamily.InterNetwork
            ? address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] or [127, ..]
            : address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal;
    }
}
