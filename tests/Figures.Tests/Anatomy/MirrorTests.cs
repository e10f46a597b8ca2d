using System.Numerics;
using CsCheck;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Tests.Anatomy;

public sealed class MirrorTests
{
    private static readonly Gen<(Quaternion Root, float[] Freedoms)> AnyPosture =
        Gen.Select(Rigs.AnyRoot, Rigs.AnyFreedoms);

    [Fact]
    public void Twice_is_the_identity() => AnyPosture.Sample(posture =>
        Mirror.Of(Mirror.Of(posture.Freedoms)).SequenceEqual(posture.Freedoms)
        && Mirror.Of(Mirror.Of(posture.Root)) == posture.Root);

    [Fact]
    public void Every_joint_lies_where_its_counterpart_is_reflected() => AnyPosture.Sample(posture =>
    {
        var rig = Rigs.Of(posture.Root, posture.Freedoms);
        var mirrored = Rigs.Of(Mirror.Of(posture.Root), Mirror.Of(posture.Freedoms));
        return Enum.GetValues<Joint>().All(joint =>
        {
            var counterpart = joint.Unsided() == joint ? joint.On(BodySide.Left) : joint.Unsided();
            var reflected = rig.Place(joint) * new Vector3(1, 1, -1);
            return (mirrored.Place(counterpart) - reflected).Length() < 1e-4f;
        });
    });
}
