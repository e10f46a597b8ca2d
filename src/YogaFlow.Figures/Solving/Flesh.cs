using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Solving;

/// <summary>Two parts of the body that pass into each other.</summary>
/// <param name="Depth">Metres beyond what flesh gives way.</param>
public readonly record struct FleshOverlap(Joint One, Joint Other, float Depth);

/// <summary>The body as capsules, and the pairs of them that must keep apart.</summary>
internal static class Flesh
{
    /// <summary>Capsules whose joints are farther apart than this (squared metres) cannot meet.</summary>
    private const float OutOfReachSquared = 1.1f;

    private const float ShareKept = .35f;

    private static readonly FleshCapsule[] Capsules =
    [
        OfSpine(Joint.Pelvis, 0, .06f, 0, .10f, FleshPart.Pelvis),
        OfSpine(Joint.L5, .03f, .13f, 0, .095f, FleshPart.Waist),
        OfSpine(Joint.T12, 0, .1f, 0, .1f, FleshPart.Ribs),
        OfSpine(Joint.T7, 0, .09f, 0, .098f, FleshPart.Chest),
        OfSpine(Joint.Head, .09f, .12f, .005f, .088f, FleshPart.Head),
        OfSpine(Joint.C7, .02f, .07f, 0, .05f, FleshPart.Neck),
        .. OfLimbs(Joint.ShoulderR, -.08f, -.25f, 0, .04f, FleshPart.UpperArm),
        .. OfLimbs(Joint.ElbowR, -.02f, -.22f, 0, .033f, FleshPart.Forearm),
        .. OfLimbs(Joint.WristR, -.03f, -.14f, 0, .02f, FleshPart.Hand),
        .. OfLimbs(Joint.HipR, -.12f, -.36f, 0, .068f, FleshPart.Thigh),
        .. OfLimbs(Joint.KneeR, -.03f, -.36f, -.005f, .047f, FleshPart.Shin),
        .. OfLimbs(Joint.AnkleR, -.03f, -.03f, .08f, .03f, FleshPart.Foot),
    ];

    private static readonly (int One, int Other, float Slack)[] Pairs = [.. FindPairs()];

    /// <param name="perMetre">Weight of each metre of overlap.</param>
    /// <param name="squash">How much more the pose allows, in metres.</param>
    public static void Measure(Rig rig, float perMetre, float squash, List<float> residuals)
    {
        foreach (var (one, other, slack) in Pairs)
        {
            var apart = rig.Place(Capsules[one].Joint) - rig.Place(Capsules[other].Joint);
            var gap = apart.LengthSquared() > OutOfReachSquared ? 0 : Gap(rig, one, other, slack, squash);
            residuals.Add(gap < 0 ? perMetre * gap : 0);
        }
    }

    /// <summary>Everything that overlaps, deepest first.</summary>
    public static IReadOnlyList<FleshOverlap> OverlapsIn(Rig rig, float squash) =>
    [
        .. Pairs
            .Select(pair => new FleshOverlap(
                Capsules[pair.One].Joint,
                Capsules[pair.Other].Joint,
                -Gap(rig, pair.One, pair.Other, pair.Slack, squash)))
            .Where(overlap => overlap.Depth > 0)
            .OrderByDescending(overlap => overlap.Depth),
    ];

    /// <summary>How far the nearest hand or forearm is from the head, in metres; negative is inside it.</summary>
    public static float ArmsToHead(Rig rig)
    {
        var nearest = float.MaxValue;
        foreach (var (one, other, slack) in Pairs)
        {
            if (Capsules[one].Part is FleshPart.Head && Capsules[other].Part is FleshPart.Forearm or FleshPart.Hand)
            {
                nearest = MathF.Min(nearest, Gap(rig, one, other, slack, 0));
            }
        }

        return nearest;
    }

    private static float Gap(Rig rig, int one, int other, float slack, float squash) =>
        FleshCapsule.AxisDistance(rig, Capsules[one], Capsules[other])
        - (Capsules[one].Radius + Capsules[other].Radius - slack - squash)
        - (GiveOf(rig, Capsules[one]) + GiveOf(rig, Capsules[other]));

    /// <summary>
    /// A thicker body is softer: of what its flesh is thicker, only this share keeps other parts away. A thinner one
    /// lets them nearer.
    /// </summary>
    private static float GiveOf(Rig rig, in FleshCapsule capsule) =>
        capsule.Radius * (rig.Girths.Of(capsule.Joint) - 1) * ShareKept;

    private static IEnumerable<(int One, int Other, float Slack)> FindPairs()
    {
        for (var one = 0; one < Capsules.Length; one++)
        {
            for (var other = one + 1; other < Capsules.Length; other++)
            {
                if (FleshSlack.Between(Capsules[one], Capsules[other]) is { } slack)
                {
                    yield return (one, other, slack);
                }
            }
        }
    }

    private static FleshCapsule OfSpine(Joint joint, float fromY, float toY, float x, float radius, FleshPart part) =>
        new(joint, new(x, fromY, 0), new(x, toY, 0), radius, part);

    private static FleshCapsule[] OfLimbs(Joint right, float fromY, float toY, float x, float radius, FleshPart part) =>
        [OfSpine(right, fromY, toY, x, radius, part), OfSpine(right.On(BodySide.Left), fromY, toY, x, radius, part)];
}
