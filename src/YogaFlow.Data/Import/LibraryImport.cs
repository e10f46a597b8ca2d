using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;

namespace YogaFlow.Data.Import;

/// <summary>Brings the stored library to what the files say: by slug, in one transaction, writing only what changed and leaving alone what a keeper edited.</summary>
public sealed class LibraryImport(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, TimeProvider clock)
{
    /// <summary>Reads and imports the files, unless they are those that were imported last and what came of them is there.</summary>
    /// <exception cref="LibraryRefusedException">Anything in the files is wrong; the stored library stays.</exception>
    public async Task<ImportResult> RunAsync(ShippedContent content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        return await LastAsync(content, ct) is { } last
            ? new ImportResult(last.Poses, 0, last.Sequences, 0, last.Breathing, 0)
            : await RunAsync(content.Read(), ct);
    }

    /// <summary>Compares what is stored with what ships, without reading the library: it takes hundredths of a second.</summary>
    /// <returns>What the last import noted; null when it was of other files, or when something of it is gone.</returns>
    public async Task<ImportedLibrary?> LastAsync(ShippedContent content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ImportedLibraries.AsNoTracking().SingleOrDefaultAsync(ct) is { Poses: > 0, Sequences: > 0, Breathing: > 0 } last
            && last.Fingerprint == await FingerprintAsync(db, content.Fingerprint(), ct) ? last : null;
    }

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
        await NoteAsync(db, library.Fingerprint, ct);
        await transaction.CommitAsync(ct);
        shelf.Forget();
        return new ImportResult(library.Poses.Count, poses, library.Sequences.Count, sequences, library.Breathing.Count, breathing);
    }

    private async Task NoteAsync(YogaDbContext db, string fingerprint, CancellationToken ct)
    {
        var note = await db.ImportedLibraries.SingleOrDefaultAsync(ct) ?? db.Add(new ImportedLibrary()).Entity;
        (note.Fingerprint, note.At) = (await FingerprintAsync(db, fingerprint, ct), clock.GetUtcNow());
        (note.Poses, note.Sequences, note.Breathing) = await StoredAsync(db, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>
    /// Of the files and of what is stored of them: a row that is gone, or that an earlier release wrote back after a rollback,
    /// is found even when the files are the same.
    /// </summary>
    private static async Task<string> FingerprintAsync(YogaDbContext db, string files, CancellationToken ct)
    {
        var stored = new StringBuilder(files);
        foreach (var rows in (IQueryable<string>[])
            [
                db.Poses.WithRemoved().Where(pose => pose.Fingerprint != "").OrderBy(pose => pose.Id).Select(pose => pose.Fingerprint),
                db.Sequences.WithRemoved().Where(sequence => sequence.Fingerprint != "").OrderBy(sequence => sequence.Id).Select(sequence => sequence.Fingerprint),
                db.BreathingExercises.OrderBy(exercise => exercise.Id).Select(exercise => exercise.Fingerprint),
            ])
        {
            stored.Append('\n').AppendJoin('\n', await rows.ToListAsync(ct));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stored.ToString())));
    }

    /// <summary>How much of what is stored came from files.</summary>
    private static async Task<(int Poses, int Sequences, int Breathing)> StoredAsync(YogaDbContext db, CancellationToken ct) => (
        await db.Poses.WithRemoved().CountAsync(pose => pose.Fingerprint != "", ct),
        await db.Sequences.WithRemoved().CountAsync(sequence => sequence.Fingerprint != "", ct),
        await db.BreathingExercises.CountAsync(ct));

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
