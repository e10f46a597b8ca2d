using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>Finds on what a body rests, from what touches the floor and what is above what.</summary>
internal static class StanceFinder
{
    public static Stance Find(Body body)
    {
        var touches = body.Touches;
        var front = body.Rig.Direction(Joint.Pelvis, Vector3.UnitX).Y;
        var neck = body.Place(Joint.C7);
        var hipsAboveNeck = body.Hips.Y - neck.Y;
        var feet = body.Legs.Count(leg => leg.FootCarried);
        var knees = body.Legs.Count(leg => leg.IsKneeling);
        var hands = body.Arms.Count(arm => arm.HandCarried);
        var forearms = body.Arms.Count(arm => arm.ForearmCarried);
        var isSeated = touches.Carried(Part.Seat);
        var backTouches = touches.Carried(Part.Back) || touches.Carried(Part.Neck);
        var onShoulders = backTouches || (touches.Carried(Part.Head) && body.Gaze.Y > .3f);

        if (hipsAboveNeck > .3f && front < .45f && (onShoulders ? front < .3f && body.Gaze.Y > .2f : feet == 0 && knees == 0))
        {
            return onShoulders ? Stance.OnTheShoulders
                : touches.Carried(Part.Head) ? Stance.OnTheHead
                : forearms > 0 ? Stance.OnTheForearms : Stance.OnTheHands;
        }

        if (MathF.Abs(body.Rig.Direction(Joint.Pelvis, Vector3.UnitZ).Y) > .7f && body.Tilt > 60 && body.Hips.Y < .25f
            && MathF.Abs(body.ToRightOfChest.Y) > .5f)
        {
            return Stance.OnTheSide;
        }

        if (backTouches && body.Tilt > 50)
        {
            return Lying(body, knees);
        }

        if (body.Hips.Y < .25f && body.Chest.Y > .3f && body.Tilt > 35 && (touches.Carried(Part.Waist) || (touches.Carried(Part.Head) && body.Tilt > 45)) && knees == 0)
        {
            return Stance.OnTheBack;
        }

        if (isSeated)
        {
            return OnTheHeels(body) ? Stance.OnTheHeels : Stance.Seated;
        }

        if (front < -.55f && body.Hips.Y < .2f && knees < 2 && body.Legs.All(IsBehind) && touches.Carried(Part.Pelvis) && (touches.Carried(Part.Waist) || body.Legs.Any(leg => touches.Carried(Part.Thigh, leg.Side))))
        {
            return Stance.OnTheFront;
        }

        if (body.Legs.Any(leg => touches.Carried(Part.Thigh, leg.Side)) && body.Hips.Y < .25f)
        {
            return front < -.55f && body.Legs.All(IsBehind) ? Stance.OnTheFront
                : OnTheHeels(body) ? Stance.OnTheHeels
                : MathF.Abs(body.Rig.Direction(Joint.Pelvis, Vector3.UnitZ).Y) > .8f && body.Tilt > 60 ? Stance.OnTheSide : Stance.Seated;
        }

        return knees > 0 ? OnKnees(body, knees, feet, hands + forearms) : OffTheKnees(body, feet, hands, forearms, front);
    }

    /// <summary>Is the thigh behind the trunk, or out to the side, rather than below it?</summary>
    private static bool IsBehind(Leg leg) => leg.Flex < 50 || leg.OwnThigh.Z > .62f;

    private static Stance Lying(Body body, int knees)
    {
        var chest = body.Chest.Y;
        var hips = body.Rig.Direction(Joint.Pelvis, Vector3.UnitX).Y;
        if (chest > .4f && body.Hips.Y > .2f && !body.Touches.Carried(Part.Seat) && hips > .2f
            && MathF.Abs(body.Rig.Direction(Joint.Pelvis, Vector3.UnitZ).Y) < .3f && body.Legs.All(leg => leg.FootCarried || leg.Ankle.Y > .5f || leg.Bend < 60))
        {
            return Stance.Bridging;
        }

        if (knees > 0 && body.Hips.Y > .25f && chest < 0)
        {
            return Stance.AllFours;
        }

        return chest > .45f || hips > .75f ? Stance.OnTheBack
            : chest < -.45f && knees == 2 && OnTheHeels(body) ? Stance.OnTheHeels
            : chest < -.45f && !body.Legs.All(IsBehind) ? Stance.Seated
            : chest < -.45f ? Stance.OnTheFront : Stance.OnTheSide;
    }

