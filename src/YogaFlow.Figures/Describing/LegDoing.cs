using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Describing;

/// <summary>What one leg does.</summary>
internal static class LegDoing
{
    public static Doing Of(Body body, Leg leg) => leg.IsStraight
        ? new Doing("leg", "straight" + Direction(body, leg))
        : Bent(body, leg);

    /// <summary>Where a straight leg goes; begins with a blank, or is empty where nothing needs saying.</summary>
    public static string Direction(Body body, Leg leg) => body.Stance switch
    {
        Stance.OnTheBack or Stance.Bridging or Stance.OnTheShoulders => Reclined(body, leg),
        Stance.OnTheHead or Stance.OnTheHands or Stance.OnTheForearms => body.Hips.Y - body.Place(Joint.C7).Y > .3f ? Inverted(leg) : Free(body, leg),
        Stance.Seated => Sitting(body, leg),
        Stance.OnTheFront => leg.Ankle.Y > .16f ? " and lifted" : leg.OwnWay.Z > .4f ? " out to the side" : " behind",
        Stance.OnTheSide => leg.Ankle.Y > .4f ? " and lifted" : leg.OwnWay.X > .6f ? " in front" : "",
        _ => Free(body, leg),
    };

    private static string Reclined(Body body, Leg leg)
    {
        if (!leg.FootOnFloor && body.Touches.FootProp(leg.Side) is { Kind: not PropKind.Wall } prop)
        {
            return $", {{foot}} on {PropWords.A(prop)}";
        }

        return leg.Way.Y > .8f ? " up"
            : leg.FootOnFloor && leg.OwnWay.X > .7f && body.Stance is Stance.OnTheShoulders ? " over the head, toes on the floor"
            : leg.OwnWay.Z <= .5f && leg.OwnWay is { X: > .3f, Y: > .3f } or { Y: > .5f } ? " over the head"
            : leg.OwnWay.Z > .5f ? leg.Ankle.Y > .2f ? " out to the side, off the floor" : " out to the side"
            : body.Stance is Stance.OnTheShoulders ? " over the head"
            : leg.OwnWay.X > .25f && leg.Ankle.Y > .15f ? leg.Way.Y > .5f ? " and raised" : " and lifted low"
            : leg.Ankle.Y > .2f ? " and lifted" : " on the floor";
    }

    private static string Inverted(Leg leg) => leg.Way.Y > .8f ? " up"
        : leg.OwnWay.X > .4f ? leg.Way.Y > -.25f && leg.Way.Y < .35f ? " and level in front" : " in front"
        : leg.OwnWay.X < -.3f ? " behind" : leg.OwnWay.Z > .4f ? " out to the side" : " up";

    private static string Sitting(Body body, Leg leg)
    {
        var raised = leg.Ankle.Y > leg.Hip.Y + .18f && !leg.FootCarried;
        return leg.Way.Y > .8f ? " up"
            : (leg.OwnWay.X < -.35f && leg.OwnWay.Z < .5f) || (leg.OwnWay.Z < .35f && Vector3.Dot(leg.Way, body.Facing) < -.5f) ? " behind"
            : leg.OwnWay.Z > .55f ? raised ? " out to the side, raised" : " out to the side"
            : raised ? leg.Way.Y > .6f ? " and raised high" : " and raised in front" : " in front";
    }

    /// <summary>Of a leg that hangs free, by where the hips face.</summary>
    private static string Free(Body body, Leg leg)
    {
        var ahead = Vector3.Dot(leg.Way, body.Facing);
        var aside = Vector3.Dot(leg.Way, body.ToRight) * leg.Side.Sign();
        if (leg.FootCarried)
        {
            var prop = body.Touches.FootProp(leg.Side);
            return (ahead > .5f ? " in front" : ahead < -.5f ? " behind" : aside > .5f ? " to the side" : "")
                + (prop is not null && !leg.FootOnFloor ? $", {{foot}} on {PropWords.A(prop)}" : "");
        }

        var height = leg.Way.Y > .35f ? " high" : leg.Way.Y < -.45f ? " low" : " level";
        return leg.Way.Y > .85f ? " up"
            : MathF.Abs(ahead) > MathF.Abs(aside) ? ahead > 0 ? $" and lifted{height} in front" : $" and lifted{height} behind"
            : aside > 0 ? $" and lifted{height} to the side" : $" and lifted{height} across";
    }

