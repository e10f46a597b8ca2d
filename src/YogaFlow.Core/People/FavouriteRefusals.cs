namespace YogaFlow.Core.People;

/// <summary>Every way in which a change to one's favourites can be refused.</summary>
public static class FavouriteRefusals
{
    public static readonly Refusal NoSuchList =
        new(RefusalKind.NotFound, "favourite.no-such-list", "There is no such list.");

    public static readonly Refusal NoSuchSequence =
        new(RefusalKind.Invalid, "favourite.no-such-sequence", "There is no sequence with that number.", "id");

    public static readonly Refusal NoSuchPose =
        new(RefusalKind.Invalid, "favourite.no-such-pose", "There is no pose with that number.", "id");

    public static readonly Refusal Kind =
        new(RefusalKind.Invalid, "favourite.unknown-kind", "kind must be sequence or pose.", "kind");

    public static readonly Refusal NameMissing =
        new(RefusalKind.Invalid, "favourite.name-missing", "Give the list a name.", "name");

    public static readonly Refusal NameTooLong = new(
        RefusalKind.Invalid, "favourite.name-too-long", $"The name of a list has at most {FavouriteList.NameMaxLength} characters.", "name");

    public static readonly Refusal NameUnwritable =
        new(RefusalKind.Invalid, "favourite.name-unwritable", "The name holds a character that cannot be written.", "name");

    public static readonly Refusal NameTaken =
        new(RefusalKind.Conflict, "favourite.name-taken", "You have a list with this name already.", "name");

    public static readonly Refusal TooManyLists = new(
        RefusalKind.Conflict, "favourite.too-many-lists", $"There can be at most {FavouriteList.MostLists} lists. Delete one first.");

    public static readonly Refusal ListFull = new(
        RefusalKind.Conflict, "favourite.list-full", $"A list holds at most {FavouriteList.MostItems}. Take something out first.");

    public static readonly Refusal DefaultStays =
        new(RefusalKind.Conflict, "favourite.default-stays", "Your favourites are always there: this list keeps its name and cannot be deleted.");
}
