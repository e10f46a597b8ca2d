using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Data;

/// <summary>
/// The library in memory, for what is asked of it with every page: names, covers, and what a sequence is made of. It is
/// the same for everyone and changes rarely, so it is read anew at most once a minute.
/// </summary>
public sealed class LibraryShelf(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _reading = new(1);
    private volatile LibrarySnapshot? _snapshot;

    public async ValueTask<LibrarySnapshot> ReadAsync(CancellationToken ct)
    {
        if (_snapshot is { } known && IsFresh(known))
        {
            return known;
        }

        await _reading.WaitAsync(ct);
        try
        {
            return _snapshot is { } other && IsFresh(other) ? other : _snapshot = await LoadAsync(ct);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>The next reader reads the library anew.</summary>
    public void Forget() => _snapshot = null;

    public void Dispose() => _reading.Dispose();

    private bool IsFresh(LibrarySnapshot snapshot) => clock.GetElapsedTime(snapshot.ReadAt) < Fresh;

    private async Task<LibrarySnapshot> LoadAsync(CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var poses = await db.Poses.WithRemoved().AsNoTracking().ToDictionaryAsync(pose => pose.Id, ct);
        var steps = (await db.Set<SequenceStep>().AsNoTracking().ToListAsync(ct)).ToLookup(step => step.SequenceId);
        var sequences = await db.Sequences.AsNoTracking().ToDictionaryAsync(sequence => sequence.Id, ct);
        foreach (var sequence in sequences.Values)
        {
            sequence.Steps = [.. steps[sequence.Id].OrderBy(step => step.Position)];
            foreach (var step in sequence.Steps)
            {
                step.Pose = poses[step.PoseId];
            }
        }

        return new LibrarySnapshot(began, poses, sequences);
    }
}

/// <summary>The library as it was read. Shared by everyone: nobody changes anything in it.</summary>
public sealed class LibrarySnapshot(long readAt, IReadOnlyDictionary<int, Pose> everyPose, IReadOnlyDictionary<int, Sequence> sequences)
{
    /// <summary>A time stamp of the clock: however the date is set, a minute is a minute.</summary>
    public long ReadAt { get; } = readAt;

    public IReadOnlyDictionary<int, Pose> Poses { get; } = everyPose.Where(pose => pose.Value.RemovedAt is null).ToDictionary();

    /// <summary>With those that were taken out of the library: practices of before still name them.</summary>
    public IReadOnlyDictionary<int, Pose> EveryPose { get; } = everyPose;

    public IReadOnlyDictionary<string, Pose> PosesBySlug { get; } =
        everyPose.Values.Where(pose => pose.RemovedAt is null).ToDictionary(pose => pose.Slug);

    /// <summary>With their steps in order, each with its pose.</summary>
    public IReadOnlyDictionary<int, Sequence> Sequences { get; } = sequences;

    public IReadOnlyList<SequenceTraits> Traits { get; } = [.. sequences.Values.Where(sequence => sequence.IsPreset).OrderBy(sequence => sequence.Id).Select(SequenceTraits.Of)];

    /// <summary>How many poses have a category as their main one, variations left out.</summary>
    public IReadOnlyDictionary<string, int> BasePosesByCategory { get; } =
        everyPose.Values.Where(pose => pose.VariationOf is null && pose.RemovedAt is null).GroupBy(pose => pose.Category).ToDictionary(group => group.Key, group => group.Count());
}
