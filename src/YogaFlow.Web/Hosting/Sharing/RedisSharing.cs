using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace YogaFlow.Web.Hosting.Sharing;

/// <summary>What several instances share by Redis; where it is not set there is one instance, and nothing of this does anything.</summary>
internal static class RedisSharing
{
    public static IServiceCollection AddRedis(this IServiceCollection services)
    {
        services.AddOptions<RedisOptions>()
            .BindConfiguration(RedisOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<News>().AddSingleton<SharedRedis>().AddHostedService(provider => provider.GetRequiredService<SharedRedis>());
        services.AddOptions<HealthCheckServiceOptions>().Configure<IOptions<RedisOptions>>((health, redis) =>
        {
            if (redis.Value.IsSet)
            {
                health.Registrations.Add(new HealthCheckRegistration("redis", provider => new Check(provider.GetRequiredService<SharedRedis>()), null, null));
            }
        });
        return services;
    }

    /// <summary>Without Redis people go on practising, so that this is a lesser state and not one in which to send nobody here.</summary>
    private sealed class Check(SharedRedis redis) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(redis.IsHere ? HealthCheckResult.Healthy("reachable") : HealthCheckResult.Degraded("away; limits are counted by each instance"));
    }
}
