using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Moving;
using YogaFlow.Figures.Solving;
using YogaFlow.Figures.Tests.Library;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Moving;

/// <summary>Ways between poses that follow one another in shipped sequences.</summary>
public sealed class MoveFinderTests
{
    [Theory]
    [InlineData("mountain", "tree", false)]
    [InlineData("downward-facing-dog", "cobra", false)]
    [InlineData("downward-facing-dog", "low-lunge", true)]
    [InlineData("standing-forward-bend", "plank", false)]
    [InlineData("easy-seat", "cow", false)]
    [InlineData("warrior-two", "warrior-two", true)]
    public void Stays_above_the_mat_and_out_of_the_body(string from, string to, bool otherSide)
    {
        var report = MovesVerb.Check(FigureDrawings.Solve(ShippedFigures.Describe(from)), Side(FigureDrawings.Solve(ShippedFigures.Describe(to)), otherSide));

        Assert.True(report.IsGood, report.ToString());
    }

    [Fact]
    public void Begins_and_ends_with_the_two_postures()
    {
        var (from, to) = (ShippedFigures.Solve("mountain"), ShippedFigures.Solve("chair"));
        var move = MoveFinder.Find(from, to);

        Assert.Equal(MoveFinder.Between + 2, move.Frames.Count);
        Assert.Same(from, move.Frames[0]);
        Assert.Equal(to.Freedoms.Skip(Freedom.FirstAngle), move.Frames[^1].Freedoms.Skip(Freedom.FirstAngle));
    }

    [Fact]
    public void The_same_two_give_the_same_way()
    {
        string Way() => string.Join('\n', MoveFinder.Find(ShippedFigures.Solve("plank"), ShippedFigures.Solve("cobra")).Frames.Select(PostureFrame.ToJson));

        Assert.Equal(Way(), Way());
    }

    [Fact]
    public void No_posture_jumps_away_from_the_one_before()
    {
        var frames = MoveFinder.Find(ShippedFigures.Solve("downward-facing-dog"), ShippedFigures.Solve("warrior-one")).Frames;

        var jumps = frames.Zip(frames.Skip(1), (one, next) => Enumerable.Range(Freedom.FirstAngle, Freedom.Count - Freedom.FirstAngle)
            .Max(freedom => MathF.Abs(next.Freedoms[freedom] - one.Freedoms[freedom])));
        Assert.True(jumps.Max() < 60 * Turn.Degree, $"{jumps.Max() / Turn.Degree:0} degrees");
    }

    [Fact]
    public void What_stays_on_the_mat_in_both_does_not_slide()
    {
        var frames = MoveFinder.Find(ShippedFigures.Solve("cat"), ShippedFigures.Solve("cow")).Frames;
        var wrists = frames.Select(frame => frame.ToRig().Place(Joint.WristR)).ToArray();

        // The two postures are drawn apart from one another; no posture between goes farther than that.
        var apart = (wrists[^1] - wrists[0]).Length();
        Assert.InRange(apart, 0, .06f);
        Assert.All(wrists, wrist => Assert.InRange((wrist - wrists[0]).Length(), 0, apart + .005f));
    }

    [Fact]
    public void Raised_arms_keep_away_from_the_face()
    {
        var frames = MoveFinder.Find(ShippedFigures.Solve("mountain"), ShippedFigures.Solve("tree")).Frames;

        Assert.All(frames.SkipLast(1), frame => Assert.True(Flesh.ArmsToHead(frame.ToRig()) > 0));
    }

    private static Posture Side(Posture posture, bool otherSide) =>
        otherSide ? posture with { Figures = posture.Figures.ToDictionary(look => look.Key, look => look.Value.Mirrored()) } : posture;
}
