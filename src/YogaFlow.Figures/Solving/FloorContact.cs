using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Solving;

/// <summary>
/// The spheres with which the body touches the mat. They were measured on one body; on another they are as much
/// thicker as its flesh is.
/// </summary>
internal static class FloorContact
{
    private static readonly Sphere[] All =
    [
        .. Pair(Joint.Pelvis, -.05f, 0, .075f, .088f),
        new(Joint.Pelvis, new(0, .05f, 0), .098f),
        new(Joint.L2, new(-.005f, 0, 0), .085f),
        new(Joint.L5, new(.02f, .055f, 0), .085f, IsBelly: true),
        .. Pair(Joint.T12, 0, .05f, .04f, .09f),
        .. Pair(Joint.T7, 0, .05f, .05f, .09f),
        .. Pair(Joint.T7, .045f, .02f, .065f, .055f),
        new(Joint.C7, new(0, .04f, 0), .05f),
        new(Joint.Head, new(.005f, .1f, 0), .095f),
        new(Joint.Head, new(-.03f, .115f, 0), .088f),
        new(Joint.Head, new(.05f, .03f, 0), .04f),
        new(Joint.Head, new(.095f, .07f, 0), .018f),
        new(Joint.Head, new(0, .118f, 0), .09f),
        .. Pair(Joint.ShoulderR, 0, 0, 0, .047f),
        .. Pair(Joint.ElbowR, 0, 0, 0, .036f),
        .. Pair(Joint.ElbowR, 0, -.12f, 0, .034f),
        .. Pair(Joint.WristR, 0, 0, 0, .026f),
        .. Pair(Joint.WristR, 0, -.05f, 0, .019f),
        .. Pair(Joint.WristR, 0, -.1f, 0, .017f),
        .. Pair(Joint.WristR, 0, -.165f, 0, .011f),
        .. Pair(Joint.HipR, 0, -.1f, 0, .08f),
        .. Pair(Joint.HipR, 0, -.25f, 0, .07f),
        .. Pair(Joint.KneeR, 0, 0, 0, .05f),
        .. Pair(Joint.KneeR, -.012f, -.13f, 0, .052f),
        .. Pair(Joint.KneeR, 0, -.27f, 0, .04f),
        .. Pair(Joint.AnkleR, 0, 0, 0, .036f),
        .. Pair(Joint.AnkleR, -.03f, -.05f, 0, .03f),
        .. Pair(Joint.AnkleR, .105f, -.055f, .02f, .025f),
        .. Pair(Joint.AnkleR, .105f, -.055f, -.02f, .025f),
        .. Pair(Joint.ToesR, .055f, -.005f, 0, .017f),
    ];

    public static ReadOnlySpan<Sphere> Spheres => All;

    /// <summary>The lowest point of one of them, in the world.</summary>
    public static Vector3 BottomOf(Rig rig, int index) =>
        rig.Point(All[index].Joint, All[index].Local) - new Vector3(0, All[index].Radius, 0);

    /// <summary>Height of the lowest point above the mat in metres; negative is sunk in.</summary>
    public static float Lowest(Rig rig)
    {
        var lowest = float.MaxValue;
        foreach (var sphere in All)
        {
            lowest = MathF.Min(lowest, sphere.HeightIn(rig));
        }

        return lowest;
    }

    /// <summary>Every sphere below the mat pushes up.</summary>
    /// <param name="perMetreBelow">Weight of each sphere that is sunk in.</param>
    public static void Measure(Rig rig, float perMetreBelow, List<float> residuals)
    {
        foreach (var sphere in All)
        {
            var height = sphere.HeightIn(rig);
            residuals.Add(height < 0 ? perMetreBelow * height : 0);
        }
    }

    private static Sphere[] Pair(Joint right, float x, float y, float z, float radius) =>
        [new(right, new(x, y, z), radius), new(right.On(BodySide.Left), new(x, y, -z), radius)];

    /// <summary>A ball of flesh about a place of a bone. Metres.</summary>
    internal readonly record struct Sphere(Joint Joint, Vector3 Local, float Radius, bool IsBelly = false)
    {
        /// <summary>Of a belly that is not there.</summary>
        private const float Least = .02f;

        public Vector3 PlaceIn(Rig rig) => rig.Point(Joint, Local);

        /// <summary>Its radius on the person of that rig.</summary>
        public float RadiusIn(Rig rig) => IsBelly
            ? rig.Girths.Belly > 0 ? Radius + rig.Girths.Belly : Least
            : Radius * rig.Girths.Of(Joint);

        public float HeightIn(Rig rig) => PlaceIn(rig).Y - RadiusIn(rig);
    }
}
