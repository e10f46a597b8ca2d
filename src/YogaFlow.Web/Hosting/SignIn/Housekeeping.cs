using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>Every hour: forgets what is too old to be of use, erases who asked for it, and looks after the keys.</summary>
public sealed partial class Housekeeping(
    Erasure erasure, SessionBook sessions, SignInTallies tallies, SigningKeys keys, TimeProvider clock, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    /// <summary>One round. A part that fails stops none of the others, and is tried again in the next.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        (string Name, Func<CancellationToken, Task> Run)[] parts =
        [
            ("keys", keys.PrepareAsync), ("tallies", tallies.SweepAsync), ("sessions", sessions.SweepAsync), ("erasure", erasure.RunAsync),
        ];
        foreach (var (name, run) in parts)
        {
            try
            {
                await run(ct);
            }
#pragma warning disable CA1031 // Whatever the fault, the other parts and the next hour go on.
            catch (Exception fault) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Failed(log, name, fault);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start has just looked after the keys, and is busy enough.
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Round, clock, stoppingToken);
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(4104, LogLevel.Error, "The part of the hourly round called {Name} failed; it is tried again")]
    private static partial void Failed(ILogger log, string name, Exception fault);
}