    /// <summary>With the knees on the floor and the seat on, or near, both heels.</summary>
    private static bool OnTheHeels(Body body) => body.Legs.All(leg =>
        leg.Bend > 115 && (body.Touches.Carried(Part.Shin, leg.Side) || body.Touches.Carried(Part.Knee, leg.Side)) && leg.OwnThigh.X > .2f && leg.Flex > 30 && MathF.Abs(leg.Shin.Y) < .4f
        && Measure.Level(leg.Heel - body.Hips) < .24f && Vector3.Dot(leg.Shin, body.Facing) < .3f);

    private static Stance OnKnees(Body body, int knees, int feet, int arms)
    {
        if (OnTheHeels(body))
        {
            return Stance.OnTheHeels;
        }

        if (body.Hips.Y < .28f && body.Legs.Any(leg => leg.Flex > 55 && leg.Bend > 60 && !leg.IsFlat) && body.Legs.Any(leg => leg.Flex < 20))
        {
            return Stance.Seated;
        }

        var knee = body.Legs.First(leg => leg.IsKneeling);
        var foot = body.Legs.FirstOrDefault(leg => leg.Bears
            && (Vector3.Dot(leg.Ankle - knee.Knee, body.Facing) > .12f || MathF.Abs(Vector3.Dot(leg.Ankle - knee.Knee, body.ToRight)) > .5f));
        if (knees == 1 && feet > 0 && foot is not null)
        {
            return Stance.HalfKneeling;
        }

        return arms > 0 && body.Tilt > 45 && body.Chest.Y < .2f ? Stance.AllFours
            : body.Touches.Carried(Part.Shoulder) && body.Tilt > 60 ? Stance.AllFours : Stance.Kneeling;
    }

    private static Stance OffTheKnees(Body body, int feet, int hands, int forearms, float front)
    {
        if (feet == 0)
        {
            return body.Touches.Carried(Part.Waist) ? Stance.OnTheFront
                : forearms > 0 && hands <= forearms ? Stance.OnTheForearms : Stance.OnTheHands;
        }

        if (hands + forearms > 0 && !StandsOnFeet(body))
        {
            return front > .3f ? Stance.FacingUpOnHands
                : body.Arms.Count(arm => arm.Carries) == 1 && MathF.Abs(body.Rig.Direction(Joint.T7, Vector3.UnitZ).Y) > .6f ? Stance.SideOnHand
                : IsLunge(body) ? Stance.Lunging
                : Stance.HandsAndFeet;
        }

        if (body.Legs.Count(leg => leg.Bears) == 1)
        {
            return body.Legs.Single(leg => leg.Bears).Bend > 105 ? Stance.Squatting : Stance.StandingOnOneLeg;
        }

        return body.Hips.Y < .48f && body.Legs.All(leg => leg.Bend > 80) ? Stance.Squatting
            : IsLunge(body) ? Stance.Lunging : Stance.Standing;
    }

    private static bool IsLunge(Body body) =>
        body.Legs.All(leg => leg.Bears) && Measure.Level(body.Legs[0].Ankle - body.Legs[1].Ankle) > .55f
        && body.Legs.Any(leg => leg.Bend > 40) && body.Legs.Any(leg => leg.Bend < 40)
        && body.Legs.Any(leg => leg.Flex > 30 || leg.OwnThigh.Z > .5f);

    /// <summary>Is the weight above what the feet stand on, so that the hands only help?</summary>
    private static bool StandsOnFeet(Body body)
    {
        var mass = CentreOfMass.Of(body.Rig);
        var feet = body.Legs.Where(leg => leg.Bears).Select(leg => leg.Sole).ToArray();
        if (feet.Length == 0)
        {
            return false;
        }

        if (feet is [var only] && only.Y < .2f && body.Hips.Y > .6f && body.Arms.Any(arm => arm.Carries && Measure.Level(arm.Palm - only) < .78f))
        {
            return true;
        }

        var gap = feet.Length == 2 ? Measure.ToSegment(mass with { Y = 0 }, feet[0] with { Y = 0 }, feet[1] with { Y = 0 }, out _) : Measure.Level(mass - feet[0]);
        return gap < .24f;
    }
}
