using YogaFlow.Core.Library;
using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Core.Tests.Progress.Suggesting;

public sealed class SuggesterTests
{
    private static readonly TimeOnly Evening = new(20, 0);

    [Fact]
    public void Has_nothing_to_say_of_an_empty_library() => Assert.Empty(Asked.Ids([], Asked.Anyone));

    [Fact]
    public void Never_brings_what_the_body_forbids() => Assert.Equal(
        [2],
        Asked.Ids(
            [Asked.Sequence(1, avoid: ["knee", "wrist"]), Asked.Sequence(2, avoid: ["knee"])],
            Asked.Anyone with { Limits = new HashSet<string> { "wrist" }, Favourites = new HashSet<int> { 1 } }));

    [Fact]
    public void Never_brings_something_advanced_to_a_beginner() => Assert.Equal(
        [2, 1],
        Asked.Ids(
            [Asked.Sequence(1, level: Levels.Intermediate), Asked.Sequence(2, level: Levels.Beginner), Asked.Sequence(3, level: Levels.Advanced)],
            Asked.Beginner with { Favourites = new HashSet<int> { 3 } }));

    [Fact]
    public void Reads_an_unknown_level_on_the_safe_side()
    {
        Assert.Empty(Asked.Ids([Asked.Sequence(1, level: "expert")], Asked.Beginner));
        Assert.Empty(Asked.Ids([Asked.Sequence(1, level: Levels.Advanced)], Asked.Anyone with { Level = "" }));
    }

    [Fact]
    public void Brings_a_pose_that_hurt_only_when_nothing_else_is_left()
    {
        var practiser = Asked.Anyone with { HurtPoses = new HashSet<int> { 8, 9 }, MinutesAvailable = 20, Favourites = new HashSet<int> { 1 } };
        var hurting = Asked.Sequence(1, poses: [8, 9]);
        var hurtingLess = Asked.Sequence(2, poses: [9]);

        Assert.Equal([3], Asked.Ids([hurting, hurtingLess, Asked.Sequence(3, minutes: 60)], practiser));
        Assert.Equal([2, 1], Asked.Ids([hurting, hurtingLess], practiser));
    }

    [Fact]
    public void Keeps_to_the_time_when_anything_does() => Assert.Equal(
        [2],
        Asked.Ids([Asked.Sequence(1, minutes: 23), Asked.Sequence(2, minutes: 22)], Asked.Anyone with { MinutesAvailable = 20 }));

    [Fact]
    public void Brings_the_shortest_first_when_nothing_keeps_to_the_time() => Assert.Equal(
        [2, 3, 1],
        Asked.Ids(
            [Asked.Sequence(1, minutes: 40), Asked.Sequence(2, minutes: 12), Asked.Sequence(3, minutes: 15), Asked.Sequence(4, minutes: 60)],
            Asked.Anyone with { MinutesAvailable = 10, Favourites = new HashSet<int> { 4 } }));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Reads_no_minutes_as_not_said(int minutes) =>
        Assert.Equal([1], Asked.Ids([Asked.Sequence(1)], Asked.Anyone with { MinutesAvailable = minutes }));

    [Fact]
    public void Fills_the_time_rather_than_half_of_it() => Assert.Equal(
        [3, 2, 1],
        Asked.Ids(
            [Asked.Sequence(1, minutes: 5), Asked.Sequence(2, minutes: 10), Asked.Sequence(3, minutes: 30)],
            Asked.Anyone with { MinutesAvailable = 30 }));

    [Fact]
    public void Puts_quiet_before_lively_in_the_evening_and_the_other_way_round_in_the_morning()
    {
        SequenceTraits[] library = [Asked.Sequence(1, style: "power"), Asked.Sequence(2), Asked.Sequence(3, style: "yin")];

        Assert.Equal([3, 2, 1], Asked.Ids(library, Asked.Anyone with { LocalTime = Evening }));
        Assert.Equal([1, 2, 3], Asked.Ids(library, Asked.Anyone with { LocalTime = new TimeOnly(7, 0) }));
    }

    [Fact]
    public void Puts_last_what_was_practised_last()
    {
        var practiser = Asked.Anyone with
        {
            Sequences = new Dictionary<int, PractisedSequence> { [1] = new(Asked.Today, 1), [2] = new(Asked.Today.AddDays(-3), 1) },
        };

        Assert.Equal([3, 2, 1], Asked.Ids(Asked.Alike(3), practiser));
    }

    [Fact]
    public void Puts_last_what_needs_care_with_a_limit() => Assert.Equal(
        [3, 2, 1],
        Asked.Ids(
            [Asked.Sequence(1, caution: ["knee", "hip"]), Asked.Sequence(2, caution: ["knee"]), Asked.Sequence(3, caution: ["neck"])],
            Asked.Anyone with { Limits = new HashSet<string> { "knee", "hip" } }));

    [Fact]
    public void Puts_the_same_level_first() => Assert.Equal(
        [3, 1, 2],
        Asked.Ids(
            [Asked.Sequence(1, level: Levels.Beginner), Asked.Sequence(2, level: Levels.Advanced), Asked.Sequence(3)], Asked.Anyone));

    [Theory]
    [InlineData("", 0, "1 2 3")]
    [InlineData("3 2 1", 0, "1 2 7")] // not the same three; the new one is not of the next turn
    [InlineData("3 2 1", 1, "4 5 6")]
    [InlineData("4 5 6", 1, "4 5 7")] // here rather of the next turn than of the one before
    [InlineData("1 2", 0, "1 2 3")]
    [InlineData("", 1, "4 5 6")]
    [InlineData("", 2, "7 8 1")]
    [InlineData("", 3, "2 3 4")]
    [InlineData("", 8, "1 2 3")]
    [InlineData("", -4, "1 2 3")]
    public void Goes_on_to_others_turn_by_turn(string lastShown, int turn, string expected) => Assert.Equal(
        Ids(expected), Asked.Ids(Asked.Alike(8), Asked.Anyone with { LastShown = Ids(lastShown), Turn = turn }));

    [Fact]
    public void Shows_the_same_three_when_there_are_no_others() =>
        Assert.Equal([1, 2, 3], Asked.Ids(Asked.Alike(3), Asked.Anyone with { LastShown = [1, 2, 3], Turn = 1 }));

    [Fact]
    public void Does_not_give_the_same_first_reason_three_times()
    {
        var suggestions = Suggester.Choose(
            [Asked.Sequence(1), Asked.Sequence(2), Asked.Sequence(3)],
            Asked.Anyone with { MinutesAvailable = 20, Favourites = new HashSet<int> { 2 } }, Asked.Label);

        Assert.Equal(
            [ReasonKind.Favourite, ReasonKind.FitsTime, ReasonKind.FitsTime],
            suggestions.Select(suggestion => suggestion.Reasons[0].Kind));
        Assert.Equal(ReasonKind.FitsTime, suggestions[0].Reasons[1].Kind);
    }

    [Fact]
    public void A_warning_stands_first_even_three_times()
    {
        var suggestions = Suggester.Choose(Asked.Alike(3), Asked.Anyone with { MinutesAvailable = 5 }, Asked.Label);

        Assert.All(suggestions, suggestion => Assert.Equal(ReasonKind.TooLong, suggestion.Reasons[0].Kind));
    }

    private static int[] Ids(string ids) =>
        [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, null))];
}
