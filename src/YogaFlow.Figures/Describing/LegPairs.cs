using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>What two legs do together: crossed, sole to sole, wound, wide.</summary>
internal static class LegPairs
{
    /// <returns>Null when each leg is better told on its own.</returns>
    public static string? Of(Body body)
    {
        var (right, left) = (body.Legs[0], body.Legs[1]);
        if (body.Legs.All(leg => LegDoing.IsBehindTheHead(body, leg)))
        {
            return "feet behind the head";
        }

        if (right.Bend > 60 && left.Bend > 60)
        {
            return (right.Sole - left.Sole).Length() < .1f && right.OwnThigh.Z + left.OwnThigh.Z > .5f ? "soles together, knees wide"
                : Lotus(body) ?? Stacked(body) ?? Crossed(body) ?? Together(body);
        }

        return right.IsStraight && left.IsStraight ? Straight(body) : null;
    }

    private static string? Lotus(Body body)
    {
        var on = body.Legs.Where(leg => IsOnTheThigh(body, leg)).ToArray();
        return body.Stance is Stance.Seated or Stance.OnTheHands or Stance.OnTheBack or Stance.OnTheHead or Stance.OnTheShoulders or Stance.OnTheFront
            ? on.Length switch
            {
                2 => "legs crossed in lotus, each foot on the opposite thigh",
                1 when OthersUnder(body, on[0]) => $"legs crossed, {on[0].Side.Word()} foot on the {on[0].OtherSide.Word()} thigh",
                _ => null,
            }
            : null;
    }

    /// <summary>Does the foot lie on the other thigh, rather than below or beside it?</summary>
    public static bool IsOnTheThigh(Body body, Leg leg)
    {
        var other = body.LegOf(leg.OtherSide);
        var gap = leg.SoleToOtherThigh(out var along);
        var thigh = Vector3.Lerp(other.Hip, other.Knee, along);
        return leg.Bend > 90 && gap < (along > .1f ? .2f : .13f) && along < .8f && leg.OwnThigh.Z > .1f
            && Vector3.Dot(Vector3.Lerp(leg.Ankle, leg.Sole, .5f) - thigh, body.InLap(other)) > .06f;
    }

    private static bool OthersUnder(Body body, Leg upper)
    {
        var lower = body.LegOf(upper.OtherSide);
        return lower.Bend > 80 && lower.OwnThigh.Z > .3f && lower.OwnThigh.X > .2f;
    }

    /// <summary>One knee above the other, the feet at the opposite hips.</summary>
    private static string? Stacked(Body body)
    {
        var (right, left) = (body.Legs[0], body.Legs[1]);
        var apart = right.Knee - left.Knee;
        if (body.Stance is not (Stance.Seated or Stance.OnTheBack) || apart.Length() > .24f || right.Bend < 90 || left.Bend < 90
            || Vector3.Dot(right.Ankle - left.Ankle, body.Rig.Direction(Joint.Pelvis, Vector3.UnitZ)) > -.25f)
        {
            return null;
        }

        var upper = Vector3.Dot(apart, body.InLap(left)) > 0 ? right : left;
        return $"knees stacked, the {upper.Side.Word()} on top, a foot beside each hip";
    }

    private static string? Crossed(Body body)
    {
        var (right, left) = (body.Legs[0], body.Legs[1]);
        var toRight = body.Rig.Direction(Joint.Pelvis, Vector3.UnitZ);
        var isCrossed = right.Ankle.Y < body.Hips.Y + .12f && left.Ankle.Y < body.Hips.Y + .12f && Vector3.Dot(right.Ankle - left.Ankle, toRight) < .03f
            && right.OwnThigh.Z > .3f && left.OwnThigh.Z > .3f && right.OwnThigh.X > .2f && left.OwnThigh.X > .2f;
        return body.Stance is Stance.Seated or Stance.OnTheBack && isCrossed ? "legs crossed, knees wide" : null;
    }

    private static string? Together(Body body)
    {
        var (right, left) = (body.Legs[0], body.Legs[1]);
        if (body.Stance is Stance.OnTheBack && (right.Knee - left.Knee).Length() < .3f)
        {
            var aside = Vector3.Dot(((right.Knee + left.Knee) / 2) - body.Hips, body.ToRightOfChest);
            if (MathF.Abs(aside) > .22f && right.Knee.Y < .4f && left.Knee.Y < .4f && MathF.Abs(aside) > .5f * (((right.Knee + left.Knee) / 2) - body.Hips).Length())
            {
                return $"both bent knees lowered to the {(aside > 0 ? "right" : "left")}";
            }
        }

        return body.Stance is Stance.Seated && Swept(body) is { } side ? $"both legs folded to the {side.Word()}" : null;
    }

    /// <summary>Both shins on the floor towards the same side.</summary>
    private static BodySide? Swept(Body body)
    {
        var shins = body.Legs.Select(leg => Vector3.Dot(leg.Shin, body.ToRight)).ToArray();
        var low = body.Legs.All(leg => leg.Knee.Y < .2f && leg.Ankle.Y < .2f && leg.Bend > 80);
        return !low ? null : shins.All(shin => shin > .3f) ? BodySide.Right : shins.All(shin => shin < -.3f) ? BodySide.Left : null;
    }

    private static string? Straight(Body body)
    {
        var (right, left) = (body.Legs[0], body.Legs[1]);
        var apart = Measure.Between(right.Way, left.Way);
        if (right.OwnWay.Z > .45f && left.OwnWay.Z > .45f && apart > 55)
        {
            return body.Stance switch
            {
                Stance.Seated => "legs straight and wide apart",
                Stance.OnTheShoulders when right.FootOnFloor => "legs straight and wide apart, toes on the floor",
                _ => right.Way.Y > .4f && left.Way.Y > .4f ? "legs raised straight and wide apart" : "legs straight and wide apart",
            };
        }

        var aside = body.Stance is Stance.OnTheBack ? body.ToRightOfChest : body.ToRight;
        var (one, two) = (Vector3.Dot(right.Way, aside), Vector3.Dot(left.Way, aside));
        if (body.Stance is Stance.OnTheBack or Stance.OnTheHands && MathF.Sign(one) == MathF.Sign(two) && MathF.Min(MathF.Abs(one), MathF.Abs(two)) > .55f)
        {
            var side = one > 0 ? "right" : "left";
            return body.Stance is Stance.OnTheBack ? $"legs straight, lowered to the {side}" : $"both legs stretched out to the {side}";
        }

        var ankles = Vector3.Dot(right.Ankle - left.Ankle, body.Rig.Direction(Joint.Pelvis, Vector3.UnitZ));
        return apart < 35 && ankles < .02f ? $"legs straight{LegDoing.Direction(body, right).Replace("{foot}", "feet", StringComparison.Ordinal)}, ankles crossed" : null;
    }
}
