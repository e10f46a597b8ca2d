using YogaFlow.Core.Sequencing;
using YogaFlow.Core.Sequencing.Rules;
using static YogaFlow.Core.Tests.Sequencing.Shelf;

namespace YogaFlow.Core.Tests.Sequencing;

/// <summary>Two equal sides, and a peak that is prepared and in its place.</summary>
public sealed class SidesAndPeakTests
{
    [Theory]
    [InlineData("easy-seat 60, tree 30 right, mountain 30, corpse 100")]
    [InlineData("easy-seat 60, tree 30 right, tree 20 left, corpse 100")]
    [InlineData("easy-seat 60, [tree 8 left; mountain 5]*3, corpse 100")]
    public void What_is_done_on_one_side_is_done_on_the_other(string lines) => IsMended<PairsSides>(Plan(lines));

    [Fact]
    public void The_order_of_the_sides_does_not_matter() =>
        Assert.Empty(Found<PairsSides>(Plan("easy-seat 60, tree 30 right, mountain 30, tree 30, tree 30 left, corpse 100")));

    [Fact]
    public void A_peak_too_early_is_moved()
    {
        var finding = IsMended<PlacesThePeak>(Plan("easy-seat 60, cat 60, half-moon 30, warrior 60, warrior 60, triangle 60, standing-fold 60, knees-to-chest 60, corpse 100"));

        Assert.IsType<MoveStep>(finding.Mend);
    }

    [Fact]
    public void A_peak_at_the_end_is_moved() =>
        IsMended<PlacesThePeak>(Plan("easy-seat 100, cat 100, warrior 90, triangle 90, standing-fold 60, warrior 60, half-moon 10, corpse 60"));

    [Fact]
    public void A_practice_named_for_a_pose_has_it()
    {
        var finding = IsMended<PlacesThePeak>(Plan("easy-seat 100, cat 100, warrior 90, triangle 90, knees-to-chest 60, corpse 100", slug: "toward-half-moon"));

        Assert.Contains("never comes", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_peak_comes_after_one_of_its_preparations()
    {
        var finding = IsMended<PreparesThePeak>(Plan("easy-seat 100, cat 100, triangle 90, standing-fold 60, half-moon 30, knees-to-chest 60, corpse 100"));

        Assert.Equal("warrior", Assert.IsType<AddPose>(finding.Mend).Slug);
    }

    [Fact]
    public void The_peak_comes_after_what_its_areas_need()
    {
        var lines = "easy-seat 100, cat 100, low-lunge 60, camel 30, constructive-rest 100, corpse 200";
        Assert.Empty(Found<PreparesThePeak>(Plan(lines, slug: "toward-camel")));

        Assert.Contains("spine", Assert.Single(Found<PreparesThePeak>(Plan(lines.Replace("cat 100", "mountain 100", StringComparison.Ordinal), slug: "toward-camel"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hardest_pose_does_not_come_first() =>
        IsMended<GrowsFromSimple>(Plan("easy-seat 30, cat 20, half-moon 30, warrior 100, warrior 90, triangle 90, knees-to-chest 60, corpse 100"));

    [Fact]
    public void Movement_comes_before_demanding_stillness() =>
        IsMended<GrowsFromSimple>(Plan("easy-seat 200, warrior 90, half-moon 30, cat 60, triangle 20, knees-to-chest 60, corpse 100"));

    [Fact]
    public void No_pose_is_a_leap()
    {
        var finding = IsMended<StepsUpGently>(Plan("easy-seat 100, mountain 60, half-moon 30, corpse 100"));

        Assert.Contains("leap", finding.Reason, StringComparison.Ordinal);
        Assert.Empty(Found<StepsUpGently>(Plan("easy-seat 100, downdog 30, headstand 30, childs-pose 30, corpse 100")));
    }
}
