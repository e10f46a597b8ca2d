using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Data;
using YogaFlow.Web.Components;

namespace YogaFlow.Web.Features.Favourites;

/// <summary>A list with what the library says of everything in it, in the person's order.</summary>
public sealed record KeptList(Guid Id, string Name, bool IsDefault, IReadOnlyList<KeptItem> Items)
{
    /// <summary>How much is in it, as people say it.</summary>
    public string Amount
    {
        get
        {
            var poses = Items.Count(item => item.Pose is not null);
            var sequences = Items.Count - poses;
            var (somePoses, someSequences) = (poses == 1 ? "1 pose" : $"{poses} poses", sequences == 1 ? "1 sequence" : $"{sequences} sequences");
            return (sequences, poses) switch
            {
                (0, 0) => "Nothing in it yet",
                (0, _) => somePoses,
                (_, 0) => someSequences,
                _ => $"{someSequences} and {somePoses}",
            };
        }
    }

    /// <summary>What the library does not hold any more is left out.</summary>
    public static KeptList Of(FavouriteList list, LibrarySnapshot library) =>
        new(list.Id, list.Name, list.IsDefault, [.. list.InOrder().Select(item => KeptItem.Of(item.What, item.AddedAt, library)).OfType<KeptItem>()]);

    public FavouriteListDetails ToDetails() => new(Id, Name, IsDefault, [.. Items.Select(item => item.ToDetails())]);
}

/// <summary>One thing in a list: a sequence or a pose, the other is null.</summary>
public sealed record KeptItem(Favourite What, Sequence? Sequence, Pose? Pose, DateTimeOffset AddedAt)
{
    public string Name => Sequence?.Name ?? Pose!.Name;

    public string Slug => Sequence?.Slug ?? Pose!.Slug;

    /// <summary>The drawing that stands for it.</summary>
    public string Image => Drawings.MainOf((Sequence is null ? Pose! : SequenceArc.CoverOf(Sequence)).ShownBy);

    public string Address => Sequence is null ? $"/poses/{Slug}" : $"/sequences/{Slug}";

    /// <returns>Null for what the library does not hold.</returns>
    public static KeptItem? Of(Favourite what, DateTimeOffset addedAt, LibrarySnapshot library)
    {
        var sequence = what.Kind is FavouriteKind.Sequence ? library.Sequences.GetValueOrDefault(what.Id) : null;
        var pose = what.Kind is FavouriteKind.Pose ? library.Poses.GetValueOrDefault(what.Id) : null;
        return sequence is null && pose is null ? null : new KeptItem(what, sequence, pose, addedAt);
    }

    public FavouriteDetails ToDetails() => new(What.Kind, What.Id, Slug, Name, Image, AddedAt);
}
