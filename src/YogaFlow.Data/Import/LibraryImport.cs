using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>Brings the stored library to what the files say: by slug, in one transaction, writing only what changed.</summary>
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
        var stored = await db.Poses.AsNoTracking()
            .Select(pose => new { pose.Slug, pose.Id, pose.Fingerprint, pose.CreatedAt })
            .ToDictionaryAsync(pose => pose.Slug, ct);
        var now = clock.GetUtcNow();
        var written = 0;
        foreach (var pose in poses)
        {
            var before = stored.GetValueOrDefault(pose.Slug);
            (pose.Id, pose.CreatedAt, pose.UpdatedAt) = (before?.Id ?? 0, before?.CreatedAt ?? now, now);
            if (before?.Fingerprint != pose.Fingerprint)
            {
                db.Entry(pose).State = before is null ? EntityState.Added : EntityState.Modified;
                written++;
            }
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
        var stored = await db.Sequences.AsNoTracking()
            .Select(sequence => new { sequence.Slug, sequence.Id, sequence.Fingerprint, sequence.CreatedAt })
            .ToDictionaryAsync(sequence => sequence.Slug, ct);
        var now = clock.GetUtcNow();
        var written = 0;
        foreach (var sequence in sequences)
        {
            var before = stored.GetValueOrDefault(sequence.Slug);
            if (before?.Fingerprint == sequence.Fingerprint)
            {
                continue;
            }

            (sequence.Id, sequence.CreatedAt, sequence.UpdatedAt) = (before?.Id ?? 0, before?.CreatedAt ?? now, now);
            foreach (var step in sequence.Steps)
            {
                (step.Id, step.SequenceId, step.PoseId) = (0, sequence.Id, step.Pose.Id);
            }

            if (before is not null)
            {
                await db.Set<SequenceStep>().Where(step => step.SequenceId == before.Id).ExecuteDeleteAsync(ct);
            }

            db.Entry(sequence).State = before is null ? EntityState.Added : EntityState.Modified;
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
}

/// <summary>How much there is, and how much of it was written because it was new or had changed.</summary>
public sealed record ImportResult(int Poses, int PosesWritten, int Sequences, int SequencesWritten, int Breathing, int BreathingWritten);
