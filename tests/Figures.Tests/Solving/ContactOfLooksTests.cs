using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Drawing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Solving;
using YogaFlow.Figures.Tests.Library;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Solving;

public sealed class ContactOfLooksTests
{
    public static MatrixTheoryData<string, string> Everybody =>
        new([.. Looks.Names], ["corpse", "staff", "childs-pose", "cobra", "bridge", "warrior-two"]);

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Nobody_sinks_in_or_floats(string look, string slug)
    {
        var figure = ShippedFigures.Describe(slug);
        var report = FigureReport.Of(figure, FigureSolver.Solve(figure, Looks.All[look]));

        Assert.InRange(report.Floor, -CheckVerb.MostFloor, CheckVerb.MostFloor);
        Assert.True(report.WorstPlace <= CheckVerb.MostPlace, string.Join("; ", report.Remarks()));
    }

    [Fact]
    public void A_thicker_body_lies_higher()
    {
        var corpse = ShippedFigures.Describe("corpse");
        float HeightOf(Look look) => FigureSolver.Solve(corpse, look).ToRig().Place(Joint.Pelvis).Y;

        Assert.True(HeightOf(Looks.Teal) > HeightOf(Looks.Sage) + .02f);
    }

    [Theory]
    [InlineData("corpse")]
    [InlineData("staff")]
    public void The_drawn_body_ends_where_its_contacts_say(string slug)
    {
        var solved = FigureSolver.Solve(ShippedFigures.Describe(slug), Looks.Teal);
        var scene = new Scene(solved, Looks.Teal, new FigureView(0, 5));
        var pelvis = solved.ToRig().Place(Joint.Pelvis);
        var depth = 0f;
        while (scene.Field.At(pelvis with { Y = depth }) > 0)
        {
            depth += .001f;
        }

        Assert.InRange(depth, 0, .035f);
    }

    [Fact]
    public void The_other_side_is_the_same_person()
    {
        var solved = FigureSolver.Solve(ShippedFigures.Describe("tree"), Looks.Teal);

        Assert.Equal(Looks.Teal.Girths, solved.Mirrored().Girths);
    }

    [Fact]
    public void A_knee_touches_the_mat_whichever_side_of_it_is_down()
    {
        foreach (var pitch in new[] { 0f, 90f, -90f })
        {
            var rig = Rigs.Turned(0, pitch, 0);
            var joint = rig.Place(Joint.KneeR).Y;
            var error = Figures.Posing.Pins.PinParser.Parse("kneeR floor").ErrorIn(rig);

            Assert.Equal(MathF.Abs(joint - .05f), error, 1e-3f);
        }
    }
}
