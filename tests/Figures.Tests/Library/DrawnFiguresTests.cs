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
    [InlineData("mountain")]
    [InlineData("childs-pose")]
    public void Drawing_it_again_gives_the_same_bytes(string slug) => Assert.All(
        FigureDrawings.Of(ShippedFigures.Describe(slug)),
        drawn => Assert.Equal(File.ReadAllText(Path.Combine(ShippedFigures.Repository.DrawingsFolder, drawn.Name)), drawn.Text));
}
