using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Prometheus;
using YogaFlow.Data;
using YogaFlow.Data.Schema;

namespace YogaFlow.Web.Hosting;

/// <summary>Whether the program lives, whether it can serve, which version it is, and how it has been doing.</summary>
internal static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database")
            .AddCheck<SchemaCheck>("schema")
            .AddCheck<LibraryCheck>("library")
            .AddCheck<DiskCheck>("disk");
        return services;
    }

    public static void UseMeasuring(this WebApplication app) => app.UseHttpMetrics(options => options.ReduceStatusCodeCardinality());

    public static void MapHealth(this WebApplication app)
    {
        var group = app.MapGroup("").WithTags("Running it").AllowAnonymous().WithMetadata(new HealthAnswer());
        group.MapGet("/health", Live).WithSummary("The process answers");
        group.MapGet("/health/live", Live).WithSummary("The process answers");
        group.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
        group.MapGet("/version", () => TypedResults.Ok(VersionDetails.Current)).WithSummary("Version, commit and build time");
        group.MapMetrics("/metrics");
    }

    private static Ok<LiveDetails> Live() => TypedResults.Ok(new LiveDetails("alive"));

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        // What a failed check throws may name servers and people; the log has it, the answer does not.
        var checks = report.Entries.ToDictionary(
            entry => entry.Key,
            entry => entry.Value.Exception is null ? entry.Value.Description : "failed; see the log");
        return context.Response.WriteAsJsonAsync(
            new { status = report.Status is HealthStatus.Healthy ? "ready" : "not ready", checks },
            JsonSerializerOptions.Web, context.RequestAborted);
    }

    private sealed class DatabaseCheck(IDbContextFactory<YogaDbContext> contexts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy("reachable")
                : HealthCheckResult.Unhealthy("not reachable; see Storage:ConnectionString");
        }
    }

    /// <summary>Looks at the disk that the program stands on, which is where the embedded database is by default.</summary>
    private sealed class DiskCheck(IHostEnvironment environment) : IHealthCheck
    {
        private const long LeastFreeBytes = 64L * 1024 * 1024;

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var free = new DriveInfo(environment.ContentRootPath).AvailableFreeSpace;
            var megabytes = $"{free / 1024 / 1024} MB free";
            return Task.FromResult(free >= LeastFreeBytes ? HealthCheckResult.Healthy(megabytes) : HealthCheckResult.Unhealthy($"{megabytes}; make room"));
        }
    }

    private sealed class SchemaCheck(SchemaUpgrade schema) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var pending = (await schema.StateAsync(cancellationToken)).Pending.Count;
            if (pending > 0)
            {
                return HealthCheckResult.Unhealthy($"{pending} migration(s) pending; run the verb migrate, or start with Storage:MigrateOnStart=true");
            }

            // Names of tables and columns are in our sources for everyone to read.
            var differences = await schema.RememberedDifferencesAsync(cancellationToken);
            return differences.Count == 0
                ? HealthCheckResult.Healthy("matches the program")
                : HealthCheckResult.Unhealthy(string.Join(' ', differences));
        }
    }

    private sealed class LibraryCheck(IDbContextFactory<YogaDbContext> contexts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var poses = await db.Poses.CountAsync(cancellationToken);
            var sequences = await db.Sequences.CountAsync(cancellationToken);
            var breathing = await db.BreathingExercises.CountAsync(cancellationToken);
            var counts = $"{poses} poses, {sequences} sequences, {breathing} breathing exercises";
            return poses > 0 && sequences > 0 && breathing > 0 ? HealthCheckResult.Healthy(counts) : HealthCheckResult.Unhealthy(counts);
        }
    }
}

public sealed record LiveDetails(string Status);

/// <summary>What is running: the version, the commit it was built from, and when.</summary>
public sealed record VersionDetails(string Version, string Commit, DateTimeOffset? BuiltAt)
{
    public static VersionDetails Current { get; } = Read();

    private static VersionDetails Read()
    {
        var assembly = typeof(VersionDetails).Assembly;
        var parts = (assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0+unknown").Split('+', 2);
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.dll"));
        return new VersionDetails(parts[0], parts.ElementAtOrDefault(1) ?? "unknown", file.Exists ? file.LastWriteTimeUtc : null);
    }
}
