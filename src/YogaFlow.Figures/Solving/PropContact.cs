using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Solving;

/// <summary>Keeps the body out of the props, with the same spheres that keep it out of the mat.</summary>
internal sealed class PropContact
{
    private readonly (PropSolid Solid, float Softness)[] _solids;
    private readonly float[] _walls;

    /// <summary>Does the body rest on props alone? Then they take the place of the mat.</summary>
    private readonly bool _carryTheBody;

    public PropContact(FigureDescription figure)
    {
        _solids =
        [
            .. figure.Props.SelectMany(prop => PropShapes.Of(prop).Select(solid => (solid, PropShapes.Softness(prop)))),
        ];
        _walls = [.. figure.Props.Where(prop => prop.Kind is PropKind.Wall).Select(wall => wall.X)];
        _carryTheBody = _solids.Length > 0
            && figure.Pins.Any(pin => pin.Contains(" on ", StringComparison.Ordinal))
            && !figure.Pins.Any(pin => pin.Contains(" floor", StringComparison.Ordinal));
    }

    private bool IsEmpty => _solids.Length == 0 && _walls.Length == 0;

    /// <summary>One value for each sphere: how far it is inside a prop.</summary>
    public void Measure(Rig rig, float perMetre, List<float> residuals)
    {
        if (IsEmpty)
        {
            return;
        }

        foreach (var sphere in FloorContact.Spheres)
        {
            residuals.Add(perMetre * MathF.Min(GapOf(sphere.PlaceIn(rig)) - sphere.RadiusIn(rig), 0));
        }
    }

    /// <summary>How deep the body is in a prop, beyond what a soft one gives way; metres, 0 for not at all.</summary>
    public float DepthIn(Rig rig)
    {
        var deepest = 0f;
        foreach (var sphere in FloorContact.Spheres)
        {
            deepest = IsEmpty ? 0 : MathF.Max(deepest, sphere.RadiusIn(rig) - GapOf(sphere.PlaceIn(rig)));
        }

        return deepest;
    }

    /// <summary>Height of the lowest point above what carries the body; metres, negative is sunk in.</summary>
    public float Lowest(Rig rig)
    {
        var lowest = FloorContact.Lowest(rig);
        if (!_carryTheBody || lowest < 0)
        {
            return lowest;
        }

        foreach (var sphere in FloorContact.Spheres)
        {
            var place = sphere.PlaceIn(rig);
            foreach (var (solid, _) in _solids)
            {
                lowest = MathF.Min(lowest, MathF.Max(solid.Distance(place) - sphere.RadiusIn(rig), 0));
            }
        }

        return lowest;
    }

    /// <summary>The distance to the nearest prop; how far a soft one gives way is added.</summary>
    private float GapOf(Vector3 place)
    {
        var gap = float.MaxValue;
        foreach (var (solid, softness) in _solids)
        {
            gap = MathF.Min(gap, solid.Distance(place) + softness);
        }

        foreach (var wall in _walls)
        {
            gap = MathF.Min(gap, MathF.Sign(wall) * (wall - place.X));
        }

        return gap;
    }
}
