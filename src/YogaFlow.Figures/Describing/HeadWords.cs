using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Describing;

/// <summary>Says where the head rests, or whither the face looks, when that is not what one expects.</summary>
internal static class HeadWords
{
    private const float Turned = 32;

    public static string? Of(Body body) => body.Stance is Stance.OnTheHead ? null : Rest(body) ?? Gaze(body);

    /// <summary>A head that lies on the back of it needs no words.</summary>
    private static string? Rest(Body body)
    {
        if (!body.Touches.Carried(Part.Head) || body.Stance is Stance.OnTheBack or Stance.Bridging or Stance.OnTheShoulders or Stance.OnTheSide)
        {
            return null;
        }

        var on = body.Touches.Prop(Part.Head) is { Kind: not PropKind.Wall } prop ? PropWords.A(prop) : "the floor";
        var crown = body.Rig.Direction(Joint.Head, Vector3.UnitY).Y;
        return body.Gaze.Y > .6f ? null
            : crown < -.75f ? $"the crown of the head on {on}"
            : body.Gaze.Y < -.5f ? body.Place("chin").Y < body.Place("forehead").Y - .03f ? $"the chin on {on}" : $"the forehead on {on}"
            : $"the side of the head on {on}";
    }

    private static string? Gaze(Body body)
    {
        var neck = body.Angle(Freedom.Neck + Freedom.Twist);
        if (MathF.Abs(neck) > Turned)
        {
            return $"the head turned to the {(neck > 0 ? "right" : "left")}";
        }

        var isUpright = body.Tilt < 50;
        return body.Stance switch
        {
            Stance.OnTheBack or Stance.Bridging or Stance.OnTheShoulders or Stance.OnTheSide => null,
            Stance.AllFours or Stance.HandsAndFeet or Stance.OnTheFront => body.Gaze.Y > .5f ? "the face lifted" : body.Gaze.Y > -.25f && body.Rig.Direction(Joint.Head, Vector3.UnitY).Y > .2f ? "looking ahead" : null,
            _ when body.Gaze.Y > .6f => "looking up",
            _ when body.Gaze.Y < -.75f && isUpright => "looking down",
            _ => null,
        };
    }
}
