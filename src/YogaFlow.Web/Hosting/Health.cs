using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using YogaFlow.Data;
using YogaFlow.Data.Schema;
using YogaFlow.Data.Sqlite;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Hosting;

/// <summary>Whether the program lives, whether it can serve, which version it is, and how it has been doing.</summary>
internal static class Health
{
    /// <summary>With a database that neither answers nor goes: whoever asks whether we can serve wants to know it now.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", timeout: Patience)
            .AddCheck<SchemaCheck>("schema", timeout: Patience)
            .AddCheck<LibraryCheck>("library", timeout: Patience)
            .AddCheck<DiskCheck>("disk");
        return services.AddMetricsDoor().AddHostedService<Settling>();
    }

    public static void MapHealth(this WebApplication app)
    {
        // The same for everyone: nobody is looked up, so that they are answered while the database is away.
        var group = app.MapGroup("").WithTags("Running it").AllowAnonymous().WithMetadata(new HealthAnswer());
        group.ShortCircuit();
        group.MapGet("/health", Live).WithSummary("The process answers");
        group.MapGet("/health/live", Live).WithSummary("The process answers");
        group.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
        group.MapGet("/version", () => TypedResults.Ok(VersionDetails.Current)).WithSummary("Version, commit and build time");
        group.MapMetrics();
        BrowserReports.Map(app);
    }

    private static Ok<LiveDetails> Live() => TypedResults.Ok(new LiveDetails("alive"));

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        // What a failed check throws may name servers and people; the log has it, the answer does not.
        var checks = report.Entries.ToDictionary(
            entry => entry.Key,
            entry => entry.Value.Exception is null ? entry.Value.Description : "failed; see the log");
        return context.Response.WriteAsJsonAsync(
            new { status = report.Status is HealthStatus.Unhealthy ? "not ready" : "ready", checks },
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

    /// <summary>Looks at the disk that the program stands on, and at the one that the embedded database is on.</summary>
    private sealed class DiskCheck(IHostEnvironment environment, IOptions<StorageOptions> storage) : IHealthCheck
    {
        private const long LeastFreeBytes = 64L * 1024 * 1024;

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var free = new DriveInfo(environment.ContentRootPath).AvailableFreeSpace;
            if (storage.Value is { Engine: StorageEngine.Sqlite } embedded && SqliteEngine.FileOf(embedded.ConnectionString, environment.ContentRootPath) is { } file)
            {
                free = Math.Min(free, new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace);
            }

            var megabytes = $"{free / 1024 / 1024} MB free";
            return Task.FromResult(free >= LeastFreeBytes ? HealthCheckResult.Healthy(megabytes) : HealthCheckResult.Unhealthy($"{megabytes}; make room"));
        }
    }

    private sealed class SchemaCheck(SchemaUpgrade schema, TimeProvider clock) : IHealthCheck
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            int pending;
            using var late = new CancellationTokenSource(Patience, clock);
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            try
            {
                pending = (await schema.StateAsync(enough.Token)).Pending.Count;
            }
            catch (OperationCanceledException) when (schema.Matched && !cancellationToken.IsCancellationRequested)
            {
                // Whoever migrates holds the list of migrations until the end. That is no reason to send visitors away from
                // those who serve meanwhile; a database that is away is for the other checks to find.
                return HealthCheckResult.Healthy("matched the program; another one may be migrating");
            }

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
