using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Describing;

/// <summary>Finds what a hand touches: the nearest place of the body, the floor, a prop.</summary>
internal static class HandPlace
{
    /// <summary>Nearer than this to the skin, in metres, is touched.</summary>
    private const float Near = .05f;

    private readonly record struct Spot(string Says, string Noun, BodySide? Of, float Gap);

    /// <returns>Null for a hand that touches nothing.</returns>
    public static Doing? Of(Body body, Arm arm)
    {
        var spot = Spots(body, arm).Where(spot => spot.Gap < Near).OrderBy(spot => spot.Gap).Select(spot => (Spot?)spot).FirstOrDefault();
        if (arm.Curl < .45f && spot?.Noun is "hip" or "thigh" && body.Touches.Prop(Part.Hand, arm.Side) is { Kind: PropKind.Chair } chair)
        {
            return new Doing("hand", $"on {PropWords.A(chair)}");
        }

        if (spot is { } held && !Hangs(body, arm, held.Noun)
            && (arm.Curl > .45f || ((arm.Curl > .25f || !arm.HandCarried || held.Gap < -.01f) && !(arm.HandCarried && arm.Facing.Y < -.7f))))
        {
            return new Doing("hand", arm.Curl > .3f && held.Says is "at" or "on" && IsHeld(held.Noun) ? "holding" : held.Says, held.Noun, held.Of);
        }

        if (body.Touches.Prop(Part.Hand, arm.Side) is { } prop)
        {
            return new Doing("hand", prop.Kind is PropKind.Wall ? "on the wall" : prop.Kind is PropKind.Chair && arm.Palm.Y > .5f ? "on the back of the chair" : $"on {PropWords.Each(body, prop)}");
        }

        if (body.Stance is Stance.OnTheBack or Stance.Bridging or Stance.OnTheShoulders && (body.Touches.Floor(Part.Hand, arm.Side) || arm.ForearmCarried))
        {
            return new Doing("arm", ArmDoing.OnTheFloor(arm));
        }

        if (arm.ForearmCarried && arm.OwnWay.Y > -.6f && body.Touches.Floor(Part.Forearm, arm.Side))
        {
            return new Doing("forearm", "on the floor" + (arm.HandCarried && arm.OwnWay.Y > .75f && body.Tilt > 60 ? " beyond the head" : ""));
        }

        return body.Touches.Floor(Part.Hand, arm.Side) ? OnFloor(body, arm) : null;
    }

    /// <summary>An arm that only hangs beside the body holds nothing.</summary>
    private static bool Hangs(Body body, Arm arm, string noun) => noun is "thigh" or "hip" && arm.Way.Y < -.9f && arm.Bend < 35
        && body.Stance is Stance.Standing or Stance.StandingOnOneLeg && body.Tilt < 25;

    private static bool IsHeld(string noun) => noun is "foot" or "ankle" or "shin" or "wrist" or "elbow" or "big toe" or "upper arm";

