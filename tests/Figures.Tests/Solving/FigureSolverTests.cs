using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Tests.Solving;

public sealed class FigureSolverTests
{
    [Fact]
    public void The_same_description_gives_the_same_posture()
    {
        var figure = Library.ShippedFigures.Describe("tree");

        Assert.Equal(FigureSolver.Solve(figure).Freedoms, FigureSolver.Solve(figure).Freedoms);
    }

    [Fact]
    public void Nothing_said_is_a_person_standing_on_the_mat()
    {
        var figure = new FigureDescription { Slug = "nothing" };
        var report = FigureReport.Of(figure, FigureSolver.Solve(figure));

        Assert.True(report.IsClean, string.Join("; ", report.Remarks()));
    }

    [Fact]
    public void A_pin_holds_against_an_angle_that_was_named()
    {
        var figure = new FigureDescription
        {
            Slug = "bent",
            Angles = new Dictionary<int, float> { [Freedom.Right + Freedom.Knee] = 0 },
            Pins = ["footR floor 0 0.1 dir 0", "footL floor 0 -0.1 dir 0", "pelvis at 0 0.7 0"],
        };
        var report = FigureReport.Of(figure, FigureSolver.Solve(figure));

        Assert.True(report.WorstPlace < .03f);
        Assert.Contains(report.Departures, departure => departure.Freedom == Freedom.Right + Freedom.Knee);
    }

    [Fact]
    public void What_cannot_be_is_reported()
    {
        var figure = new FigureDescription
        {
            Slug = "torn",
            Pins = ["footR floor 0 0", "crown at 0 2.5 0"],
        };
        var report = FigureReport.Of(figure, FigureSolver.Solve(figure));

        Assert.False(report.IsClean);
        Assert.True(report.WorstPlace > .1f);
        Assert.Contains(report.Remarks(), remark => remark.Contains("crown at", StringComparison.Ordinal));
    }
}
