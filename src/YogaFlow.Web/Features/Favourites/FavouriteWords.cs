using YogaFlow.Core.People;

namespace YogaFlow.Web.Features.Favourites;

/// <summary>Reads what is meant from an address or a form.</summary>
internal static class FavouriteWords
{
    /// <param name="kind">sequence or pose; null and any other word name nothing.</param>
    public static Favourite? Read(string? kind, int id) => kind switch
    {
        "sequence" => new Favourite(FavouriteKind.Sequence, id),
        "pose" => new Favourite(FavouriteKind.Pose, id),
        _ => null,
    };
}
