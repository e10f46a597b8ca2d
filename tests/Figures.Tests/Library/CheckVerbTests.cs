using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Solving;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Library;

/// <summary>What a figure may not do: each fault, made on purpose, fails the check.</summary>
public sealed class CheckVerbTests
{
    private const string Views = "\nviews: [\"10 6\", \"50 8\", \"-35 8\"]";

    private static string Mountain => File.ReadAllText(Path.Combine(ShippedFigures.Repository.FiguresFolder, "mountain.yaml"));

    [Fact]
    public void Mountain_is_good() => Assert.True(CheckVerb.IsGood(ReportOf(Mountain)));

    [Fact]
    public void A_figure_above_the_mat_is_not()
    {
        var report = ReportOf("root: {yaw: 0}\npins: [pelvis at 0 1.3 0]" + Views);

        Assert.True(report.Floor > CheckVerb.MostFloor, $"{report.Floor}");
        Assert.False(CheckVerb.IsGood(report));
    }

    [Fact]
    public void A_contact_that_is_not_met_is_not()
    {
        var report = ReportOf(Mountain.Replace("pins: [", "pins: [handR at 3 1 0, ", StringComparison.Ordinal));

        Assert.True(report.WorstPlace > CheckVerb.MostPlace, $"{report.WorstPlace}");
        Assert.False(CheckVerb.IsGood(report));
    }

    [Theory]
    [InlineData("pins: [noseR floor]")]
    [InlineData("props: [sword at 0 0 dir 0]\npins: [heelR floor]")]
    [InlineData("pins: [palmR on block]")]
    public void What_cannot_be_understood_is_named(string text) =>
        Assert.NotEmpty(Assert.ThrowsAny<Exception>(() => ReportOf(text + Views)).Message);

    private static FigureReport ReportOf(string text)
    {
        var figure = FigureFamily.Resolve(FigureFile.Parse("bent", text).Draft, _ => null);
        return FigureReport.Of(figure, FigureSolver.Solve(figure));
    }
}
