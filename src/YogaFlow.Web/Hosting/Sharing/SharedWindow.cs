using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;
using StackExchange.Redis;

namespace YogaFlow.Web.Hosting.Sharing;

/// <summary>
/// A window of a minute that all instances count together. Each remembers how far it was when it last heard, and goes on
/// counting from there by itself while Redis is away: going away gives nobody a fresh minute.
/// </summary>
/// <param name="key">Whose window it is.</param>
/// <param name="permits">How many there are in a window.</param>
internal sealed class SharedWindow(SharedRedis redis, RedisKey key, int permits, TimeProvider clock) : RateLimiter
{
    private const string Script = """
        local count = redis.call('INCR', KEYS[1])
        local left = redis.call('PTTL', KEYS[1])
        if left < 0 then
          redis.call('PEXPIRE', KEYS[1], ARGV[1])
          left = tonumber(ARGV[1])
        end
        return {count, left}
        """;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>As much as the answer may be late; a window that is younger than ours by more is another one.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    private readonly Lock _turn = new();
    private int _count;

    /// <summary>Begins now: who never heard anything yet is waiting for it, and not idle since the machine was started.</summary>
    private long _heardAt = clock.GetTimestamp();
    private TimeSpan _leftThen;

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_turn)
            {
                // Nobody may throw away a window that still limits.
                return Left is { Ticks: > 0 } ? null : -Left;
            }
        }
    }

    private TimeSpan Left => _leftThen - clock.GetElapsedTime(_heardAt);

    public override RateLimiterStatistics? GetStatistics() => null;

    /// <summary>Refuses without counting: only waiting for an answer finds out how many there were elsewhere.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(false, null);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            // Whoever is over the limit costs nobody an answer.
            if (Left > TimeSpan.Zero && _count >= permits)
            {
                return new Lease(false, Left);
            }
        }

        var told = await redis.AskAsync(db => db.ScriptEvaluateAsync(Script, [key], [(long)Length.TotalMilliseconds]));
        return told is null ? CountHere(Length) : CountTogether((int)told[0], TimeSpan.FromMilliseconds((long)told[1]));
    }

    private Lease CountTogether(int count, TimeSpan left)
    {
        lock (_turn)
        {
            if (Left > TimeSpan.Zero && left > Left + Slack)
            {
                // Redis has lost a window that is not over, or never had it.
                return CountHere(left);
            }

            // Answers may overtake each other.
            _count = Left > TimeSpan.Zero ? Math.Max(_count, count) : count;
            (_heardAt, _leftThen) = (clock.GetTimestamp(), left);
            return new Lease(count <= permits, left);
        }
    }

    private Lease CountHere(TimeSpan length)
    {
        lock (_turn)
        {
            if (Left <= TimeSpan.Zero)
            {
                (_count, _heardAt, _leftThen) = (0, clock.GetTimestamp(), length);
            }

            return new Lease(++_count <= permits, Left);
        }
    }

    private sealed class Lease(bool isAcquired, TimeSpan? left) : RateLimitLease
    {
        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => left is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? left : null;
            return metadata is not null;
        }
    }
}
