using YogaFlow.Figures.Drawing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Solving;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Library;

/// <summary>The committed drawings are those of the committed figures. If not: <c>draw</c> in the Studio mends it.</summary>
public sealed class DrawnFiguresTests
{
    private static readonly DrawnIndex Index = DrawnIndex.Read(ShippedFigures.Repository.DrawnIndexFile);

    public static TheoryData<string> Slugs => ShippedFigures.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Each_figure_is_drawn_as_it_stands(string slug) =>
        Assert.True(
            DrawVerb.IsDrawn(ShippedFigures.Repository, Index, ShippedFigures.Files, slug),
            $"{slug} changed since it was drawn: dotnet run --project tools/YogaFlow.Studio -- draw");

    [Fact]
    public void The_index_knows_no_other_figure() => Assert.Equal(ShippedFigures.Files.Slugs, Index.Slugs);

    [Theory]
    [InlineData("mountain", 1)]
    [InlineData("tree", 1)]
    [InlineData("downward-facing-dog", 2)]
    public void Drawing_it_again_gives_the_same_bytes(string slug, int view)
    {
        var figure = ShippedFigures.Describe(slug);
        var look = Looks.All[ShippedFigures.Files.LookOf(slug)];
        var drawing = FigureDrawing.Draw(FigureSolver.Solve(figure, look), look, figure.Views[view - 1]);

        Assert.Equal(File.ReadAllText(ShippedFigures.Repository.DrawingFile(slug, view)), drawing);
    }
}
