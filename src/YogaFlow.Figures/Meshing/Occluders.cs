using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Meshing;

/// <summary>A capsule in one bone that keeps light from the rest.</summary>
/// <param name="From">One end of its axis in the bone's frame, metres.</param>
internal readonly record struct Occluder(Joint Joint, Vector3 From, Vector3 To, float Radius);

/// <summary>The body as sixteen capsules: enough for soft shade, few enough for a phone.</summary>
internal static class Occluders
{
    public static IReadOnlyList<Occluder> All { get; } =
    [
        new(Joint.Pelvis, new(0, -.01f, -.045f), new(0, -.01f, .045f), .11f),
        new(Joint.L2, new(0, -.04f, 0), new(0, .04f, 0), .095f),
        new(Joint.T7, new(0, -.05f, 0), new(0, .07f, 0), .11f),
        new(Joint.Head, new(.005f, .07f, 0), new(0, .12f, 0), .088f),
        .. Pair(Joint.ShoulderR, new(0, -.02f, 0), new(0, -.25f, 0), .038f),
        .. Pair(Joint.ElbowR, new(0, -.02f, 0), new(0, -.22f, 0), .032f),
        .. Pair(Joint.WristR, new(0, -.02f, 0), new(0, -.14f, 0), .022f),
        .. Pair(Joint.HipR, new(0, -.06f, 0), new(0, -.38f, 0), .067f),
        .. Pair(Joint.KneeR, new(-.006f, -.03f, 0), new(0, -.37f, 0), .044f),
        .. Pair(Joint.AnkleR, new(-.02f, -.045f, 0), new(.14f, -.058f, 0), .026f),
    ];

    private static Occluder[] Pair(Joint right, Vector3 from, Vector3 to, float radius) =>
        [new(right, from, to, radius), new(right.On(BodySide.Left), from, to, radius)];
}
