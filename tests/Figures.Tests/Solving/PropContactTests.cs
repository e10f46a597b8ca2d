using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Props;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Tests.Solving;

public sealed class PropContactTests
{
    [Fact]
    public void Somebody_sits_on_a_chair_and_not_in_it()
    {
        var (figure, solved) = Solve(
            ["chair at 0 0 dir 0"], ["sit on chair", "footR floor * 0.1 dir 0", "footL floor * -0.1 dir 0", "aim torso up 2"]);
        var report = FigureReport.Of(figure, solved);

        Assert.True(report.WorstPlace < .02f, string.Join("; ", report.Remarks()));
        Assert.True(report.PropDepth < .02f, string.Join("; ", report.Remarks()));
        Assert.Equal(.44f, Landmarks.Place("sitR").PlaceIn(solved.ToRig()).Y, .02f);
        Assert.Equal(.44f, Landmarks.Place("sitL").PlaceIn(solved.ToRig()).Y, .02f);
    }

    [Fact]
    public void A_palm_lies_flat_on_a_block()
    {
        var (_, solved) = Solve(
            ["block at 0.5 0.1 tall"], ["footR floor 0 0.1 dir 0", "footL floor 0 -0.1 dir 0", "palmR on block"]);
        var rig = solved.ToRig();
        var palm = Landmarks.Place("palmR").PlaceIn(rig);

        Assert.Equal(.23f, palm.Y, .02f);
        Assert.InRange(palm.X, .5f - .08f, .5f + .08f);
        Assert.True(Landmarks.Direction("palmR").DirectionIn(rig).Y < -.9f);
    }

    [Fact]
    public void Soles_stand_flat_against_a_wall()
    {
        var (_, solved) = Solve(["wall -0.6"], ["pelvis at 0 0.5 0", "sole on wall"]);

        foreach (var place in new[] { "heelR", "ballR", "heelL", "ballL" })
        {
            Assert.Equal(-.6f, Landmarks.Place(place).PlaceIn(solved.ToRig()).X, .02f);
        }
    }

    [Fact]
    public void A_body_that_stands_on_a_block_does_not_fall_to_the_mat()
    {
        var (figure, solved) = Solve(["block at 0 0.1", "block at 0 -0.1"], ["footR on block dir 0", "footL on block2 dir 0"]);

        Assert.Equal(.1f, Landmarks.Place("heelR").PlaceIn(solved.ToRig()).Y, .015f);
        Assert.InRange(FigureReport.Of(figure, solved).Floor, -.015f, .015f);
    }

    [Fact]
    public void What_is_inside_a_prop_is_reported()
    {
        var standing = new FigureDescription { Slug = "standing" };
        var inside = standing with { Props = PropParser.ParseAll(["block at 0.05 0.086 side"]) };
        var report = FigureReport.Of(inside, FigureSolver.Solve(standing));

        Assert.True(report.PropDepth > .05f);
        Assert.Contains(report.Remarks(), remark => remark.StartsWith("in a prop", StringComparison.Ordinal));
    }

    private static (FigureDescription Figure, SolvedFigure Solved) Solve(string[] props, string[] pins)
    {
        var figure = new FigureDescription { Slug = "with-props", Props = PropParser.ParseAll(props), Pins = pins };
        return (figure, FigureSolver.Solve(figure));
    }
}
