using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.People;

namespace YogaFlow.Data;

/// <summary>What several features ask of a person's favourites.</summary>
public static class FavouriteReads
{
    /// <summary>The sequences with a heart, by id; what is only in a list of the person's own is not among them.</summary>
    public static async Task<IReadOnlySet<int>> FavouriteSequenceIdsAsync(this YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.Hearts(personId).Where(item => item.SequenceId != null).Select(item => item.SequenceId!.Value).ToHashSetAsync(ct);

    /// <summary>The poses with a heart, by id; what is only in a list of the person's own is not among them.</summary>
    public static async Task<IReadOnlySet<int>> FavouritePoseIdsAsync(this YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.Hearts(personId).Where(item => item.PoseId != null).Select(item => item.PoseId!.Value).ToHashSetAsync(ct);

    /// <summary>Whether something has the person's heart, and which of their own lists hold it.</summary>
    public static async Task<FavouritePlaces> FavouritePlacesAsync(this YogaDbContext db, Guid personId, Favourite what, CancellationToken ct)
    {
        var (sequence, pose) = what.Kind is FavouriteKind.Sequence ? ((int?)what.Id, (int?)null) : (null, what.Id);
        var lists = await db.FavouriteLists.Where(list => list.PersonId == personId)
            .OrderBy(list => list.Position).ThenBy(list => list.Id)
            .Select(list => new FavouritePlace(
                list.Id, list.Name, list.IsDefault,
                list.Items.Any(item => (sequence != null && item.SequenceId == sequence) || (pose != null && item.PoseId == pose))))
            .ToListAsync(ct);
        return new FavouritePlaces(what, lists.Exists(list => list is { IsDefault: true, Holds: true }), [.. lists.Where(list => !list.IsDefault)]);
    }

    private static IQueryable<FavouriteItem> Hearts(this YogaDbContext db, Guid personId) =>
        db.FavouriteLists.Where(list => list.PersonId == personId && list.IsDefault).SelectMany(list => list.Items);
}

/// <summary>Where something is among a person's favourites.</summary>
/// <param name="Hearted">Whether the default list holds it.</param>
/// <param name="Own">The person's own lists, in their order.</param>
public sealed record FavouritePlaces(Favourite What, bool Hearted, IReadOnlyList<FavouritePlace> Own);

/// <summary>One list, and whether it holds the thing that was asked for.</summary>
public sealed record FavouritePlace(Guid ListId, string Name, bool IsDefault, bool Holds);
