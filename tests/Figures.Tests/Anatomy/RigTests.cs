using System.Numerics;
using CsCheck;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Tests.Anatomy;

/// <summary>The sign of every angle, which authors rely on.</summary>
public sealed class RigTests
{
    private static readonly Vector3 Front = Vector3.UnitX;
    private static readonly Vector3 Up = Vector3.UnitY;
    private static readonly Vector3 Viewer = Vector3.UnitZ;

    [Fact]
    public void Yaw_turns_to_the_own_right_so_that_90_faces_the_viewer() =>
        Near.Equal(Viewer, Rigs.Turned(90, 0, 0).Direction(Joint.Pelvis, Front));

    [Fact]
    public void Pitch_leans_forward_so_that_90_is_prone() =>
        Near.Equal(-Up, Rigs.Turned(0, 90, 0).Direction(Joint.Pelvis, Front));

    [Fact]
    public void Roll_leans_to_the_own_right() =>
        Near.Equal(Viewer, Rigs.Turned(0, 0, 90).Direction(Joint.Pelvis, Up));

    [Theory]
    [InlineData(Freedom.Lumbar)]
    [InlineData(Freedom.Thorax)]
    [InlineData(Freedom.Neck)]
    public void The_spine_bends_forward_to_the_right_and_twists_to_the_right(int region)
    {
        Assert.True(Rigs.With((region + Freedom.Flex, 30)).Direction(Joint.Head, Up).X > .4f);
        Assert.True(Rigs.With((region + Freedom.SideBend, 30)).Direction(Joint.Head, Up).Z > .4f);
        Assert.True(Rigs.With((region + Freedom.Twist, 30)).Direction(Joint.Head, Front).Z > .4f);
    }

    [Theory]
    [InlineData(BodySide.Right)]
    [InlineData(BodySide.Left)]
    public void An_arm_goes_forward_and_sideways_up(BodySide side)
    {
        var first = Freedom.Of(side);
        var elbow = Joint.ElbowR.On(side);

        Near.Equal(Front, Rigs.With((first + Freedom.ArmFlex, 90)).Direction(elbow, -Up));
        Near.Equal(Viewer * side.Sign(), Rigs.With((first + Freedom.ArmAbduct, 90)).Direction(elbow, -Up));
        Near.Equal(Front, Rigs.With((first + Freedom.Elbow, 90)).Direction(elbow, -Up));
    }

    [Theory]
    [InlineData(BodySide.Right)]
    [InlineData(BodySide.Left)]
    public void A_leg_goes_forward_and_sideways_and_its_knee_back(BodySide side)
    {
        var first = Freedom.Of(side);
        var knee = Joint.KneeR.On(side);

        Near.Equal(Front, Rigs.With((first + Freedom.LegFlex, 90)).Direction(knee, -Up));
        Near.Equal(Viewer * side.Sign(), Rigs.With((first + Freedom.LegAbduct, 90)).Direction(knee, -Up));
        Near.Equal(-Front, Rigs.With((first + Freedom.Knee, 90)).Direction(knee, -Up));
        Near.Equal(Viewer * side.Sign(), Rigs.With((first + Freedom.LegRotate, 90)).Direction(knee, Front));
        Near.Equal(-Up, Rigs.With((first + Freedom.Ankle, 90)).Direction(Joint.AnkleR.On(side), Front));
    }

    [Fact]
    public void A_raised_arm_takes_its_shoulder_up()
    {
        var raised = Rigs.With((Freedom.Right + Freedom.ArmFlex, 180));

        Assert.True(raised.Place(Joint.ShoulderR).Y > Rigs.Neutral().Place(Joint.ShoulderR).Y + .05f);
        Near.Equal(Rigs.Neutral().Place(Joint.ShoulderL), raised.Place(Joint.ShoulderL));
    }

    [Fact]
    public void Bones_keep_their_lengths() => Gen.Select(Rigs.AnyRoot, Rigs.AnyFreedoms).Sample(made =>
    {
        var rig = Rigs.Of(made.Item1, made.Item2);
        return Enum.GetValues<Joint>().All(joint => Skeleton.ParentOf(joint) is not { } parent
            || MathF.Abs((rig.Place(joint) - rig.Place(parent)).Length() - Skeleton.OffsetOf(joint).Length()) < 1e-4f);
    });
}
