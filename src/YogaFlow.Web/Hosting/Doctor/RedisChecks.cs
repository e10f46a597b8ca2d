using StackExchange.Redis;
using YogaFlow.Web.Hosting.Sharing;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>Redis, where several instances share one; without the setting there is none.</summary>
internal static class RedisChecks
{
    private const string Area = "Redis";

    private const string Key = "Redis:ConnectionString";

    private const string ToDo = "Look at Redis__ConnectionString, such as redis:6379, and whether the server runs.";

    public static IEnumerable<Check> All =>
    [
        new("redis.reachable", Area, "Redis answers", ReachableAsync),
        new("redis.eviction", Area, "Redis throws nothing away when it is full", EvictionAsync),
    ];

    private static Task<Verdict> ReachableAsync(Surroundings around, CancellationToken ct) => WithAsync(around, async redis =>
    {
        var time = await redis.GetDatabase().PingAsync();
        return Verdict.Pass($"answered in {time.TotalMilliseconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} ms");
    });

    private static Task<Verdict> EvictionAsync(Surroundings around, CancellationToken ct) => WithAsync(around, async redis =>
    {
        var info = await redis.GetServer(redis.GetEndPoints()[0]).InfoAsync("memory");
        var policy = info.SelectMany(group => group).FirstOrDefault(line => line.Key == "maxmemory_policy").Value ?? "unknown";
        return Verdict.When(policy == "noeviction", $"maxmemory-policy is {policy}", "In redis.conf set maxmemory-policy noeviction: a limit that is thrown away limits nothing.");
    });

    private static async Task<Verdict> WithAsync(Surroundings around, Func<IConnectionMultiplexer, Task<Verdict>> look)
    {
        var set = new RedisOptions { ConnectionString = around.Settings[Key] ?? "" };
        if (!set.IsSet)
        {
            return Verdict.NotApplicable($"{Key} is not set; what Redis would share is in memory");
        }

        if (set.Read() is not { } options)
        {
            return Verdict.Fail($"{Key} cannot be read", ToDo);
        }

        try
        {
            // Reading its settings is an administrator's matter to the library; nothing is changed.
            (options.ConnectTimeout, options.ConnectRetry, options.AbortOnConnectFail, options.AllowAdmin) = (5_000, 1, true, true);
            await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
            return await look(redis);
        }
        catch (RedisException fault)
        {
            // Its own message may repeat the whole setting, password and all.
            return Verdict.Fail($"{Key}: {fault.GetType().Name}", ToDo);
        }
    }
}