    private static IEnumerable<Spot> Spots(Body body, Arm arm)
    {
        foreach (var leg in body.Legs)
        {
            yield return new("on", "knee", leg.Side, To(arm, leg.Knee, leg.Knee + new Vector3(0, .001f, 0), .09f));
            yield return new("on", "thigh", leg.Side, To(arm, Vector3.Lerp(leg.Hip, leg.Knee, .28f), Vector3.Lerp(leg.Hip, leg.Knee, .85f), .08f));
            yield return new("on", "shin", leg.Side, To(arm, Vector3.Lerp(leg.Knee, leg.Ankle, .15f), Vector3.Lerp(leg.Knee, leg.Ankle, .85f), .055f));
            yield return new("at", "ankle", leg.Side, To(arm, Vector3.Lerp(leg.Knee, leg.Ankle, .88f), leg.Ankle, .05f));
            yield return new("at", "foot", leg.Side, MathF.Min(To(arm, leg.Heel, leg.Toe, .05f), Measure.ToSegment(arm.Fingers, leg.Heel, leg.Toe, out _) - .04f));
        }

        var other = body.ArmOf(arm.Side.Other());
        yield return new("on", "shoulder", other.Side, To(arm, other.Shoulder, other.Shoulder + new Vector3(0, .001f, 0), .07f));
        yield return new("at", "upper arm", other.Side, To(arm, Vector3.Lerp(other.Shoulder, other.Elbow, .3f), Vector3.Lerp(other.Shoulder, other.Elbow, .85f), .05f));
        yield return new("at", "elbow", other.Side, To(arm, Vector3.Lerp(other.Shoulder, other.Elbow, .9f), Vector3.Lerp(other.Elbow, other.Wrist, .15f), .055f));
        if (arm.Curl > .3f && Vector3.Dot(arm.Facing, other.Facing) > -.7f)
        {
            yield return new("at", "wrist", other.Side, To(arm, Vector3.Lerp(other.Elbow, other.Wrist, .8f), other.Wrist, .04f));
        }

        foreach (var side in BodySides.Both)
        {
            yield return new("on", "hip", side, Measure.ToSegment(arm.Palm, body.Place($"hip{side.Letter()}"), body.Place($"hip{side.Letter()}") + (body.Rig.Direction(Joint.Pelvis, Vector3.UnitY) * .13f), out _) - .06f);
            yield return new("at", "lower back", null, (arm.Palm - body.Place($"lowback{side.Letter()}")).Length() - .08f);
        }

        yield return new("at", "lower back", null, (arm.Palm - body.Place("sacrum")).Length() - .07f);
        yield return new("on", "belly", null, (arm.Palm - body.Place("navel")).Length() - .08f);
        yield return new("on", "chest", null, (arm.Palm - body.Place("sternum")).Length() - .06f);
        yield return new("behind", "head", null, (arm.Palm - body.Place("occiput")).Length() - .09f);
        if (body.Tilt < 50)
        {
            yield return new("on", "head", null, (arm.Palm - body.Place("crown")).Length() - .08f);
        }

        if (body.Stance is not (Stance.OnTheFront or Stance.OnTheHeels or Stance.Seated))
        {
            yield break;
        }

        yield return new("under", "chin", null, (arm.Palm - body.Place("chin")).Length() - .05f);
        yield return new("under", "forehead", null, (arm.Palm - body.Place("forehead")).Length() - .06f);
    }

    private static float To(Arm arm, Vector3 from, Vector3 to, float radius) => MathF.Min(
        Measure.ToSegment(arm.Palm, from, to, out _), Measure.ToSegment(arm.Grip, from, to, out _)) - radius;

    private static Doing OnFloor(Body body, Arm arm)
    {
        var from = arm.Palm - body.Hips;
        var ahead = Vector3.Dot(from, body.Facing);
        var foot = body.Legs.MinBy(leg => Measure.Level(leg.Ankle - arm.Palm))!;
        return body.Stance switch
        {
            Stance.OnTheFront => new Doing(arm.OwnWay.Y < -.6f && arm.Bend < 40 && arm.OwnWay.X < .6f ? "arm" : "hand", arm.OwnWay.Y > .5f ? "on the floor in front" : (arm.Wrist - arm.Shoulder).Length() < .4f || arm.OwnWay.X > .6f ? "on the floor below the {shoulder}" : arm.OwnWay.Y < -.6f && arm.Bend < 40 ? "on the floor along the body" : "on the floor beside the body"),
            Stance.Standing or Stance.StandingOnOneLeg or Stance.Lunging or Stance.HalfKneeling when Measure.Level(foot.Ankle - arm.Palm) < .33f => new Doing("hand", "on the floor beside", "foot", foot.Side),
            _ => new Doing("hand", "on the floor" + (ahead > .22f ? " in front" : ahead < -.12f ? " behind" : body.Stance is Stance.Seated or Stance.OnTheHeels or Stance.Kneeling ? " beside the hips" : "")),
        };
    }
}
