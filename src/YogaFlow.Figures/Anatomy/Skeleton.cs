using System.Numerics;

namespace YogaFlow.Figures.Anatomy;

/// <summary>
/// The proportions of the figure: 1.70 m tall, hips 0.90 m above the soles in the neutral pose (standing, arms down,
/// palms facing the thighs, feet flat, every angle 0).
/// </summary>
public static class Skeleton
{
    public const int JointCount = 23;

    /// <summary>Height of the pelvis above the soles when standing, in metres.</summary>
    public const float HipHeight = .9f;

    /// <summary>How far the joints of the left stand after those of the right in <see cref="Joint"/>.</summary>
    private const int JointsPerSide = 8;

    private static readonly Vector3[] SpineOffsets =
    [
        Vector3.Zero,
        new(-.008f, .07f, 0),
        new(.006f, .085f, 0),
        new(0, .09f, 0),
        new(-.014f, .11f, 0),
        new(-.006f, .158f, 0),
        new(.014f, .082f, 0),
    ];

    private static readonly Vector3[] RightOffsets =
    [
        new(0, .112f, .02f),
        new(-.006f, -.006f, .134f),
        new(0, -.272f, 0),
        new(0, -.238f, 0),
        new(0, 0, .086f),
        new(0, -.415f, 0),
        new(0, -.405f, 0),
        new(.118f, -.058f, 0),
    ];

    private static readonly Vector3[] Offsets =
        [.. SpineOffsets, .. RightOffsets, .. RightOffsets.Select(offset => offset with { Z = -offset.Z })];

    /// <summary>Where a joint lies in the frame of its parent, in metres.</summary>
    public static Vector3 OffsetOf(Joint joint) => Offsets[(int)joint];

    /// <returns>The joint that carries this one; null for the pelvis.</returns>
    public static Joint? ParentOf(Joint joint) => joint switch
    {
        Joint.Pelvis => null,
        Joint.ClavicleR or Joint.ClavicleL => Joint.T7,
        Joint.HipR or Joint.HipL => Joint.Pelvis,
        _ => joint - 1,
    };

    /// <summary>Is this joint one of a pair, rather than of the spine?</summary>
    public static bool IsPaired(this Joint joint) => joint >= Joint.ClavicleR;

    /// <returns>The same joint on that side; joints of the spine stay what they are.</returns>
    public static Joint On(this Joint rightJoint, BodySide side) =>
        side is BodySide.Left && rightJoint.IsPaired() ? rightJoint + JointsPerSide : rightJoint;

    /// <returns>The joint of the right that this one mirrors; itself when it is not of the left.</returns>
    public static Joint Unsided(this Joint joint) => joint >= Joint.ClavicleL ? joint - JointsPerSide : joint;
}
