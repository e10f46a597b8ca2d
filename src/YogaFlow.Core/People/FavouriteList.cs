using System.Globalization;
using System.Text;

namespace YogaFlow.Core.People;

/// <summary>Sequences and poses that one person keeps together, in an order of their own.</summary>
public sealed class FavouriteList
{
    public const int NameMaxLength = 80;

    /// <summary>For one person, the default list among them.</summary>
    public const int MostLists = 50;

    public const int MostItems = 500;

    /// <summary>What the default list is called; no other list may be.</summary>
    public const string DefaultName = "Favourites";

    private FavouriteList()
    {
    }

    public Guid Id { get; private init; }

    public Guid PersonId { get; private init; }

    /// <summary>1 to 80 characters, without spaces at its ends.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name without its case: two lists of one person cannot have the same.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The one list that a heart puts things into; made when the first heart is given.</summary>
    public bool IsDefault { get; private init; }

    /// <summary>The default list is at 0, the person's own come after it as they were made.</summary>
    public int Position { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public List<FavouriteItem> Items { get; private set; } = [];

    public IEnumerable<FavouriteItem> InOrder() => Items.OrderBy(item => item.Position).ThenBy(item => item.Id);

    public static FavouriteList Default(Guid personId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PersonId = personId,
        Name = DefaultName,
        NameKey = KeyOf(DefaultName),
        IsDefault = true,
        CreatedAt = now,
    };

    /// <param name="lists">All that the person has.</param>
    public static Outcome<FavouriteList> Make(Guid personId, string name, IReadOnlyCollection<FavouriteList> lists, DateTimeOffset now)
    {
        // Room is kept for the default list, which a heart must always be able to make.
        if (lists.Count(list => !list.IsDefault) >= MostLists - 1)
        {
            return FavouriteRefusals.TooManyLists;
        }

        var tidy = Tidy(name);
        return Check(tidy, lists) is { } refusal
            ? refusal
            : new FavouriteList
            {
                Id = Guid.CreateVersion7(now),
                PersonId = personId,
                Name = tidy,
                NameKey = KeyOf(tidy),
                Position = lists.Select(list => list.Position).DefaultIfEmpty().Max() + 1,
                CreatedAt = now,
            };
    }

    /// <param name="lists">All that the person has.</param>
    /// <returns>Null when accepted; otherwise why not, and nothing has changed.</returns>
    public Refusal? Rename(string name, IEnumerable<FavouriteList> lists)
    {
        if (IsDefault)
        {
            return FavouriteRefusals.DefaultStays;
        }

        var tidy = Tidy(name);
        if (Check(tidy, lists.Where(list => list.Id != Id)) is { } refusal)
        {
            return refusal;
        }

        (Name, NameKey) = (tidy, KeyOf(tidy));
        return null;
    }

    /// <returns>Null when the list may be deleted.</returns>
    public Refusal? MayBeDeleted() => IsDefault ? FavouriteRefusals.DefaultStays : null;

    public bool Holds(Favourite what) => Items.Exists(item => item.What == what);

    /// <summary>Puts something at the end.</summary>
    /// <returns>Null when accepted, or when it is in the list already.</returns>
    public Refusal? Add(Favourite what, DateTimeOffset now)
    {
        if (Holds(what))
        {
            return null;
        }

        if (Items.Count >= MostItems)
        {
            return FavouriteRefusals.ListFull;
        }

        Items.Add(FavouriteItem.Of(Id, what, Items.Select(item => item.Position).DefaultIfEmpty().Max() + 1, now));
        return null;
    }

    public void Remove(Favourite what) => Items.RemoveAll(item => item.What == what);

    /// <summary>One place towards the beginning; what is first, or not in the list, stays.</summary>
    public void MoveUp(Favourite what) => Swap(what, -1);

    /// <summary>One place towards the end; what is last, or not in the list, stays.</summary>
    public void MoveDown(Favourite what) => Swap(what, 1);

    private void Swap(Favourite what, int by)
    {
        var items = InOrder().ToList();
        var from = items.FindIndex(item => item.What == what);
        var to = from + by;
        if (from >= 0 && to >= 0 && to < items.Count)
        {
            (items[from].Position, items[to].Position) = (items[to].Position, items[from].Position);
        }
    }

    private static Refusal? Check(string name, IEnumerable<FavouriteList> others)
    {
        if (!name.EnumerateRunes().Any(IsSeen))
        {
            return FavouriteRefusals.NameMissing;
        }

        if (name.Length > NameMaxLength)
        {
            return FavouriteRefusals.NameTooLong;
        }

        // Half of a surrogate pair is read as the replacement character.
        if (name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar))
        {
            return FavouriteRefusals.NameUnwritable;
        }

        var key = KeyOf(name);
        return key == KeyOf(DefaultName) || others.Any(list => list.NameKey == key) ? FavouriteRefusals.NameTaken : null;
    }

    private static bool IsSeen(Rune rune) => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format;

    /// <summary>Without spaces at the ends and with single ones within.</summary>
    private static string Tidy(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string KeyOf(string name) => name.ToUpperInvariant();
}