    /// <summary>Is the ankle at the back of the head or the neck?</summary>
    public static bool IsBehindTheHead(Body body, Leg leg) => leg.Flex > 90 && (leg.Ankle - body.Place("occiput")).Length() < .26f
        && Vector3.Dot(leg.Ankle - body.Place(Joint.Head), body.Gaze) < .02f
        && MathF.Abs(Vector3.Dot(leg.Ankle - body.Place(Joint.Head), body.Rig.Direction(Joint.Head, Vector3.UnitZ))) < .12f;

    private static Doing Bent(Body body, Leg leg)
    {
        var other = body.LegOf(leg.OtherSide);
        var gap = leg.SoleToOtherThigh(out var along);
        if (IsBehindTheHead(body, leg))
        {
            return new Doing("foot", "behind the head");
        }

        if (body.Stance is Stance.OnTheHands or Stance.OnTheHead or Stance.Squatting && NearestUpperArm(body, leg) is { } arm)
        {
            return new Doing("knee", "on", "upper arm", arm);
        }

        if (body.Stance is Stance.OnTheBack && Vector3.Dot(leg.Knee - body.Hips, body.ToRightOfChest) * leg.Side.Sign() < -.18f && other.IsStraight)
        {
            return new Doing("knee", $"bent across the body to the {leg.OtherSide.Word()}");
        }

        if (body.Touches.FootProp(leg.Side) is { } prop && !leg.FootOnFloor)
        {
            return new Doing("knee", prop.Kind is PropKind.Wall ? "bent, {foot} against the wall" : $"bent, {{foot}} on {PropWords.A(prop)}");
        }

        if (LegPairs.IsOnTheThigh(body, leg))
        {
            return new Doing("foot", "on", "thigh", other.Side);
        }

        if (!leg.FootOnFloor || leg.OwnThigh.Z > .45f)
        {
            var shin = Measure.ToSegment(leg.Sole, other.Knee, other.Ankle, out var down);
            if (gap < .17f && leg.OwnThigh.Z > .25f && along > .12f)
            {
                return along > .85f && gap > shin
                    ? new Doing("knee", "bent out, {foot} at", "knee", other.Side)
                    : Rests(body, leg, other, gap);
            }

            if (shin < .13f && leg.OwnThigh.Z > .2f && other.IsStraight)
            {
                return new Doing("knee", "bent out, {foot} at", down > .6f ? "ankle" : "calf", other.Side);
            }
        }

        return Wound(body, leg) ?? Folded(body, leg);
    }

    private static Doing Rests(Body body, Leg leg, Leg other, float gap)
    {
        var crossed = Measure.ToSegment(leg.Ankle, other.Hip, other.Knee, out var at) < .16f
            && (Vector3.Dot(leg.Ankle - Vector3.Lerp(other.Hip, other.Knee, .6f), body.InLap(other)) > .04f
                || Vector3.Dot(leg.Ankle - Vector3.Lerp(other.Hip, other.Knee, at), body.Rig.Direction(Joint.Pelvis, Vector3.UnitZ)) * leg.Side.Sign() < 0);
        return crossed && other.Bend > 35
            ? new Doing("ankle", "crossed over", "thigh", other.Side)
            : new Doing("knee", gap < .17f && body.Stance is Stance.StandingOnOneLeg or Stance.OnTheBack or Stance.OnTheHead
                ? "bent out, sole at" : "bent out, {foot} at", "inner thigh", other.Side);
    }

    /// <summary>One thigh crossed over the other, as in Eagle.</summary>
    private static Doing? Wound(Body body, Leg leg)
    {
        var other = body.LegOf(leg.OtherSide);
        return leg.OwnThigh.Z < -.05f && leg.Flex > 20 && Measure.ToSegment(leg.Knee, other.Hip, other.Knee, out var along) < .24f && along > .5f
            && Vector3.Dot(leg.Knee - other.Knee, body.Rig.Direction(Joint.Pelvis, Vector3.UnitZ)) * leg.Side.Sign() < .03f
            ? new Doing("leg", "crossed over", "thigh", other.Side)
            : null;
    }

