using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>Says what the arms do, beyond what carries the body.</summary>
internal static class ArmWords
{
    /// <summary>Palms nearer than this, in metres, meet.</summary>
    private const float Meet = .115f;

    public static string? Of(Body body)
    {
        if (body.Stance is Stance.OnTheHead or Stance.OnTheHands or Stance.OnTheForearms || Supports(body))
        {
            var free = body.Arms.Where(arm => !arm.Carries).ToArray();
            return free is [var one] ? Says(body, one).Single(one.Side) : null;
        }

        var (right, left) = (body.Arms[0], body.Arms[1]);
        return Wound(body, right, left) ?? Joined(body, right, left) ?? Doing.OfBoth(Says(body, right), Says(body, left));
    }

    private static bool Supports(Body body) => body.Stance is Stance.AllFours or Stance.HandsAndFeet or Stance.SideOnHand or Stance.FacingUpOnHands
        && body.Arms.Any(arm => arm.Carries);

    private static Doing Says(Body body, Arm arm) => HandPlace.Of(body, arm) ?? ArmDoing.Of(body, arm);

    private static string? Joined(Body body, Arm right, Arm left)
    {
        if ((right.Palm - left.Palm).Length() > Meet)
        {
            return null;
        }

        var (one, other) = (HandPlace.Of(body, right), HandPlace.Of(body, left));
        var where = Where(body, (right.Palm + left.Palm) / 2);
        if (one?.Noun is "wrist" || other?.Noun is "wrist")
        {
            return one?.Noun == other?.Noun ? $"hands clasped {where}"
                : one?.Noun is "wrist" ? $"{one.Single(right.Side)} {where}" : $"{other!.Single(left.Side)} {where}";
        }

        // Neither hand comes before the other, or the mirror image would be told in other words.
        var held = string.CompareOrdinal(one?.Noun ?? "~", other?.Noun ?? "~") > 0 ? other : one;
        if (held is { Noun: "foot" or "ankle" } && (body.Legs[0].Sole - body.Legs[1].Sole).Length() < .22f)
        {
            return "hands at the feet";
        }

        if (held?.Noun is not null && one?.Noun == other?.Noun && one?.Of != other?.Of)
        {
            return null;
        }

        var hands = MathF.Min(right.Curl, left.Curl) > .3f ? "hands clasped" : Vector3.Dot(right.Facing, left.Facing) < -.7f ? "palms joined" : "hands together";
        return held switch
        {
            { Noun: "head" } => "hands clasped behind the head",
            { Noun: "foot" or "shin" or "ankle" } => Both(held with { Says = "around" }),
            { Noun: "knee" or "thigh" } => Both(held with { Says = "on" }),
            { Noun: "chin" or "forehead" or "belly" or "lower back" } => Both(held),
            _ => $"{hands} {where}",
        };
    }

    private static string Both(Doing hand) => Doing.OfBoth(hand, hand);

    private static string Where(Body body, Vector3 palms)
    {
        var local = body.InChest(palms - body.Place(Joint.T7));
        var isUpright = body.Tilt < 45;
        var sacrum = (palms - body.Place("sacrum")).Length();
        return palms.Y < .06f && local.Y < .3f ? body.Stance is Stance.Bridging ? "on the floor under the back" : "on the floor"
            : local.Y < .1f && sacrum < .3f && sacrum < (palms - body.Place("navel")).Length() ? "behind the back"
            : local.X < -.06f && local.Y < .4f ? MathF.Abs(local.X) > .35f ? "behind the back, arms stretched away" : "behind the back"
            : local.Y > .42f ? local.X > .3f && isUpright ? "in front of the face" : isUpright ? "overhead" : "beyond the head"
            : local.X > .45f ? "in front, arms long" : local.Y > .25f ? "in front of the face" : local.Y < -.3f ? "in front of the belly" : "in front of the chest";
    }

    /// <summary>Forearm along forearm, as in Eagle.</summary>
    private static string? Wound(Body body, Arm right, Arm left)
    {
        var across = Vector3.Dot(right.Elbow - left.Elbow, body.ToRightOfChest);
        var hands = Vector3.Dot(right.Wrist - left.Wrist, body.ToRightOfChest);
        var isWound = MathF.Abs(across) < .13f && MathF.Abs(hands) < .13f && (right.Elbow - left.Elbow).Length() < .15f && right.OwnUpperArm.X > .3f
            && right.Bend > 60 && left.Bend > 60;
        return isWound ? $"elbows and forearms together {(body.Tilt < 45 ? "in front of the face" : "beyond the head")}" : null;
    }
}
