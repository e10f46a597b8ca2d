using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using YogaFlow.Web.Hosting.Sharing;

namespace YogaFlow.Web.Hosting;

/// <summary>How often one address may call in a minute: with Redis at all instances together, else at this one.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Reads of the catalogue through the API by someone who is not signed in.</summary>
    public int AnonymousReadsPerMinute { get; set; } = 100;

    /// <summary>Signing up and in, by form or call.</summary>
    public int SignInsPerMinute { get; set; } = 5;

    /// <summary>Pictures that are put up or taken down, by form or call.</summary>
    public int UploadsPerMinute { get; set; } = 30;
}

internal static class Limits
{
    public const string Catalogue = "catalogue";
    public const string SignIn = "sign-in";
    public const string Upload = "upload";

    /// <summary>Following a mailed link: guessing one is hopeless, so this only keeps the noise down.</summary>
    public const string Links = "links";

    /// <summary>Reports of faults from browsers: a page that fails over and over says nothing new.</summary>
    public const string Reports = "reports";

    private const int ReportsPerMinute = 20;

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddRedis().AddOptions<LimitOptions>()
            .BindConfiguration(LimitOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate(limits => limits is { AnonymousReadsPerMinute: > 0, SignInsPerMinute: > 0, UploadsPerMinute: > 0 },
                $"{LimitOptions.Section}: every limit must be at least 1, such as 100.")
            .ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<Microsoft.Extensions.Options.IOptions<LimitOptions>>((limiter, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(Catalogue, context => context.User.Identity?.IsAuthenticated is true
                ? RateLimitPartition.GetNoLimiter("signed-in")
                : PerMinute(context, Catalogue, limits.Value.AnonymousReadsPerMinute));
            limiter.AddPolicy(SignIn, context => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
                ? RateLimitPartition.GetNoLimiter("reading")
                : PerMinute(context, SignIn, limits.Value.SignInsPerMinute));
            limiter.AddPolicy(Links, context => PerMinute(context, Links, limits.Value.SignInsPerMinute * 6));
            limiter.AddPolicy(Reports, context => PerMinute(context, Reports, ReportsPerMinute));
            limiter.AddPolicy(Upload, context => HttpMethods.IsPost(context.Request.Method) || HttpMethods.IsDelete(context.Request.Method)
                ? PerMinute(context, Upload, limits.Value.UploadsPerMinute)
                : RateLimitPartition.GetNoLimiter("reading"));
            limiter.OnRejected = RefuseAsync;
        });
        return services;
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, string policy, int permits)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        var (redis, clock) = (context.RequestServices.GetRequiredService<SharedRedis>(), context.RequestServices.GetRequiredService<TimeProvider>());
        return redis.IsSet
            ? RateLimitPartition.Get(address, _ => (RateLimiter)new SharedWindow(redis, KeyOf(policy, address), permits, clock))
            : RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
    }

    /// <summary>Says no address to whoever looks over what Redis holds.</summary>
    private static string KeyOf(string policy, string address) =>
        $"yogaflow:limit:{policy}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 16))}";

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken ct)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 60;
        var response = context.HttpContext.Response;
        response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        if (Problems.IsApi(context.HttpContext.Request.Path))
        {
            await TypedResults.Problem(
                title: "Too many requests.", detail: $"Too many requests; try again in {wait} s.", type: "urn:yogaflow:request.too-many",
                statusCode: StatusCodes.Status429TooManyRequests,
                extensions: new Dictionary<string, object?> { ["retry_after"] = wait }).ExecuteAsync(context.HttpContext);
        }
    }
}
