using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Solving;

/// <summary>A stretch of the body that must not pass through another.</summary>
/// <param name="From">One end of the axis in the bone's frame, metres.</param>
internal readonly record struct FleshCapsule(Joint Joint, Vector3 From, Vector3 To, float Radius, FleshPart Part)
{
    public bool IsTrunk => Part < FleshPart.UpperArm;

    public bool IsLeft => Joint >= Joint.ClavicleL;

    /// <returns>How far the axes of two capsules are apart, in metres.</returns>
    public static float AxisDistance(Rig rig, in FleshCapsule one, in FleshCapsule other) => Segments.Distance(
        rig.Point(one.Joint, one.From),
        rig.Point(one.Joint, one.To),
        rig.Point(other.Joint, other.From),
        rig.Point(other.Joint, other.To));
}

/// <summary>Parts of a limb are numbered outward from the trunk, so that neighbours differ by 1.</summary>
internal enum FleshPart
{
    Pelvis = 0,
    Waist = 1,
    Ribs = 2,
    Chest = 3,
    Head = 4,
    Neck = 5,
    UpperArm = 20,
    Forearm = 21,
    Hand = 22,
    Thigh = 40,
    Shin = 41,
    Foot = 42,
}
