using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>Brings the stored library to what the files say: by slug, in one transaction, writing only what changed and leaving alone what a keeper edited.</summary>
public sealed class LibraryImport(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, TimeProvider clock)
{
    public async Task<ImportResult> RunAsync(ShippedLibrary library, CancellationToken ct)
    {
        try
        {
            return await UpsertAsync(library, ct);
        }
        catch (DbUpdateException)
        {
            // Another instance started at the same moment and was first; what it wrote is now simply unchanged.
            return await UpsertAsync(library, ct);
        }
    }

    private async Task<ImportResult> UpsertAsync(ShippedLibrary library, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var poses = await UpsertPosesAsync(db, library.Poses, ct);
        var sequences = await UpsertSequencesAsync(db, library.Sequences, ct);
        var breathing = await UpsertBreathingAsync(db, library.Breathing, ct);
        await transaction.CommitAsync(ct);
        shelf.Forget();
        return new ImportResult(library.Poses.Count, poses, library.Sequences.Count, sequences, library.Breathing.Count, breathing);
    }

    private async Task<int> UpsertPosesAsync(YogaDbContext db, IReadOnlyList<Pose> poses, CancellationToken ct)
    {
        var stored = await db.Poses.WithRemoved().AsNoTracking().Select(pose => new StoredItem(
            pose.Id, pose.Slug, pose.Fingerprint, pose.CreatedAt, pose.Version, pose.IsEdited || pose.RemovedAt != null)).ToDictionaryAsync(pose => pose.Slug, ct);
        var now = clock.GetUtcNow();
        var written = 0;
        foreach (var pose in poses)
        {
            var before = stored.GetValueOrDefault(pose.Slug);
            Stand(pose, before, now);
            if (before?.Fingerprint == pose.Fingerprint)
            {
                continue;
            }

            if (before is { IsKeepers: true })
            {
                var kept = await db.Poses.WithRemoved().AsNoTracking().SingleAsync(one => one.Id == before.Id, ct);
                kept.Index();
                await db.ShipAsync(LibraryKind.Pose, kept, pose.Fingerprint, PoseFile.Of(pose), PoseFile.Of(kept), now, ct);
                db.Entry(kept).State = EntityState.Modified;
                continue;
            }

            db.Entry(pose).State = before is null ? EntityState.Added : EntityState.Modified;
            if (before is { Version: > 0 })
            {
                db.Log(LibraryKind.Pose, pose, VersionEvent.Shipped, LibraryContent.Write(PoseFile.Of(pose)), now);
            }

            written++;
        }

        // What only keepers wrote has no fingerprint that would say when it was indexed: it is, at every start.
        var shipped = poses.Select(pose => pose.Slug).ToList();
        foreach (var made in await db.Poses.WithRemoved().Where(pose => pose.Fingerprint == "" && !shipped.Contains(pose.Slug)).ToListAsync(ct))
        {
            made.Index();
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return written;
    }

    private async Task<int> UpsertBreathingAsync(YogaDbContext db, IReadOnlyList<BreathingExercise> exercises, CancellationToken ct)
    {
        var stored = await db.BreathingExercises.AsNoTracking()
            .Select(exercise => new { exercise.Slug, exercise.Id, exercise.Fingerprint, exercise.CreatedAt })
            .ToDictionaryAsync(exercise => exercise.Slug, ct);
        var now = clock.GetUtcNow();
        var written = 0;
        foreach (var exercise in exercises)
        {
            var before = stored.GetValueOrDefault(exercise.Slug);
            (exercise.Id, exercise.CreatedAt, exercise.UpdatedAt) = (before?.Id ?? 0, before?.CreatedAt ?? now, now);
            if (before?.Fingerprint != exercise.Fingerprint)
            {
                db.Entry(exercise).State = before is null ? EntityState.Added : EntityState.Modified;
                written++;
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return written;
    }

    private async Task<int> UpsertSequencesAsync(YogaDbContext db, IReadOnlyList<Sequence> sequences, CancellationToken ct)
    {
        var stored = await db.Sequences.WithRemoved().AsNoTracking().Select(sequence => new StoredItem(
            sequence.Id, sequence.Slug, sequence.Fingerprint, sequence.CreatedAt, sequence.Version, sequence.IsEdited || sequence.RemovedAt != null)).ToDictionaryAsync(sequence => sequence.Slug, ct);
        var now = clock.GetUtcNow();
        var written = 0;
        foreach (var sequence in sequences)
        {
            var before = stored.GetValueOrDefault(sequence.Slug);
            if (before?.Fingerprint == sequence.Fingerprint)
            {
                continue;
            }

            if (before is { IsKeepers: true })
            {
                var kept = await db.Sequences.WithRemoved().WithSteps().SingleAsync(one => one.Id == before.Id, ct);
                var present = SequenceFile.Of(kept);
                kept.Steps = []; // they stay as they are
                await db.ShipAsync(LibraryKind.Sequence, kept, sequence.Fingerprint, SequenceFile.Of(sequence), present, now, ct);
                db.Entry(kept).State = EntityState.Modified;
                continue;
            }

            Stand(sequence, before, now);
            foreach (var step in sequence.Steps)
            {
                (step.Id, step.SequenceId, step.PoseId) = (0, sequence.Id, step.Pose.Id);
            }

            if (before is not null)
            {
                await db.Set<SequenceStep>().Where(step => step.SequenceId == before.Id).ExecuteDeleteAsync(ct);
            }

            db.Entry(sequence).State = before is null ? EntityState.Added : EntityState.Modified;
            if (before is { Version: > 0 })
            {
                db.Log(LibraryKind.Sequence, sequence, VersionEvent.Shipped, LibraryContent.Write(SequenceFile.Of(sequence)), now);
            }

            foreach (var step in sequence.Steps)
            {
                db.Entry(step).State = EntityState.Added;
            }

            written++;
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return written;
    }

    /// <summary>Gives what was read the place of the row that stands for it.</summary>
    private static void Stand(ILibraryItem item, StoredItem? before, DateTimeOffset now) =>
        (item.Id, item.CreatedAt, item.UpdatedAt, item.Version) = (before?.Id ?? 0, before?.CreatedAt ?? now, now, before?.Version ?? 0);

    /// <param name="IsKeepers">A keeper edited it or took it out: an upgrade leaves it as it is.</param>
    private sealed record StoredItem(int Id, string Slug, string Fingerprint, DateTimeOffset CreatedAt, int Version, bool IsKeepers);
}

/// <summary>How much there is, and how much of it was written because it was new or had changed.</summary>
public sealed record ImportResult(int Poses, int PosesWritten, int Sequences, int SequencesWritten, int Breathing, int BreathingWritten);
