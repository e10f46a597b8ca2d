using YogaFlow.Core.Sequencing;
using YogaFlow.Core.Sequencing.Rules;
using static YogaFlow.Core.Tests.Sequencing.Shelf;

namespace YogaFlow.Core.Tests.Sequencing;

/// <summary>How a practice begins and ends, and how long it is.</summary>
public sealed class OpeningAndEndTests
{
    [Fact]
    public void A_good_practice_leaves_nothing_to_say() => Assert.Empty(Review(Plan(Good)));

    [Fact]
    public void Without_steps_there_is_nothing_to_say() => Assert.Empty(Review(new() { Minutes = 5 }));

    [Theory]
    [InlineData("warrior 40, corpse 200", "warrior")]
    [InlineData("easy-seat 20, corpse 200", "too few")]
    [InlineData("[cat 5; plank 5]*4, corpse 200", "cat")]
    public void It_opens_quietly(string lines, string said) =>
        Assert.Contains(said, IsMended<OpensQuietly>(Plan(lines)).Reason, StringComparison.Ordinal);

    [Fact]
    public void On_a_chair_it_opens_on_the_chair() =>
        Assert.Equal(new AddPose(0, "chair-seat", 30), IsMended<OpensQuietly>(Plan("chair-cat 60, chair-seat 60")).Mend);

    [Fact]
    public void It_warms_up_before_a_demanding_hold()
    {
        var finding = IsMended<WarmsUp>(Plan("easy-seat 40, half-moon 30, warrior 60, knees-to-chest 100, corpse 200"));

        Assert.Equal([2], finding.Positions);
    }

    [Fact]
    public void A_passive_practice_needs_no_warmth() =>
        Assert.Empty(Found<WarmsUp>(Plan("easy-seat 40, half-moon 30, corpse 600", style: "yin")));

    [Theory]
    [InlineData("easy-seat 60, cat 300, warrior 200", "stops with warrior")]
    [InlineData("easy-seat 60, cat 300, warrior 200, corpse 30", "30 seconds")]
    public void It_ends_in_rest(string lines, string said) =>
        Assert.Contains(said, IsMended<EndsInRest>(Plan(lines)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Five_minutes_of_rest_are_enough_for_any_length() =>
        Assert.Empty(Found<EndsInRest>(Plan("easy-seat 900, cat 900, cat 900, cat 900, cat 900, corpse 300")));

    [Theory]
    [InlineData("chair-seat 300, chair-cat 300, chair-seat 100")]
    [InlineData("mountain 60, warrior 60, mountain 60")]
    public void A_break_and_a_practice_on_a_chair_may_end_upright(string lines) => Assert.Empty(Found<EndsInRest>(Plan(lines)));

    [Fact]
    public void The_way_down_is_long_enough() => IsMended<WindsDown>(Plan("easy-seat 200, warrior 200, warrior 200, corpse 80"));

    [Theory]
    [InlineData("easy-seat 60, warrior 120, corpse 115", 10)]
    [InlineData("easy-seat 60, corpse 80", 4)]
    public void The_label_is_kept(string lines, int minutes) => IsMended<KeepsItsLabel>(Plan(lines, minutes));
}
