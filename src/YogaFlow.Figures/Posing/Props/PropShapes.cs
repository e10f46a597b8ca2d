using System.Numerics;

namespace YogaFlow.Figures.Posing.Props;

/// <summary>What each kind of prop is made of. The sizes are those of usual studio props, in metres.</summary>
public static class PropShapes
{
    private const float SeatHeight = .44f;
    private const float SeatHalf = .21f;
    private const float BackHeight = .86f;
    private const float LegHalf = .015f;

    /// <summary>The pieces of a prop; none for a wall, which is a plane, and for a strap, which follows the body.</summary>
    public static IReadOnlyList<PropSolid> Of(Prop prop) => prop.Kind switch
    {
        PropKind.Block => [Box(prop, default, BlockHalf(prop.Stance), .008f)],
        PropKind.Bolster => [Box(prop, default, new(.325f, .08f, .14f), .072f)],
        PropKind.Blanket =>
        [
            Box(prop, default, new(.25f, .016f, .175f), .014f, isTrim: true),
            Box(prop, new(.004f, .030f, .003f), new(.243f, .015f, .17f), .014f),
        ],
        PropKind.Cushion => [new(SolidShape.Disc, At(prop, new(0, .06f, 0)), prop.Along, new(.18f, .06f, .18f), .045f)],
        PropKind.Chair => [.. Chair(prop)],
        _ => [],
    };

    /// <summary>How high the face is on which one stands, sits or leans a hand.</summary>
    public static float TopOf(Prop prop) => prop.Up + prop.Kind switch
    {
        PropKind.Block => 2 * BlockHalf(prop.Stance).Y,
        PropKind.Bolster => .16f,
        PropKind.Blanket => .06f,
        PropKind.Cushion => .12f,
        PropKind.Chair => SeatHeight,
        _ => 0,
    };

    /// <summary>Half of the extents of that face, along and across.</summary>
    public static Vector2 TopHalf(Prop prop) => prop.Kind switch
    {
        PropKind.Block => new(BlockHalf(prop.Stance).X, BlockHalf(prop.Stance).Z),
        PropKind.Bolster => new(.325f, .14f),
        PropKind.Blanket => new(.25f, .175f),
        PropKind.Cushion => new(.18f, .18f),
        PropKind.Chair => new(SeatHalf, SeatHalf),
        _ => default,
    };

    /// <summary>How far a body sinks into it.</summary>
    public static float Softness(Prop prop) => prop.Kind switch
    {
        PropKind.Bolster or PropKind.Cushion => .025f,
        PropKind.Blanket => .02f,
        _ => .006f,
    };

    private static Vector3 BlockHalf(BlockStance stance) => stance switch
    {
        BlockStance.Side => new(.115f, .075f, .05f),
        BlockStance.Tall => new(.075f, .115f, .05f),
        _ => new(.115f, .05f, .075f),
    };

    /// <summary>A seat, four legs, and at the side away from the heading two posts with a rest between them.</summary>
    private static IEnumerable<PropSolid> Chair(Prop prop)
    {
        const float thickness = .02f;
        const float inset = SeatHalf - LegHalf;
        yield return Box(prop, new(0, SeatHeight - (2 * thickness), 0), new(SeatHalf, thickness, SeatHalf), .015f);
        foreach (var side in new[] { inset, -inset })
        {
            yield return Post(prop, inset, side, SeatHeight - thickness);
            yield return Post(prop, -inset, side, BackHeight);
        }

        yield return Box(prop, new(-inset, .62f, 0), new(.016f, .1f, SeatHalf), .014f);
    }

    private static PropSolid Post(Prop prop, float along, float across, float height) =>
        Box(prop, new(along, 0, across), new(LegHalf, height / 2, LegHalf), .010f, isTrim: true);

    /// <param name="foot">Middle of its lower face: along, up, across.</param>
    private static PropSolid Box(Prop prop, Vector3 foot, Vector3 half, float rounding, bool isTrim = false) =>
        new(SolidShape.Box, At(prop, foot + new Vector3(0, half.Y, 0)), prop.Along, half, rounding, isTrim);

    private static Vector3 At(Prop prop, Vector3 local) =>
        new Vector3(prop.X, prop.Up + local.Y, prop.Z) + (prop.Along * local.X) + (prop.Across * local.Z);
}
