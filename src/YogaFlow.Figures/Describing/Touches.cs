using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Describing;

/// <summary>What of a body lies on the floor, and what on which prop.</summary>
internal sealed class Touches
{
    /// <summary>Nearer than this, in metres, is touched.</summary>
    private const float Near = .022f;

    /// <summary>Knees and feet are pressed flat, which their round spheres are not.</summary>
    private const float NearOfLegs = .032f;

    private static readonly Part[] Feet = [Part.Heel, Part.Ball, Part.Toes, Part.Ankle];

    private readonly HashSet<(Part, BodySide)> _floor = [];
    private readonly Dictionary<(Part, BodySide), Prop> _props = [];

    public Touches(SolvedFigure figure, Rig rig)
    {
        foreach (var sphere in FloorContact.Spheres)
        {
            var (place, radius) = (sphere.PlaceIn(rig), sphere.RadiusIn(rig));
            foreach (var key in KeysOf(sphere))
            {
                if (place.Y - radius < (key.Item1 is Part.Knee || Feet.Contains(key.Item1) ? NearOfLegs : Near))
                {
                    _floor.Add(key);
                }

                foreach (var prop in figure.Props.Where(prop => GapTo(prop, place) - radius < Near))
                {
                    _props.TryAdd(key, prop);
                }
            }
        }
    }

    public bool Floor(Part part, BodySide side) => _floor.Contains((part, side));

    public bool Floor(Part part) => BodySides.Both.Any(side => Floor(part, side));

    /// <summary>What that part touches besides the floor; null for nothing.</summary>
    public Prop? Prop(Part part, BodySide side) => _props.GetValueOrDefault((part, side));

    public Prop? Prop(Part part) => Prop(part, BodySide.Right) ?? Prop(part, BodySide.Left);

    /// <summary>Does the floor, or a prop that lies on it, carry that part? A wall carries nothing.</summary>
    public bool Carried(Part part, BodySide side) => Floor(part, side) || Prop(part, side) is { Kind: not PropKind.Wall };

    public bool Carried(Part part) => BodySides.Both.Any(side => Carried(part, side));

    public bool FootOnFloor(BodySide side) => Feet.Any(part => Floor(part, side));

    public bool FootCarried(BodySide side) => Feet.Any(part => Carried(part, side));

    public Prop? FootProp(BodySide side) => Feet.Select(part => Prop(part, side)).FirstOrDefault(prop => prop is not null);

    private static float GapTo(Prop prop, System.Numerics.Vector3 place) => prop.Kind switch
    {
        PropKind.Wall => MathF.Sign(prop.X) * (prop.X - place.X),
        PropKind.Strap => float.MaxValue,
        _ => PropShapes.Of(prop).Min(solid => solid.Distance(place)),
    };

    /// <summary>What lies in the middle belongs to both sides.</summary>
    private static IEnumerable<(Part, BodySide)> KeysOf(FloorContact.Sphere sphere)
    {
        var part = PartOf(sphere);
        if (sphere.Joint.IsPaired())
        {
            return [(part, sphere.Joint.Unsided() == sphere.Joint ? BodySide.Right : BodySide.Left)];
        }

        return sphere.Local.Z == 0
            ? [(part, BodySide.Right), (part, BodySide.Left)]
            : [(part, sphere.Local.Z > 0 ? BodySide.Right : BodySide.Left)];
    }

    private static Part PartOf(FloorContact.Sphere sphere) => sphere.Joint.Unsided() switch
    {
        Joint.Pelvis => sphere.Local.X < 0 ? Part.Seat : Part.Pelvis,
        Joint.L5 or Joint.L2 => Part.Waist,
        Joint.T12 or Joint.T7 => Part.Back,
        Joint.C7 => Part.Neck,
        Joint.Head => Part.Head,
        Joint.ShoulderR => Part.Shoulder,
        Joint.ElbowR => sphere.Local.Y == 0 ? Part.Elbow : Part.Forearm,
        Joint.WristR => Part.Hand,
        Joint.HipR => Part.Thigh,
        Joint.KneeR => sphere.Local.Y == 0 ? Part.Knee : Part.Shin,
        Joint.ToesR => Part.Toes,
        _ => sphere.Local switch
        {
            { X: > .05f } => Part.Ball,
            { X: < 0 } => Part.Heel,
            _ => Part.Ankle,
        },
    };
}
