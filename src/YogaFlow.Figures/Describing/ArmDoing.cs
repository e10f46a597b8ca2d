using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>Where an arm goes that touches nothing, or only lies on the floor.</summary>
internal static class ArmDoing
{
    public static Doing Of(Body body, Arm arm)
    {
        var own = arm.OwnWay;
        if (arm.Bend > 60)
        {
            return Bent(body, arm);
        }

        var isUpright = body.Tilt < 40;
        var overhead = isUpright ? "raised overhead" : body.Tilt > 130 ? "reaching down past the head" : "stretched beyond the head";
        return new Doing("arm",
            arm.Way.Y < -.85f && !isUpright ? "hanging down"
            : arm.Way.Y > .85f && !isUpright ? "pointing up"
            : body.Tilt is > 18 and < 75 && Vector3.Dot(arm.Way, body.Facing) > .8f && StandsOrSits(body) ? "reaching forward"
            : own.Y > .78f ? overhead
            : own.Y > .5f ? own.Z > .4f ? (isUpright ? "raised wide overhead" : "stretched wide beyond the head") : own.X > .3f ? (isUpright ? "raised forward" : "reaching forward") : overhead
            : own.Z > .75f ? "out to the {side}"
            : own.X > .6f ? body.Stance is Stance.OnTheBack ? "reaching up" : "reaching forward"
            : own.X < -.5f ? "stretched behind"
            : own.Z > .5f && own.Y > -.6f ? "low out to the {side}"
            : own.Y < -.5f ? own.X < -.25f ? "reaching back" : body.Stance is Stance.OnTheBack or Stance.OnTheFront or Stance.OnTheSide || !isUpright ? "along the body" : "down at the {side}"
            : own.Z < -.3f ? "reaching across" : "reaching forward");
    }

    private static bool StandsOrSits(Body body) => body.Stance is Stance.Standing or Stance.StandingOnOneLeg or Stance.Lunging or Stance.Seated or Stance.Squatting;

    /// <summary>Of an arm that lies there while the body lies on its back.</summary>
    public static string OnTheFloor(Arm arm)
    {
        var own = arm.OwnWay;
        return arm.Bend > 60 && own.Y > -.2f ? "on the floor, {elbow} bent"
            : own.Y > .6f ? "on the floor beyond the head"
            : own.Z > .72f ? "on the floor out to the {side}"
            : own.Z > .38f ? "on the floor a little away from the body" : "on the floor along the body";
    }

    private static Doing Bent(Body body, Arm arm)
    {
        var upper = arm.OwnUpperArm;
        var hand = body.InChest(arm.Palm - arm.Elbow);
        return hand.Y > .12f && upper.Z > .55f ? new Doing("elbow", "bent out to the {side}, {hand} up")
            : upper.Y > .5f ? new Doing("elbow", "raised, {hand} behind the head")
            : Vector3.Dot(body.Chest, arm.Palm - body.Place(Joint.T7)) < -.05f ? new Doing("arm", "bent behind the back")
            : upper.Z > .5f ? new Doing("elbow", "bent out to the {side}")
            : upper.X < -.3f ? new Doing("elbow", "bent, drawn back") : new Doing("elbow", "bent, {hand} in front of the chest");
    }
}
