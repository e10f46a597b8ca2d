using System.Runtime;

namespace YogaFlow.Web.Hosting;

/// <summary>
/// Gives back the memory that only the start needed. Nothing would ask for it before the heap grows again, which on a small
/// server with few visitors may be never.
/// </summary>
internal sealed class Settling(IHostApplicationLifetime lifetime, TimeProvider clock) : BackgroundService
{
    /// <summary>First pages are still part of the start: they fill what is kept in memory.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (lifetime.ApplicationStarted.Register(started.SetResult))
        {
            await started.Task.WaitAsync(stoppingToken);
        }

        await Task.Delay(Wait, clock, stoppingToken);
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
