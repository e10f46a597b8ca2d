using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>One leg, measured.</summary>
internal sealed class Leg(Body body, BodySide side)
{
    private readonly char _letter = side.Letter();

    public BodySide Side => side;

    public BodySide OtherSide => side is BodySide.Right ? BodySide.Left : BodySide.Right;

    public Vector3 Hip => body.Place(Joint.HipR.On(side));

    public Vector3 Knee => body.Place(Joint.KneeR.On(side));

    public Vector3 Ankle => body.Place(Joint.AnkleR.On(side));

    public Vector3 Sole => body.Place($"sole{_letter}");

    public Vector3 Heel => body.Place($"heel{_letter}");

    public Vector3 Toe => body.Place($"toe{_letter}");

    /// <summary>How far the knee is bent.</summary>
    public float Bend => body.Angle(Freedom.Of(side) + Freedom.Knee);

    public float Flex => body.Angle(Freedom.Of(side) + Freedom.LegFlex);

    public bool IsStraight => Bend < 30;

    /// <summary>From the hip to the ankle, in the world.</summary>
    public Vector3 Way => Vector3.Normalize(Ankle - Hip);

    /// <summary>The same, as the hips have it: to the front, to the head, outward.</summary>
    public Vector3 OwnWay => Outward(body.InHips(Way));

    /// <summary>From the hip to the knee, as the hips have it: to the front, to the head, outward.</summary>
    public Vector3 OwnThigh => Outward(body.InHips(Vector3.Normalize(Knee - Hip)));

    /// <summary>From the hip to the knee, in the world.</summary>
    public Vector3 Thigh => Vector3.Normalize(Knee - Hip);

    public Vector3 Shin => Vector3.Normalize(Ankle - Knee);

    public bool IsKneeling => body.Touches.Carried(Part.Knee, side)
        && (Bend > 35 || (!body.Touches.Carried(Part.Thigh, side) && !body.Touches.Carried(Part.Pelvis) && !body.Touches.Carried(Part.Seat)));

    public bool FootOnFloor => body.Touches.FootOnFloor(side);

    public bool FootCarried => body.Touches.FootCarried(side) || IsOnEdge;

    /// <summary>A foot that stands on its outer edge, as in Side Plank, touches with what no sphere stands for.</summary>
    private bool IsOnEdge => Ankle.Y < .15f && Bend < 25 && Hip.Y > .25f
        && MathF.Abs(body.Rig.Direction(Joint.AnkleR.On(side), Vector3.UnitZ).Y) > .7f;

    /// <summary>Do heel and ball both rest on something?</summary>
    public bool IsFlat => body.Touches.Carried(Part.Heel, side) && body.Touches.Carried(Part.Ball, side);

    /// <summary>On the ball of the foot, the heel off the floor.</summary>
    public bool IsOnTheBall =>
        !body.Touches.Carried(Part.Heel, side) && body.Touches.Carried(Part.Ball, side) && Heel.Y > Toe.Y + .05f && body.Rig.Direction(Joint.AnkleR.On(side), -Vector3.UnitY).Y < .3f;

    /// <summary>Does it carry the person who stands on it?</summary>
    public bool Bears => FootCarried && !IsKneeling && Ankle.Y < .36f;

    /// <summary>How far the middle of the foot is from the other thigh, its flesh included.</summary>
    public float SoleToOtherThigh(out float along)
    {
        var other = body.LegOf(OtherSide);
        return Measure.ToSegment(Vector3.Lerp(Ankle, Sole, .6f), other.Hip, other.Knee, out along);
    }

    private Vector3 Outward(Vector3 local) => local with { Z = local.Z * side.Sign() };
}
