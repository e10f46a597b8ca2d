using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace YogaFlow.Web.Hosting.Sharing;

/// <summary>
/// The Redis that several instances share. A beat each second finds out whether it is there; while it is not, whoever asks is
/// told so at once, and nobody waits for it.
/// </summary>
internal sealed partial class SharedRedis(IOptions<RedisOptions> options, News news, ILogger<SharedRedis> log) : BackgroundService
{
    private const string BeatKey = "yogaflow:beat";

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>For an answer. Only those who are asking at the moment when it goes away wait so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private IConnectionMultiplexer? _connection;
    private volatile Reach _reach;
    private volatile bool _interrupted;

    private enum Reach
    {
        Unknown,
        Here,
        Away,
    }

    public bool IsSet => options.Value.IsSet;

    public bool IsHere => _reach is Reach.Here;

    /// <returns>Null while it is away.</returns>
    public async ValueTask<RedisResult?> AskAsync(Func<IDatabase, Task<RedisResult>> ask)
    {
        if (!IsHere)
        {
            return null;
        }

        try
        {
            return await WithPatienceAsync(ask(_connection!.GetDatabase()));
        }
        catch (Exception fault) when (IsAbsence(fault))
        {
            GoneAway(fault);
            return null;
        }
    }

    /// <summary>Looks once before the first request comes, so that from then on all instances count together.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsSet)
        {
            await BeatAsync();
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_connection is { } connection)
        {
            _reach = Reach.Unknown;

            // Without a farewell: nothing is on its way any more, and to say it to one that is just going away can be a
            // NullReferenceException (StackExchange.Redis #2754).
            await connection.CloseAsync(allowCommandsToComplete: false);
            await connection.DisposeAsync();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (IsSet && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Beat, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                await BeatAsync();
            }
        }
    }

    private async Task BeatAsync()
    {
        try
        {
            _connection ??= await ConnectAsync();

            // Writing, because one that only reads (a replica, or one that is full) cannot count either.
            await WithPatienceAsync(_connection.GetDatabase().StringSetAsync(BeatKey, "1", TimeSpan.FromSeconds(10)));
            if (!IsHere || _interrupted)
            {
                _interrupted = false;
                await WithPatienceAsync(news.ListenAsync(_connection.GetSubscriber()));
                ComeBack();
            }
        }
        catch (Exception fault) when (IsAbsence(fault))
        {
            GoneAway(fault);
        }
    }

    private async Task<IConnectionMultiplexer> ConnectAsync()
    {
        var read = options.Value.Read()!;
        (read.AbortOnConnectFail, read.ConnectRetry, read.ConnectTimeout) = (false, 1, 2_000);
        (read.BacklogPolicy, read.ReconnectRetryPolicy, read.ClientName) = (BacklogPolicy.FailFast, new LinearRetry(1_000), "yogaflow");
        var connection = await ConnectionMultiplexer.ConnectAsync(read);
        connection.ConnectionRestored += (_, _) => _interrupted = true;
        return connection;
    }

    private void ComeBack()
    {
        var before = _reach;
        _reach = Reach.Here;
        if (before is not Reach.Here)
        {
            Reached(log);
        }
    }

    private void GoneAway(Exception fault)
    {
        if (Interlocked.Exchange(ref _reach, Reach.Away) is not Reach.Away)
        {
            // Its message may repeat the whole setting, password and all.
            Lost(log, fault.GetType().Name);
        }
    }

    private static async Task WithPatienceAsync(Task asked)
    {
        _ = asked.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await asked.WaitAsync(Patience);
    }

    private static async Task<T> WithPatienceAsync<T>(Task<T> asked)
    {
        await WithPatienceAsync((Task)asked);
        return await asked;
    }

    private static bool IsAbsence(Exception fault) => fault is RedisException or TimeoutException or ObjectDisposedException;

    [LoggerMessage(5311, LogLevel.Information, "Redis is reached: limits are counted together, and news arrives at once")]
    private static partial void Reached(ILogger log);

    [LoggerMessage(5312, LogLevel.Warning, "Redis is away ({Fault}): each instance counts its own limits until it is back. See Redis:ConnectionString")]
    private static partial void Lost(ILogger log, string fault);
}
