using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Data;

/// <summary>
/// The library in memory, for what is asked of it with every page: names, covers, and what a sequence is made of. It is
/// the same for everyone and changes rarely, so it is read anew at most twice a minute: what is made from it may be kept
/// as long again, and a minute is what other instances may lag behind.
/// </summary>
public sealed class LibraryShelf(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _reading = new(1);
    private volatile LibrarySnapshot? _snapshot;
    private volatile int _edition;

    /// <summary>The library was changed: whatever else was made from it is old too.</summary>
    public event Action? Forgotten;

    public async ValueTask<LibrarySnapshot> ReadAsync(CancellationToken ct)
    {
        if (_snapshot is { } known && IsFresh(known))
        {
            return known;
        }

        await _reading.WaitAsync(ct);
        try
        {
            if (_snapshot is { } other && IsFresh(other))
            {
                return other;
            }

            var edition = _edition;
            var read = await LoadAsync(ct);
            _snapshot = read;
            if (edition != _edition)
            {
                _snapshot = null; // it was written meanwhile, and this may be how it was before
            }

            return read;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>
    /// Gives sequences their steps in order, as stored, each with its pose from the shelf: a list of sequences shows little of
    /// a pose, and reading whole ones for each step would cost more than all the rest.
    /// </summary>
    /// <param name="sequences">Without their steps.</param>
    public async Task<IReadOnlyList<Sequence>> WithStepsAsync(YogaDbContext db, IReadOnlyList<Sequence> sequences, CancellationToken ct)
    {
        var numbers = sequences.Select(sequence => sequence.Id).ToList();
        var steps = (await db.Set<SequenceStep>().AsNoTracking().Where(step => numbers.Contains(step.SequenceId)).ToListAsync(ct)).ToLookup(step => step.SequenceId);
        var library = await ReadAsync(ct);
        if (steps.SelectMany(those => those).Any(step => !library.EveryPose.ContainsKey(step.PoseId)))
        {
            // Another instance wrote a pose since the shelf was read.
            Forget();
            library = await ReadAsync(ct);
        }

        foreach (var sequence in sequences)
        {
            sequence.Steps = Laid(steps[sequence.Id], library.EveryPose);
        }

        return sequences;
    }

    /// <summary>The next reader reads the library anew.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _edition);
        _snapshot = null;
        Forgotten?.Invoke();
    }

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
            sequence.Steps = Laid(steps[sequence.Id], poses);
        }

        return new LibrarySnapshot(began, poses, sequences);
    }

    private static List<SequenceStep> Laid(IEnumerable<SequenceStep> steps, IReadOnlyDictionary<int, Pose> poses)
    {
        var laid = steps.OrderBy(step => step.Position).ToList();
        laid.ForEach(step => step.Pose = poses[step.PoseId]);
        return laid;
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
