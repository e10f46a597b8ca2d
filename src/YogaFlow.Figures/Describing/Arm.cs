using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Figures.Describing;

/// <summary>One arm, measured.</summary>
internal sealed class Arm(Body body, BodySide side)
{
    private readonly char _letter = side.Letter();

    public BodySide Side => side;

    public Vector3 Shoulder => body.Place(Joint.ShoulderR.On(side));

    public Vector3 Elbow => body.Place(Joint.ElbowR.On(side));

    public Vector3 Wrist => body.Place(Joint.WristR.On(side));

    public Vector3 Palm => body.Place($"palm{_letter}");

    public Vector3 Grip => body.Place($"grip{_letter}");

    public Vector3 Fingers => body.Place($"fingers{_letter}");

    public float Bend => body.Angle(Freedom.Of(side) + Freedom.Elbow);

    /// <summary>How far the fingers are curled, 0 to 1.</summary>
    public float Curl => side is BodySide.Right ? body.Figure.GripRight : body.Figure.GripLeft;

    /// <summary>Where the palm faces.</summary>
    public Vector3 Facing => Landmarks.Direction($"palm{_letter}").DirectionIn(body.Rig);

    public bool HandCarried => body.Touches.Carried(Part.Hand, side);

    public bool ForearmCarried => body.Touches.Carried(Part.Elbow, side) && body.Touches.Carried(Part.Forearm, side);

    /// <summary>Does the person lean on it?</summary>
    public bool Carries => (HandCarried && Facing.Y < .3f) || ForearmCarried;

    /// <summary>From the shoulder to the wrist, in the world.</summary>
    public Vector3 Way => Vector3.Normalize(Wrist - Shoulder);

    /// <summary>The same, as the chest has it: to the front, to the head, outward.</summary>
    public Vector3 OwnWay => Outward(body.InChest(Way));

    public Vector3 OwnUpperArm => Outward(body.InChest(Vector3.Normalize(Elbow - Shoulder)));

    private Vector3 Outward(Vector3 local) => local with { Z = local.Z * side.Sign() };
}
