namespace YogaFlow.Core.People;

/// <summary>A sequence or a pose, never both, at its place in one list.</summary>
public sealed class FavouriteItem
{
    private FavouriteItem()
    {
    }

    public int Id { get; private init; }

    public Guid ListId { get; private init; }

    public int? SequenceId { get; private init; }

    public int? PoseId { get; private init; }

    /// <summary>Grows along the list; removing leaves gaps.</summary>
    public int Position { get; internal set; }

    public DateTimeOffset AddedAt { get; private init; }

    public Favourite What => SequenceId is { } sequence ? new(FavouriteKind.Sequence, sequence) : new(FavouriteKind.Pose, PoseId ?? 0);

    internal static FavouriteItem Of(Guid listId, Favourite what, int position, DateTimeOffset now) => new()
    {
        ListId = listId,
        SequenceId = what.Kind is FavouriteKind.Sequence ? what.Id : null,
        PoseId = what.Kind is FavouriteKind.Pose ? what.Id : null,
        Position = position,
        AddedAt = now,
    };
}
