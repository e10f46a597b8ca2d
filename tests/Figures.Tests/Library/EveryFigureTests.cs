using YogaFlow.Figures.Anatomy;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Library;

public sealed class EveryFigureTests
{
    /// <summary>How far the solver may leave a range of motion: 8 degrees, in radians.</summary>
    private const float MostExcess = 8 * Turn.Degree;

    public static TheoryData<string> Slugs => ShippedFigures.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Is_on_the_mat_in_contact_and_in_one_piece(string slug)
    {
        var report = ShippedFigures.Report(slug);

        Assert.InRange(report.Floor, -CheckVerb.MostFloor, CheckVerb.MostFloor);
        Assert.True(report.WorstPlace <= CheckVerb.MostPlace, string.Join("; ", report.Remarks()));
        Assert.True(report.WorstOverlap <= CheckVerb.MostOverlap, string.Join("; ", report.Remarks()));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Bends_no_joint_beyond_its_range(string slug)
    {
        var freedoms = ShippedFigures.Solve(slug).Freedoms;

        for (var freedom = Freedom.FirstAngle; freedom < Freedom.Count; freedom++)
        {
            var excess = MathF.Abs(JointRanges.Of(freedom).Excess(freedoms[freedom]));
            Assert.True(excess <= MostExcess, $"{AngleNames.Of(freedom)} is {excess / Turn.Degree:0.0} degrees beyond its range.");
        }
    }
}
