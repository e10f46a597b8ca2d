using YogaFlow.Core.Sequencing;
using YogaFlow.Core.Sequencing.Rules;
using static YogaFlow.Core.Tests.Sequencing.Shelf;

namespace YogaFlow.Core.Tests.Sequencing;

/// <summary>What has to follow what.</summary>
public sealed class CounterposeTests
{
    [Theory]
    [InlineData("seated-fold")]
    [InlineData("easy-seat")]
    [InlineData("standing-fold")]
    public void After_a_strong_backbend_the_spine_finds_its_middle_first(string next)
    {
        var finding = IsMended<ResetsAfterBackbends>(Plan($"easy-seat 60, low-lunge 30, camel 30, {next} 30, corpse 100"));

        Assert.Equal("constructive-rest", Assert.IsType<AddPose>(finding.Mend).Slug);
    }

    [Theory]
    [InlineData("childs-pose")]
    [InlineData("constructive-rest")]
    [InlineData("mountain")]
    public void A_neutral_shape_is_enough(string reset) =>
        Assert.Empty(Found<ResetsAfterBackbends>(Plan($"easy-seat 60, low-lunge 30, camel 30, camel 20, {reset} 30, seated-fold 30, corpse 100")));

    [Fact]
    public void Long_folds_are_followed_by_a_gentle_arch_or_an_even_seat()
    {
        IsMended<OpensAfterFolds>(Plan("easy-seat 60, seated-fold 70, seated-fold 60, knees-to-chest 30, corpse 100"));
        Assert.Empty(Found<OpensAfterFolds>(Plan("easy-seat 60, seated-fold 70, seated-fold 60, knees-to-chest 30, bridge 30, corpse 100")));
        Assert.Empty(Found<OpensAfterFolds>(Plan("easy-seat 60, seated-fold 180, corpse 100", style: "yin")));
    }

    [Fact]
    public void After_a_headstand_comes_childs_pose()
    {
        IsMended<RestsAfterHeadstand>(Plan("easy-seat 60, downdog 30, headstand 30, mountain 30, corpse 100"));
        Assert.Empty(Found<RestsAfterHeadstand>(Plan("easy-seat 60, downdog 30, headstand 30, headstand 40, childs-pose 30, corpse 100")));
    }

    [Theory]
    [InlineData("shoulderstand 40, easy-seat 30, bridge 20")]
    [InlineData("shoulderstand 40, plow 30, constructive-rest 30, supine-twist 20, knees-to-chest 30")]
    [InlineData("headstand 20, childs-pose 30, plow 30, constructive-rest 30")]
    public void After_shoulderstand_come_a_rest_and_then_a_gentle_arch(string lines) =>
        IsMended<RestsAfterShoulderstand>(Plan($"easy-seat 60, bridge 30, {lines}, corpse 100"));

    [Fact]
    public void After_shoulderstand_comes_no_headstand()
    {
        var finding = IsMended<RestsAfterShoulderstand>(Plan("easy-seat 60, bridge 30, shoulderstand 40, constructive-rest 30, bridge 30, headstand 30, childs-pose 30, corpse 100"));

        Assert.Equal(new MoveStep(6, 2), finding.Mend);
    }

    [Fact]
    public void A_twist_or_a_side_bend_is_evened_out()
    {
        IsMended<EvensOut>(Plan("easy-seat 60, triangle 30, warrior 30, tree 30, half-moon 30, low-lunge 30, corpse 100"));
        IsMended<EvensOut>(Plan("easy-seat 60, supine-twist 30"));
        Assert.Empty(Found<EvensOut>(Plan("easy-seat 60, triangle 30, half-moon 30, mountain 30, corpse 100")));
    }

    [Fact]
    public void Nobody_is_called_up_from_the_floor_twice()
    {
        var finding = IsMended<StaysOnItsLevel>(Plan("mountain 60, easy-seat 60, warrior 30, staff 30, tree 30, corpse 100"));

        Assert.Equal([5], finding.Positions);
        Assert.Empty(Found<StaysOnItsLevel>(Plan("easy-seat 60, mountain 60, childs-pose 30, warrior 30, staff 30, tree 30, corpse 100")));
    }
}
