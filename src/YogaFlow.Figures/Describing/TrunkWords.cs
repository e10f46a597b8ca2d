using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>Says which way the trunk goes.</summary>
internal static class TrunkWords
{
    private const float Twisted = 27;
    private const float SideBent = 24;

    public static string? Of(Body body)
    {
        var words = new[] { Way(body), Side(body), Twist(body) }.Where(word => word is not null).ToArray();
        return words.Length == 0 ? null : string.Join(", ", words);
    }

    private static string? Way(Body body) => body.Stance switch
    {
        Stance.OnTheBack => Folded(body) ? "the back rounded" : body.SpineFlex > 30 && ChestHeight(body) > .17f ? "head and shoulders lifted" : body.SpineFlex < -32 ? "the chest arched up" : null,
        Stance.OnTheFront => body.SpineFlex < -50 && ChestHeight(body) > .3f ? "the chest lifted high, the back arched" : ChestHeight(body) > .16f ? "the chest lifted" : null,
        Stance.AllFours or Stance.HandsAndFeet => body.SpineFlex > 42 ? "the back rounded"
            : body.SpineFlex < -34 ? "the back hollow"
            : body.Stance is Stance.AllFours && body.Legs.All(leg => leg.Flex < 35) ? "in one line from head to knees" : body.Stance is Stance.AllFours ? Slope(body) : null,
        Stance.FacingUpOnHands => body.SpineFlex < -30 ? "the back arched" : null,
        Stance.OnTheHands or Stance.OnTheForearms or Stance.OnTheHead or Stance.OnTheShoulders => body.SpineFlex < -45 ? "the back arched" : null,
        Stance.Bridging or Stance.OnTheSide or Stance.SideOnHand => null,
        _ => Upright(body),
    };

    /// <summary>Of whoever stands, kneels or sits.</summary>
    private static string? Upright(Body body)
    {
        var ahead = Vector3.Dot(body.Trunk, body.Facing);
        var aside = Vector3.Dot(body.Trunk, body.ToRight);
        if (body.Tilt < 18)
        {
            return body.SpineFlex < -45 ? "the back arched" : body.SpineFlex > 45 ? "the back rounded"
                : MathF.Abs(body.SpineSide) > SideBent ? null : "the back upright";
        }

        if (IsSideways(body, ahead, aside))
        {
            var side = aside > 0 ? "right" : "left";
            return MathF.Abs(body.SpineSide) > SideBent && body.Tilt < 60 ? null : $"the trunk {(body.Tilt > 45 ? "tipped sideways" : "leaning")} to the {side}";
        }

        if (ahead < 0)
        {
            return body.SpineFlex < -38 ? body.Tilt > 60 ? "the back arched far" : "the back arched" : "the trunk leaning back";
        }

        return body.Tilt switch
        {
            < 52 => body.SpineFlex < -45 ? "the back arched" : body.SpineFlex > 55 ? "the back rounded forward" : "the trunk leaning forward",
            < 74 => "the trunk folded forward",
            < 104 => body.Stance is Stance.Standing or Stance.StandingOnOneLeg ? "the trunk level" : "the trunk folded forward low",
            _ => "the trunk folded down",
        };
    }

    /// <summary>Over one leg rather than forward: neither the hips nor the chest face the floor.</summary>
    private static bool IsSideways(Body body, float ahead, float aside) => MathF.Abs(aside) > MathF.Abs(ahead) * 1.1f
        || (body.Stance is Stance.Standing or Stance.StandingOnOneLeg or Stance.Lunging && body.Tilt > 40 && MathF.Abs(aside) > .25f && body.Chest.Y > -.45f && body.Rig.Direction(Joint.Pelvis, Vector3.UnitX).Y > -.75f && ahead > 0);

    private static string? Side(Body body) => MathF.Abs(body.SpineSide) > SideBent && Way(body)?.Contains("to the", StringComparison.Ordinal) is not true && body.Stance is not Stance.OnTheHands
        ? $"bent to the {Sided(body.SpineSide)}" : null;

    private static string? Twist(Body body) => MathF.Abs(body.SpineTwist) > Twisted ? $"the chest turned to the {Sided(body.SpineTwist)}" : null;

    private static string Slope(Body body) => body.Hips.Y - body.Place(Joint.C7).Y > .25f ? "the hips high and the chest low" : "the back level";

    private static string Sided(float angle) => angle > 0 ? "right" : "left";

    private static bool Folded(Body body) => body.SpineFlex > 60;

    private static float ChestHeight(Body body) => body.Place(Joint.C7).Y;
}