    private static Doing Folded(Body body, Leg leg)
    {
        var way = leg.OwnThigh;
        var outward = way.Z > .55f ? " out" : "";
        if (leg.Bend > 105 && body.Stance is Stance.Seated or Stance.OnTheBack && leg.Knee.Y < .2f && Vector3.Dot(leg.Shin, body.Facing) < -.35f && (leg.Heel - leg.Hip).Length() < .32f
            && Vector3.Dot(leg.Heel - leg.Hip, body.Rig.Direction(Joint.Pelvis, Vector3.UnitZ)) * leg.Side.Sign() > -.04f)
        {
            return new Doing("shin", "folded back beside the {hip}");
        }

        if (body.Stance is Stance.Seated && leg.Knee.Y < .22f && leg.Ankle.Y < .22f)
        {
            var across = Vector3.Dot(leg.Shin, body.ToRight) * leg.Side.Sign();
            if (leg.Bend < 75 && Vector3.Dot(leg.Way, body.Facing) > .2f)
            {
                return new Doing("leg", leg.OwnWay.Z > .4f ? "stretched out wide, {knee} slightly bent" : "stretched in front, {knee} bent");
            }

            return Vector3.Dot(leg.Thigh, body.Facing) < -.2f ? new Doing("leg", "stretched behind, knee bent")
                : across < -.5f && Vector3.Dot(leg.Ankle - body.Hips, body.Facing) > .15f ? new Doing("shin", "folded in front")
                : Vector3.Dot(leg.Shin, body.Facing) < -.3f ? new Doing("leg", "folded back to the side")
                : new Doing("knee", "bent out to the side, {foot} near the body");
        }

        if (body.Stance is Stance.AllFours or Stance.HandsAndFeet && leg.Flex > 75)
        {
            return new Doing("knee", "drawn toward the chest");
        }

        if (leg.FootOnFloor)
        {
            return new Doing("knee", leg.IsFlat || leg.Heel.Y < .06f ? $"bent{(way.Z > .55f ? " out" : "")}, {{foot}} on the floor" : $"bent{outward}, toes on the floor");
        }

        if (body.Stance is Stance.OnTheFront || (way.X < .35f && way.Y < -.4f && leg.Flex < 40))
        {
            return Behind(body, leg, outward);
        }

        if (body.Stance is Stance.Seated && leg.Shin.Y is > -.35f and < .35f && leg.Knee.Y > .3f)
        {
            return new Doing("knee", "bent, {shin} level");
        }

        return leg.Flex > 95 || (way.X > .6f && leg.Bend > 90 && way.Y > -.2f)
            ? new Doing("knee", way.Z > .55f ? "drawn up wide" : "drawn toward the chest")
            : new Doing("knee", way.X > .5f ? $"bent{outward} in front" : $"bent{outward}");
    }

    private static BodySide? NearestUpperArm(Body body, Leg leg) => body.Arms
        .Where(arm => arm.Carries && MathF.Min(Measure.ToSegment(leg.Knee, arm.Shoulder, arm.Elbow, out _), Measure.ToSegment(Vector3.Lerp(leg.Knee, leg.Ankle, .25f), arm.Shoulder, arm.Elbow, out _)) < .15f)
        .Select(arm => (BodySide?)arm.Side).FirstOrDefault();

    /// <summary>A thigh in line with the trunk, or farther back.</summary>
    private static Doing Behind(Body body, Leg leg, string outward)
    {
        var isHeld = body.Arms.Any(arm => (arm.Grip - leg.Ankle).Length() < .16f);
        var inverted = body.Hips.Y - body.Place(Joint.C7).Y > .3f;
        return new Doing("knee", inverted ? $"bent{outward}"
            : body.Stance is Stance.OnTheFront ? leg.Knee.Y > .14f ? "bent, {thigh} lifted" : "bent, {foot} lifted"
            : isHeld || leg.OwnWay.X < -.1f || leg.Shin.Y > -.2f ? $"bent{outward}, {{foot}} lifted behind" : $"bent{outward}");
    }
}
