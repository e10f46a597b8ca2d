using System.Numerics;

namespace YogaFlow.Figures.Anatomy;

/// <summary>
/// The skeleton in one posture. World axes: x along the mat (its front edge is +x), y up from the mat's surface,
/// z towards the viewer; right-handed, metres. With no turn the person faces +x.
/// </summary>
/// <param name="root">How the whole person is turned before the freedoms of the root are added.</param>
/// <param name="girths">How thick the person is.</param>
public sealed class Rig(Quaternion root, Girths girths)
{
    /// <summary>How much farther out than the waist is thick a belly carries the skin, as a share of it.</summary>
    private const float ShareOfBelly = .5f;

    private readonly Vector3[] _places = new Vector3[Skeleton.JointCount];
    private readonly Quaternion[] _turns = new Quaternion[Skeleton.JointCount];

    public Rig(Quaternion root)
        : this(root, Girths.Measured)
    {
    }

    public Quaternion Root { get; } = root;

    public Girths Girths { get; } = girths;

    public Vector3 Place(Joint joint) => _places[(int)joint];

    public Quaternion TurnOf(Joint joint) => _turns[(int)joint];

    /// <returns>A place of a bone's frame, in the world.</returns>
    public Vector3 Point(Joint joint, Vector3 local) =>
        _places[(int)joint] + Vector3.Transform(local, _turns[(int)joint]);

    /// <summary>A place on the skin, which lies farther out on a thicker body.</summary>
    /// <param name="local">In the bone's frame, on the measured body.</param>
    public Vector3 OnSkin(Joint joint, Vector3 local)
    {
        var girth = Girths.Of(joint);
        var along = joint is Joint.Pelvis ? girth : 1;
        var belly = joint is Joint.L5 && local.X > 0 ? Girths.Belly * ShareOfBelly : 0;
        return Point(joint, (local * new Vector3(girth, along, girth)) + new Vector3(belly, 0, 0));
    }

    /// <returns>A direction of a bone's frame, in the world.</returns>
    public Vector3 Direction(Joint joint, Vector3 local) => Vector3.Transform(local, _turns[(int)joint]);

    /// <returns>A place of the world, in a bone's frame.</returns>
    public Vector3 ToBone(Joint joint, Vector3 world) =>
        Vector3.Transform(world - _places[(int)joint], Quaternion.Conjugate(_turns[(int)joint]));

    /// <summary>Forward kinematics: places every joint.</summary>
    /// <param name="freedoms">The <see cref="Freedom.Count"/> values in the order of <see cref="Freedom"/>.</param>
    public void Bend(ReadOnlySpan<float> freedoms)
    {
        _places[0] = new Vector3(freedoms[Freedom.PelvisX], freedoms[Freedom.PelvisY], freedoms[Freedom.PelvisZ]);
        _turns[0] = Root * Turn.FromVector(freedoms[3], freedoms[4], freedoms[5]);
        BendSpine(freedoms);
        foreach (var side in BodySides.Both)
        {
            var angles = freedoms.Slice(Freedom.Of(side), Freedom.PerSide);
            BendArm(angles, side);
            BendLeg(angles, side);
        }
    }

    /// <summary>Each region has two joints, which share its angles half and half.</summary>
    private void BendSpine(ReadOnlySpan<float> freedoms)
    {
        var lumbar = HalfOf(freedoms[Freedom.Lumbar..]);
        var thorax = HalfOf(freedoms[Freedom.Thorax..]);
        var neck = HalfOf(freedoms[Freedom.Neck..]);
        for (var joint = Joint.L5; joint <= Joint.Head; joint++)
        {
            Attach(joint, joint - 1, joint <= Joint.L2 ? lumbar : joint <= Joint.T7 ? thorax : neck);
        }
    }

    /// <summary>
    /// Arm angles are relative to the thorax; the clavicle only moves the shoulder joint, by an automatic rhythm
    /// (the scapulohumeral rhythm): it rises by 0.2 degrees per degree above 35 degrees of elevation, at most 29,
    /// and is drawn forward by up to 14 degrees with an arm reaching forward. Raised arms look broken without it.
    /// </summary>
    private void BendArm(ReadOnlySpan<float> angles, BodySide side)
    {
        var sign = side.Sign();
        var clavicle = Joint.ClavicleR.On(side);
        var arm = Turn.AboutZ(angles[Freedom.ArmFlex])
            * Turn.AboutX(-sign * angles[Freedom.ArmAbduct])
            * Turn.AboutY(-sign * angles[Freedom.ArmRotate]);
        var along = Vector3.Transform(new Vector3(0, -1, 0), arm);
        var elevation = MathF.Acos(Math.Clamp(-along.Y, -1, 1)) / Turn.Degree;
        var rise = angles[Freedom.Shrug] + (Turn.Degree * Math.Clamp((elevation - 35) * .20f, 0, 29));
        var forward = angles[Freedom.Protract]
            + (Turn.Degree * 14 * along.X * MathF.Sin(Math.Clamp(elevation, 0, 180) * Turn.Degree));

        Attach(clavicle, Joint.T7, Turn.AboutY(sign * forward) * Turn.AboutX(-sign * rise));
        Attach(clavicle + 1, clavicle, Quaternion.Identity);
        _turns[(int)clavicle + 1] = _turns[(int)Joint.T7] * arm;
        Attach(clavicle + 2, clavicle + 1, Turn.AboutZ(angles[Freedom.Elbow]));
        Attach(
            clavicle + 3,
            clavicle + 2,
            Turn.AboutY(sign * angles[Freedom.Pronate]),
            Turn.AboutX(sign * angles[Freedom.Wrist]),
            Turn.AboutZ(angles[Freedom.WristDeviate]));
    }

    private void BendLeg(ReadOnlySpan<float> angles, BodySide side)
    {
        var sign = side.Sign();
        var hip = Joint.HipR.On(side);
        Attach(
            hip,
            Joint.Pelvis,
            Turn.AboutZ(angles[Freedom.LegFlex]),
            Turn.AboutX(-sign * angles[Freedom.LegAbduct]),
            Turn.AboutY(-sign * angles[Freedom.LegRotate]));
        Attach(hip + 1, hip, Turn.AboutZ(-angles[Freedom.Knee]));
        Attach(hip + 2, hip + 1, Turn.AboutZ(-angles[Freedom.Ankle]), Turn.AboutX(sign * angles[Freedom.Invert]));
        Attach(hip + 3, hip + 2, Turn.AboutZ(angles[Freedom.Toes]));
    }

    /// <summary>Hangs a joint on its parent, with local turns applied one after the other.</summary>
    private void Attach(Joint joint, Joint parent, params ReadOnlySpan<Quaternion> turns)
    {
        _places[(int)joint] = Point(parent, Skeleton.OffsetOf(joint));
        var turn = _turns[(int)parent];
        foreach (var local in turns)
        {
            turn *= local;
        }

        _turns[(int)joint] = turn;
    }

    private static Quaternion HalfOf(ReadOnlySpan<float> region) => Turn.OfSpine(
        region[Freedom.Flex] * .5f, region[Freedom.SideBend] * .5f, region[Freedom.Twist] * .5f);
}
