using System.Net;
using StackExchange.Redis;
using YogaFlow.Web.Tests.Deployment;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Sharing;

/// <summary>Limits of two instances with a real Redis between them, that is stopped in the midst and comes back.</summary>
public sealed class SharedLimitTests : IAsyncLifetime
{
    private OwnRedis? _redis;
    private Instance? _first;
    private Instance? _second;

    private OwnRedis Redis => _redis!;

    private Instance First => _first!;

    private Instance Second => _second!;

    public async ValueTask InitializeAsync()
    {
        _redis = await OwnRedis.StartedAsync();
        _first = new Instance(_redis);
        _second = new Instance(_redis, _first);
        _ = _first.Services;
        _ = _second.Services;
    }

    public async ValueTask DisposeAsync()
    {
        if (_first is not null)
        {
            await Second.DisposeAsync();
            await First.DisposeAsync();
        }

        _redis?.Dispose();
    }

    [Fact]
    public async Task Two_instances_count_together()
    {
        Assert.Equal(3, await First.ReadAsync("203.0.113.1", 3));
        Assert.Equal(Instance.Reads - 3, await Second.ReadAsync("203.0.113.1", 10));
        Assert.Equal(0, await First.ReadAsync("203.0.113.1", 1));
        Assert.Equal(Instance.Reads, await Second.ReadAsync("203.0.113.2", 10));

        Assert.Equal(HttpStatusCode.Unauthorized, await First.TrySignInAsync("203.0.113.1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Second.TrySignInAsync("203.0.113.1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await First.TrySignInAsync("203.0.113.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Second.TrySignInAsync("203.0.113.1"));

        await using var connection = await ConnectionMultiplexer.ConnectAsync(Redis.ConnectionString);
        var keys = connection.GetServer(connection.GetEndPoints()[0]).Keys(pattern: "yogaflow:limit:*").ToList();
        Assert.Equal(3, keys.Count);
        foreach (var key in keys)
        {
            Assert.DoesNotContain("203.0.113", key.ToString(), StringComparison.Ordinal);
            Assert.InRange((await connection.GetDatabase().KeyTimeToLiveAsync(key))!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task Many_at_once_at_both_are_no_more_than_there_are()
    {
        var answered = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? First : Second).ReadAsync("203.0.113.3", 1)));

        Assert.Equal(Instance.Reads, answered.Sum());
    }

    [Fact]
    public async Task Without_Redis_limits_bind_and_people_go_on_and_it_is_found_again()
    {
        Assert.Equal(2, await First.ReadAsync("203.0.113.4", 2));
        Assert.Equal(2, await Second.ReadAsync("203.0.113.4", 2));
        Assert.Equal(("reachable", "reachable"), (await First.RedisStateAsync(), await Second.RedisStateAsync()));

        Redis.Stop();

        // What was counted before counts on: the second had heard of all four, the first of its own two.
        Assert.Equal(Instance.Reads - 4, await Second.ReadAsync("203.0.113.4", 10));
        Assert.Equal(Instance.Reads - 2, await First.ReadAsync("203.0.113.4", 10));
        foreach (var instance in new[] { First, Second })
        {
            Assert.Equal(Instance.Reads, await instance.ReadAsync("203.0.113.5", 20));
            for (var i = 0; i < Instance.SignIns; i++)
            {
                Assert.Equal(HttpStatusCode.Unauthorized, await instance.TrySignInAsync("203.0.113.5"));
            }

            Assert.Equal(HttpStatusCode.TooManyRequests, await instance.TrySignInAsync("203.0.113.5"));
            using var page = await instance.SignedInAsSomebody().GetAsync(new Uri("/poses/tree", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("away; limits are counted by each instance", await instance.RedisStateAsync());
            Assert.Single(instance.Log.Lines, line => line.Contains("Redis is away", StringComparison.Ordinal));
        }

        (await First.LookAsync("redis.reachable")).Fails("Redis:ConnectionString", "Redis__ConnectionString");

        await Redis.StartAsync();

        await Moments.UntilAsync("both find Redis again", async () => await First.RedisStateAsync() == "reachable" && await Second.RedisStateAsync() == "reachable");
        Assert.Equal(0, await First.ReadAsync("203.0.113.5", 1));
        Assert.Equal(3, await First.ReadAsync("203.0.113.6", 3));
        Assert.Equal(Instance.Reads - 3, await Second.ReadAsync("203.0.113.6", 10));
        Assert.Equal(0, await First.ReadAsync("203.0.113.6", 1));
        (await First.LookAsync("redis.reachable")).Passes();
        (await First.LookAsync("redis.eviction")).Passes();
    }

    [Fact]
    public async Task An_instance_starts_without_its_Redis()
    {
        Redis.Stop();
        await using var third = new Instance(Redis, First);

        Assert.Equal("away; limits are counted by each instance", await third.RedisStateAsync());
        Assert.Equal(Instance.Reads, await third.ReadAsync("203.0.113.7", 10));
    }
}
