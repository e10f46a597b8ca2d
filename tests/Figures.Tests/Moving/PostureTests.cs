using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Moving;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Tests.Library;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Moving;

public sealed class PostureTests
{
    [Fact]
    public void Is_read_as_it_was_written()
    {
        var posture = FigureDrawings.Solve(ShippedFigures.Describe("tree"));
        var read = Posture.Parse(posture.ToJson());

        // Angles are written to the hundred-thousandth of a radian; what was read is written just so again.
        Assert.Equal(read.ToJson(), Posture.Parse(read.ToJson()).ToJson());
        Assert.Equal(posture.Figures.Keys, read.Figures.Keys);
        Assert.All(posture.Figures, look => Assert.Equal(look.Value.Freedoms, read.Figures[look.Key].Freedoms, (one, other) => MathF.Abs(one - other) < 1e-5f));
        Assert.Equal(3, read.Views.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"root\":[0,0,0,1],\"freedoms\":[1],\"grips\":[0,0],\"squash\":0,\"views\":[]}")]
    public void What_is_none_is_refused(string text) => Assert.Throws<FigureFaultException>(() => Posture.Parse(text));

    [Fact]
    public void A_frame_leads_to_the_same_places()
    {
        var figure = ShippedFigures.Solve("warrior-two");
        var rig = figure.ToRig();
        var frame = PostureFrame.Of(figure);
        var (places, turns) = (new Vector3[Skeleton.JointCount], new Quaternion[Skeleton.JointCount]);
        for (var joint = Joint.Pelvis; (int)joint < Skeleton.JointCount; joint++)
        {
            var at = 3 + (4 * (int)joint);
            var turn = new Quaternion(frame[at], frame[at + 1], frame[at + 2], frame[at + 3]);
            var parent = Skeleton.ParentOf(joint);
            places[(int)joint] = parent is { } up ? places[(int)up] + Vector3.Transform(Skeleton.OffsetOf(joint), turns[(int)up]) : new Vector3(frame[0], frame[1], frame[2]);
            turns[(int)joint] = parent is { } above ? turns[(int)above] * turn : turn;

            Assert.True((places[(int)joint] - rig.Place(joint)).Length() < 1e-4f, joint.ToString());
        }
    }

    /// <summary>That all were written with their drawings is what <see cref="Library.DrawnFiguresTests"/> looks at.</summary>
    [Theory]
    [InlineData("tree")]
    [InlineData("crow")]
    public void What_is_kept_is_how_the_figure_stands(string slug) => Assert.Equal(
        FigureDrawings.Solve(ShippedFigures.Describe(slug)).ToJson(), File.ReadAllText(ShippedFigures.Repository.PostureFile(slug)));
}
