using YogaFlow.Figures.Drawing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Props;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Tests.Drawing;

public sealed class PropDrawingTests
{
    private static readonly SolvedFigure Standing = FigureSolver.Solve(new FigureDescription { Slug = "standing" });

    [Theory]
    [InlineData("chair at -0.5 0 dir 0", "--f6", "--f7")]
    [InlineData("block at 0.4 0 dir 0", "--f6", "--f6")]
    [InlineData("strap handR -> ballR", "--f7", "--f7")]
    [InlineData("wall 0.5", "--f8", "--f8")]
    public void A_prop_is_drawn_in_its_own_colours(string prop, string colour, string second)
    {
        var view = new FigureView(20, 10);
        var drawing = FigureDrawing.Draw(Standing with { Props = PropParser.ParseAll([prop]) }, Looks.Sage, view);

        Assert.Contains($"var({colour},", drawing, StringComparison.Ordinal);
        Assert.Contains($"var({second},", drawing, StringComparison.Ordinal);
        Assert.DoesNotContain("var(--f6,", FigureDrawing.Draw(Standing, Looks.Sage, view), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nearer_hides_the_other()
    {
        var view = new FigureView(0, 5);
        string Draw(string prop) =>
            FigureDrawing.Draw(Standing with { Props = PropParser.ParseAll([prop]) }, Looks.Sage, view);

        // Feet and shins are seen before a chair behind them, and not through one in front.
        Assert.NotEqual(Draw("chair at 0 -0.5 dir 90"), Draw("chair at 0 0.5 dir 90"));
    }
}
