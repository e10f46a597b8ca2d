using YogaFlow.Core.People;

namespace YogaFlow.Core.Tests.People;

public sealed class FavouriteListTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 21, 6, 0, 0, TimeSpan.Zero);
    private static readonly Guid Person = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

    [Theory]
    [InlineData("Mornings", "Mornings")]
    [InlineData("  After \t a long\n drive ", "After a long drive")]
    [InlineData("Ṛṣi 🧘‍♀️", "Ṛṣi 🧘‍♀️")]
    public void Keeps_a_name_without_needless_spaces(string typed, string kept)
    {
        var list = Make(typed);

        Assert.Equal((Person, kept, false, 1, Now), (list.PersonId, list.Name, list.IsDefault, list.Position, list.CreatedAt));
    }

    [Theory]
    [InlineData("", "favourite.name-missing")]
    [InlineData(" \t\n", "favourite.name-missing")]
    [InlineData("\u200b\u200d", "favourite.name-missing")]
    [InlineData("a\0b", "favourite.name-unwritable")]
    [InlineData("a\ud83e", "favourite.name-unwritable")]
    [InlineData("mornings", "favourite.name-taken")]
    [InlineData("MORNINGS ", "favourite.name-taken")]
    [InlineData("ṚṢI", "favourite.name-taken")]
    [InlineData("favourites", "favourite.name-taken")]
    public void Refuses_a_name_that_will_not_do(string name, string code)
    {
        FavouriteList[] lists = [Make("Mornings"), Make("Ṛṣi")];
        var other = Make("Evenings");

        Assert.False(FavouriteList.Make(Person, name, lists, Now).TryGet(out _, out var making));
        Assert.Equal((code, "name"), (making.Code, making.Field));
        Assert.Equal(making, other.Rename(name, [.. lists, other]));
        Assert.Equal("Evenings", other.Name);
    }

    [Fact]
    public void Takes_a_name_of_eighty_characters_and_none_longer()
    {
        Assert.Equal(FavouriteList.NameMaxLength, Make(new string('a', FavouriteList.NameMaxLength)).Name.Length);
        Assert.False(FavouriteList.Make(Person, new string('a', FavouriteList.NameMaxLength + 1), [], Now).TryGet(out _, out var refusal));
        Assert.Equal(FavouriteRefusals.NameTooLong, refusal);
    }

    [Fact]
    public void Can_be_renamed_to_its_own_name_in_another_case()
    {
        var list = Make("Mornings");

        Assert.Null(list.Rename("mornings", [list]));
        Assert.Equal(("mornings", "MORNINGS"), (list.Name, list.NameKey));
    }

    [Fact]
    public void There_are_fifty_with_the_default_one_whether_that_was_made_before_or_not()
    {
        List<FavouriteList> lists = [];
        for (var i = 1; i < FavouriteList.MostLists; i++)
        {
            Assert.True(FavouriteList.Make(Person, $"List {i}", lists, Now).TryGet(out var list, out _));
            Assert.Equal(i, list.Position);
            lists.Add(list);
        }

        Assert.False(FavouriteList.Make(Person, "One more", lists, Now).TryGet(out _, out var refusal));
        Assert.Equal(FavouriteRefusals.TooManyLists, refusal);
        Assert.False(FavouriteList.Make(Person, "One more", [FavouriteList.Default(Person, Now), .. lists], Now).TryGet(out _, out refusal));
        Assert.Equal(FavouriteRefusals.TooManyLists, refusal);
        Assert.True(FavouriteList.Make(Person, "One more", [FavouriteList.Default(Person, Now), .. lists[1..]], Now).TryGet(out _, out _));
    }

    [Fact]
    public void The_default_one_keeps_its_name_and_stays()
    {
        var list = FavouriteList.Default(Person, Now);

        Assert.Equal(FavouriteRefusals.DefaultStays, list.Rename("Mine", [list]));
        Assert.Equal(FavouriteRefusals.DefaultStays, list.MayBeDeleted());
        Assert.Equal((FavouriteList.DefaultName, true, 0), (list.Name, list.IsDefault, list.Position));
        Assert.Null(Make("Mornings").MayBeDeleted());
    }

    [Fact]
    public void A_thing_is_in_it_once_and_a_pose_is_not_the_sequence_with_its_number()
    {
        var list = Make("Mornings");

        Assert.Null(list.Add(Pose(1), Now));
        Assert.Null(list.Add(Pose(1), Now.AddDays(1)));
        Assert.Null(list.Add(Sequence(1), Now));

        Assert.Equal([Pose(1), Sequence(1)], Order(list));
        Assert.Equal(Now, list.Items[0].AddedAt);
        Assert.Equal([(null, 1), (1, null)], list.Items.Select(item => (item.SequenceId, item.PoseId)));
        list.Remove(Pose(1));
        list.Remove(Pose(1));
        Assert.Equal([Sequence(1)], Order(list));
    }

    [Fact]
    public void It_holds_five_hundred()
    {
        var list = Make("Mornings");
        for (var i = 1; i <= FavouriteList.MostItems; i++)
        {
            Assert.Null(list.Add(Pose(i), Now));
        }

        Assert.Equal(FavouriteRefusals.ListFull, list.Add(Sequence(1), Now));
        Assert.Null(list.Add(Pose(7), Now));
        list.Remove(Pose(7));
        Assert.Null(list.Add(Sequence(1), Now));
        Assert.Equal(FavouriteList.MostItems, list.Items.Count);
    }

    [Fact]
    public void Things_move_one_place_and_not_beyond_the_ends()
    {
        var list = Make("Mornings");
        for (var i = 1; i <= 5; i++)
        {
            list.Add(Pose(i), Now);
        }

        // Places with a gap between them are moved across like any others.
        list.Remove(Pose(3));

        list.MoveUp(Pose(4));
        Assert.Equal([Pose(1), Pose(4), Pose(2), Pose(5)], Order(list));
        list.MoveUp(Pose(4));
        list.MoveUp(Pose(4));
        Assert.Equal([Pose(4), Pose(1), Pose(2), Pose(5)], Order(list));
        list.MoveDown(Pose(5));
        list.MoveDown(Pose(2));
        Assert.Equal([Pose(4), Pose(1), Pose(5), Pose(2)], Order(list));
        list.MoveUp(Pose(99));
        list.MoveDown(Pose(99));
        list.Add(Pose(3), Now);
        Assert.Equal([Pose(4), Pose(1), Pose(5), Pose(2), Pose(3)], Order(list));
    }

    private static FavouriteList Make(string name) =>
        FavouriteList.Make(Person, name, [], Now).TryGet(out var list, out var refusal) ? list : throw new InvalidOperationException(refusal.Reason);

    private static IEnumerable<Favourite> Order(FavouriteList list) => list.InOrder().Select(item => item.What);

    private static Favourite Pose(int id) => new(FavouriteKind.Pose, id);

    private static Favourite Sequence(int id) => new(FavouriteKind.Sequence, id);
}
