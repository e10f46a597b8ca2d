using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Favourites;

/// <summary>What a person can do with their favourites. Shared by the API and the pages.</summary>
internal sealed class FavouriteLists(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, TimeProvider clock)
{
    /// <summary>Every list with its items, the default one first; none for someone who has kept nothing yet.</summary>
    public async Task<IReadOnlyList<KeptList>> AllAsync(Guid personId, CancellationToken ct)
    {
        var library = await shelf.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var lists = await OwnAsync(db.FavouriteLists.AsNoTracking().Include(list => list.Items), personId, ct);
        return [.. lists.Select(list => KeptList.Of(list, library))];
    }

    /// <summary>One list with its items.</summary>
    public async Task<Outcome<KeptList>> GetAsync(Guid personId, Guid id, CancellationToken ct)
    {
        var library = await shelf.ReadAsync(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var list = await ListAsync(db.FavouriteLists.AsNoTracking(), personId, id, ct);
        return list is null ? FavouriteRefusals.NoSuchList : KeptList.Of(list, library);
    }

    /// <summary>Puts something into a list; what is there already stays where it is.</summary>
    /// <param name="listId">Null for the default list, which is made when it is needed first.</param>
    /// <returns>The item, and whether this call added it.</returns>
    public async Task<Outcome<(KeptItem Item, bool IsNew)>> AddAsync(Guid personId, Favourite what, Guid? listId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (KeptItem.Of(what, now, await shelf.ReadAsync(ct)) is not { } kept)
        {
            return what.Kind is FavouriteKind.Sequence ? FavouriteRefusals.NoSuchSequence : FavouriteRefusals.NoSuchPose;
        }

        return await ChangeAsync<(KeptItem, bool)>(personId, async db =>
        {
            var list = await ListAsync(db.FavouriteLists, personId, listId, ct);
            if (list is null && listId is not null)
            {
                return FavouriteRefusals.NoSuchList;
            }

            if (list is null)
            {
                list = FavouriteList.Default(personId, now);
                db.Add(list);
            }

            var isNew = !list.Holds(what);
            if (list.Add(what, now) is { } refusal)
            {
                return refusal;
            }

            return (kept with { AddedAt = list.Items.Single(item => item.What == what).AddedAt }, isNew);
        }, ct);
    }

    /// <summary>Takes something out of a list; what is not there is no fault.</summary>
    /// <param name="listId">Null for the default list.</param>
    /// <returns>Null when it is out; otherwise why not.</returns>
    public Task<Refusal?> RemoveAsync(Guid personId, Favourite what, Guid? listId, CancellationToken ct) =>
        ChangeAsync(personId, async db =>
        {
            var list = await ListAsync(db.FavouriteLists, personId, listId, ct);
            list?.Remove(what);
            return list is null && listId is not null ? FavouriteRefusals.NoSuchList : null;
        }, ct);

    /// <summary>Moves something one place within a list.</summary>
    /// <param name="up">True towards the beginning.</param>
    public Task<Refusal?> MoveAsync(Guid personId, Guid listId, Favourite what, bool up, CancellationToken ct) =>
        ChangeAsync(personId, async db =>
        {
            if (await ListAsync(db.FavouriteLists, personId, listId, ct) is not { } list)
            {
                return FavouriteRefusals.NoSuchList;
            }

            if (up)
            {
                list.MoveUp(what);
            }
            else
            {
                list.MoveDown(what);
            }

            return null;
        }, ct);

    public async Task<Outcome<KeptList>> MakeAsync(Guid personId, string name, CancellationToken ct)
    {
        var library = await shelf.ReadAsync(ct);
        return await ChangeAsync<KeptList>(personId, async db =>
        {
            var lists = await OwnAsync(db.FavouriteLists, personId, ct);
            if (!FavouriteList.Make(personId, name, lists, clock.GetUtcNow()).TryGet(out var made, out var refusal))
            {
                return refusal;
            }

            db.Add(made);
            return KeptList.Of(made, library);
        }, ct);
    }

    public async Task<Outcome<KeptList>> RenameAsync(Guid personId, Guid id, string name, CancellationToken ct)
    {
        var library = await shelf.ReadAsync(ct);
        return await ChangeAsync<KeptList>(personId, async db =>
        {
            if (await ListAsync(db.FavouriteLists, personId, id, ct) is not { } list)
            {
                return FavouriteRefusals.NoSuchList;
            }

            return list.Rename(name, await OwnAsync(db.FavouriteLists, personId, ct)) is { } refusal ? refusal : KeptList.Of(list, library);
        }, ct);
    }

    /// <returns>Null when the list is gone; otherwise why not.</returns>
    public Task<Refusal?> DeleteAsync(Guid personId, Guid id, CancellationToken ct) =>
        ChangeAsync(personId, async db =>
        {
            if (await ListAsync(db.FavouriteLists, personId, id, ct) is not { } list)
            {
                return FavouriteRefusals.NoSuchList;
            }

            if (list.MayBeDeleted() is { } refusal)
            {
                return refusal;
            }

            db.Remove(list);
            return null;
        }, ct);

    private async Task<Refusal?> ChangeAsync(Guid personId, Func<YogaDbContext, Task<Refusal?>> change, CancellationToken ct)
    {
        var outcome = await ChangeAsync<bool>(personId, async db => await change(db) is { } refusal ? refusal : true, ct);
        return outcome.TryGet(out _, out var why) ? null : why;
    }

    /// <summary>
    /// A person's changes go one after the other, so that counts and places are true even when two devices speak at once.
    /// Nothing is stored when it is refused.
    /// </summary>
    private async Task<Outcome<T>> ChangeAsync<T>(Guid personId, Func<YogaDbContext, Task<Outcome<T>>> change, CancellationToken ct)
        where T : notnull
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ProgressBook.HoldAsync(db, personId, ct);
        var outcome = await change(db);
        if (outcome.TryGet(out _, out _))
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return outcome;
    }

    private static Task<List<FavouriteList>> OwnAsync(IQueryable<FavouriteList> lists, Guid personId, CancellationToken ct) =>
        lists.Where(list => list.PersonId == personId).OrderBy(list => list.Position).ThenBy(list => list.Id)
            .Take(FavouriteList.MostLists).ToListAsync(ct);

    /// <summary>One's own list with its items; the default one for null.</summary>
    private static Task<FavouriteList?> ListAsync(IQueryable<FavouriteList> lists, Guid personId, Guid? id, CancellationToken ct) =>
        lists.Include(list => list.Items)
            .SingleOrDefaultAsync(list => list.PersonId == personId && (id == null ? list.IsDefault : list.Id == id), ct);
}
