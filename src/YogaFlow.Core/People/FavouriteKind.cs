namespace YogaFlow.Core.People;

/// <summary>What can be kept in a list of favourites.</summary>
public enum FavouriteKind
{
    Sequence,
    Pose,
}

/// <summary>A sequence or a pose of the library, by its number.</summary>
public readonly record struct Favourite(FavouriteKind Kind, int Id);
