using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;

namespace YogaFlow.Data.Keeping;

/// <summary>
/// What a keeper can do with poses or sequences. Each change is checked by the rules of the library and kept as a
/// version; what was shipped is kept before it is changed for the first time.
/// </summary>
public abstract class LibraryBook<TItem, TFile>(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, AuditBook audit, TimeProvider clock)
    where TItem : class, ILibraryItem
    where TFile : class
{
    public abstract LibraryKind Kind { get; }

    protected abstract Refusal NotFound { get; }

    /// <summary>The item with this number or slug, those that were taken out included, with everything that its file says.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<OpenedItem<TItem, TFile>?> OpenAsync(string idOrSlug, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await FindAsync(db, idOrSlug, ct) is { } item ? new OpenedItem<TItem, TFile>(item, FileOf(item)) : null;
    }

    /// <summary>What would become of a draft, and what is wrong with it; nothing is written.</summary>
    /// <param name="slug">The slug of what is changed; null for something new.</param>
    public async Task<CheckedDraft<TItem>> CheckAsync(string? slug, Draft<TFile> draft, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await CheckedAsync(db, slug, draft, ct);
    }

    /// <param name="keeper">Who does it.</param>
    /// <param name="note">Why, or null.</param>
    public Task<Outcome<TItem>> CreateAsync(Guid keeper, Draft<TFile> draft, string? note, CancellationToken ct) => WriteAsync(async db =>
    {
        var (item, faults) = await CheckedAsync(db, null, draft, ct);
        if (item is null || faults.Count > 0)
        {
            return KeepingRefusals.Faulty(faults);
        }

        if (await FindAsync(db, item.Slug, ct) is { } taken)
        {
            return KeepingRefusals.SlugTaken(item.Slug, taken.RemovedAt is not null);
        }

        item.IsEdited = true;
        item.CreatedAt = clock.GetUtcNow();
        return await StoreAsync(db, keeper, item, null, VersionEvent.Created, note, ct);
    }, ct);

    /// <param name="version">The one that was changed; null when it does not matter what happened meanwhile.</param>
    public Task<Outcome<TItem>> ChangeAsync(Guid keeper, string idOrSlug, Draft<TFile> draft, int? version, string? note, CancellationToken ct) => WriteAsync(async db =>
    {
        if (await FindAsync(db, idOrSlug, ct) is not { RemovedAt: null } before)
        {
            return NotFound;
        }

        var (item, faults) = await CheckedAsync(db, before.Slug, draft, ct);
        if (item is null || faults.Count > 0)
        {
            return KeepingRefusals.Faulty(faults);
        }

        if (version is not null && version != before.Version)
        {
            return KeepingRefusals.ChangedMeanwhile;
        }

        return LibraryContent.Write(FileOf(item)) == LibraryContent.Write(FileOf(before))
            ? before
            : await StoreAsync(db, keeper, item, before, VersionEvent.Edited, note, ct);
    }, ct);

    /// <returns>Null when it is gone; otherwise why not.</returns>
    public async Task<Refusal?> DeleteAsync(Guid keeper, string idOrSlug, string? note, CancellationToken ct)
    {
        var outcome = await WriteAsync(async db =>
        {
            if (await FindAsync(db, idOrSlug, ct) is not { RemovedAt: null } before)
            {
                return NotFound;
            }

            if (await MayBeRemovedAsync(db, before, ct) is { } refusal)
            {
                return refusal;
            }

            before.RemovedAt = clock.GetUtcNow();
            return await StoreAsync(db, keeper, before, before, VersionEvent.Deleted, note, ct);
        }, ct);
        return outcome.TryGet(out _, out var why) ? null : why;
    }

    /// <summary>Makes an older version the valid one, as a new version; what was deleted is back.</summary>
    public Task<Outcome<TItem>> ReturnAsync(Guid keeper, string slug, int number, string? note, CancellationToken ct) => WriteAsync(async db =>
    {
        if (await FindAsync(db, slug, ct) is not { } before)
        {
            return NotFound;
        }

        if (await db.LibraryVersions.Of(Kind, before.Slug).SingleOrDefaultAsync(one => one.Number == number, ct) is not { } version)
        {
            return KeepingRefusals.NoSuchVersion;
        }

        // The rest of the library may have changed since: what was right then is checked again.
        var (item, faults) = await CheckedAsync(db, before.Slug, new Draft<TFile>(LibraryContent.Read<TFile>(version.Content), []), ct);
        return item is null || faults.Count > 0
            ? KeepingRefusals.Faulty(faults)
            : await StoreAsync(db, keeper, item, before, VersionEvent.Returned, note, ct);
    }, ct);

    /// <summary>Prefers what a keeper wrote to what an upgrade shipped since.</summary>
    public Task<Outcome<TItem>> KeepAsync(Guid keeper, string slug, CancellationToken ct) => WriteAsync(async db =>
    {
        if (await FindAsync(db, slug, ct) is not { RemovedAt: null } before)
        {
            return NotFound;
        }

        if (before.ClashVersion is null)
        {
            return KeepingRefusals.NoClash;
        }

        before.ClashVersion = null;
        var by = await KeeperAsync(db, keeper, ct);
        db.Log(Kind, before, VersionEvent.Kept, LibraryContent.Write(FileOf(before)), clock.GetUtcNow(), by);
        Note(db, before, VersionEvent.Kept, by, null);
        await MarkAsync(db, before, before, ct);
        await db.SaveChangesAsync(ct);
        return before;
    }, ct);

    /// <summary>The stored item, taken out or not, with all that its file says; not tracked.</summary>
    protected abstract Task<TItem?> FindAsync(YogaDbContext db, string idOrSlug, CancellationToken ct);

    protected abstract TFile FileOf(TItem item);

    protected abstract Task<CheckedDraft<TItem>> CheckAsync(YogaDbContext db, string? slug, Draft<TFile> draft, CancellationToken ct);

    /// <summary>Marks the rows of an item as new or changed.</summary>
    /// <param name="before">The same object as the item when nothing of what its file says changes.</param>
    protected abstract Task MarkAsync(YogaDbContext db, TItem item, TItem? before, CancellationToken ct);

    protected virtual Task<Refusal?> MayBeRemovedAsync(YogaDbContext db, TItem item, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    private Task<CheckedDraft<TItem>> CheckedAsync(YogaDbContext db, string? slug, Draft<TFile> draft, CancellationToken ct) =>
        CheckAsync(db, slug, draft with { File = LibraryContent.Clean(draft.File) }, ct);

    private async Task<Outcome<TItem>> StoreAsync(
        YogaDbContext db, Guid keeper, TItem item, TItem? before, VersionEvent what, string? note, CancellationToken ct)
    {
        var (now, by) = (clock.GetUtcNow(), await KeeperAsync(db, keeper, ct));
        if (before is not null)
        {
            (item.Id, item.CreatedAt, item.Fingerprint, item.Version) = (before.Id, before.CreatedAt, before.Fingerprint, before.Version);
            if (before is { Version: 0, IsEdited: false })
            {
                db.Log(Kind, item, VersionEvent.Shipped, LibraryContent.Write(FileOf(before)), before.UpdatedAt);
                await db.SaveChangesAsync(ct);
            }
        }

        item.UpdatedAt = now;
        var content = LibraryContent.Write(FileOf(item));
        item.IsEdited = !LibraryContent.Same<TFile>(await db.NewestShippedAsync(Kind, item.Slug, ct), content);
        item.ClashVersion = item.IsEdited && item.RemovedAt is null ? before?.ClashVersion : null;
        var why = string.IsNullOrWhiteSpace(note) ? null : Texts.Clean(note, LibraryVersion.NoteMaxLength);
        db.Log(Kind, item, what, content, now, by, why);
        Note(db, item, what, by, why);
        await MarkAsync(db, item, before, ct);
        await db.SaveChangesAsync(ct);
        return item;
    }

    /// <summary>The audit log names the version; what changed is in that.</summary>
    private void Note(YogaDbContext db, TItem item, VersionEvent what, Person? by, string? note)
    {
        var kind = Kind is LibraryKind.Pose ? "pose" : "sequence";
        var code = string.Create(CultureInfo.InvariantCulture, $"{kind}.{what.ToString().ToLowerInvariant()}");
        audit.Note(db, new DoneBy(by?.Id, by?.Name ?? ""), code, kind, item.Slug, string.Create(CultureInfo.InvariantCulture, $"Version {item.Version}. {note}"));
    }

    private static Task<Person?> KeeperAsync(YogaDbContext db, Guid keeper, CancellationToken ct) =>
        db.Users.AsNoTracking().SingleOrDefaultAsync(person => person.Id == keeper, ct);

    private async Task<Outcome<TItem>> WriteAsync(Func<YogaDbContext, Task<Outcome<TItem>>> write, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var outcome = await write(db);
            if (outcome.TryGet(out _, out _))
            {
                await transaction.CommitAsync(ct);
                shelf.Forget();
            }

            return outcome;
        }
        catch (DbUpdateException)
        {
            // The number of the version was taken: somebody wrote at the same moment and was first.
            return KeepingRefusals.ChangedMeanwhile;
        }
    }
}
