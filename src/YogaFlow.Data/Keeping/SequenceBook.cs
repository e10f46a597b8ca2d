using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;

namespace YogaFlow.Data.Keeping;

/// <summary>The sequences of the library, as a keeper writes them.</summary>
public sealed class SequenceBook(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, ShippedContent shipped, AuditBook audit, TimeProvider clock)
    : LibraryBook<Sequence, SequenceFile>(contexts, shelf, audit, clock)
{
    private const int MostListed = 1000;

    private readonly IDbContextFactory<YogaDbContext> _contexts = contexts;

    public override LibraryKind Kind => LibraryKind.Sequence;

    protected override Refusal NotFound => KeepingRefusals.NoSuchSequence;

    /// <summary>The steps that may be reused, by slug.</summary>
    public IReadOnlyDictionary<string, BlockFile> Blocks => shipped.Blocks;

    /// <summary>Every sequence of the library by name, those that were taken out included.</summary>
    public async Task<IReadOnlyList<KeptItem>> ListAsync(CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        return await db.Sequences.WithRemoved().IgnoreQueryFilters().AsNoTracking().Where(sequence => sequence.IsPreset)
            .OrderBy(sequence => sequence.Name).ThenBy(sequence => sequence.Id).Take(MostListed)
            .Select(sequence => new KeptItem(
                sequence.Slug, sequence.Name,
                sequence.Steps.OrderByDescending(step => step.Pose.Level).ThenByDescending(step => step.Seconds).ThenBy(step => step.Position)
                    .Select(step => step.Pose.ShownBy).First(),
                sequence.IsEdited, sequence.Fingerprint != "", sequence.ClashVersion != null, sequence.RemovedAt != null, sequence.UpdatedAt))
            .ToListAsync(ct);
    }

    protected override Task<Sequence?> FindAsync(YogaDbContext db, string idOrSlug, CancellationToken ct) =>
        db.Sequences.WithRemoved().Where(sequence => sequence.IsPreset).Keyed(idOrSlug).WithSteps().SingleOrDefaultAsync(ct);

    protected override SequenceFile FileOf(Sequence item) => SequenceFile.Of(item);

    protected override async Task<CheckedDraft<Sequence>> CheckAsync(YogaDbContext db, string? slug, Draft<SequenceFile> draft, CancellationToken ct)
    {
        var (file, faults) = (draft.File, new DraftFaults(draft.Faults));
        file.Slug = faults.CheckSlug(file.Slug, file.Name, slug);
        var poses = await db.Poses.AsNoTracking().ToDictionaryAsync(pose => pose.Slug, ct);
        var check = new SequenceCheck(poses, shipped.Blocks, shipped.Vocabulary);

        // Without a label it says what is computed.
        if (file.Minutes == 0 && check.SecondsOf(file) is { } seconds)
        {
            file.Minutes = Math.Max(1, (int)Math.Round(seconds / 60.0));
        }

        var sequence = check.Check(faults.Add, file);
        faults.CheckClaims(file, shipped.Vocabulary);
        return new CheckedDraft<Sequence>(sequence, faults.All);
    }

    protected override async Task MarkAsync(YogaDbContext db, Sequence item, Sequence? before, CancellationToken ct)
    {
        if (ReferenceEquals(item, before))
        {
            item.Steps = []; // they stay as they are
            db.Entry(item).State = EntityState.Modified;
            return;
        }

        if (before is not null)
        {
            await db.Set<SequenceStep>().Where(step => step.SequenceId == before.Id).ExecuteDeleteAsync(ct);
        }

        foreach (var step in item.Steps)
        {
            (step.Id, step.SequenceId, step.PoseId) = (0, item.Id, step.Pose.Id);
        }

        db.Entry(item).State = before is null ? EntityState.Added : EntityState.Modified;
        foreach (var step in item.Steps)
        {
            db.Entry(step).State = EntityState.Added;
        }
    }
}
