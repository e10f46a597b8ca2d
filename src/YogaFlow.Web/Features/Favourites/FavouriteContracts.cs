using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using YogaFlow.Core.People;

namespace YogaFlow.Web.Features.Favourites;

/// <summary>Keep a sequence or a pose; without a list it is given a heart.</summary>
public sealed record AddFavourite(
    [property: JsonRequired] FavouriteKind Kind,
    [property: JsonRequired] int Id,
    Guid? ListId = null);

/// <summary>What a list is to be called.</summary>
public sealed record NameList(
    [property: JsonRequired, Required(ErrorMessage = "Give the list a name."), StringLength(FavouriteList.NameMaxLength)] string Name);

/// <summary>All lists of a person, the default one first.</summary>
public sealed record FavouritesDetails(IReadOnlyList<FavouriteListDetails> Lists);

/// <param name="Items">In the person's order.</param>
public sealed record FavouriteListDetails(Guid ListId, string Name, bool IsDefault, IReadOnlyList<FavouriteDetails> Items);

/// <param name="Id">The number of the sequence or the pose.</param>
public sealed record FavouriteDetails(FavouriteKind Kind, int Id, string Slug, string Name, string ImageUrl, DateTimeOffset AddedAt);
