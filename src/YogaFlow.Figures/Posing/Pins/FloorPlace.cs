using System.Numerics;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Posing.Pins;

/// <summary>Where on the mat something lies, and which way it points; null is free.</summary>
/// <param name="X">Metres.</param>
/// <param name="Z">Metres.</param>
/// <param name="Heading">Radians: 0 is towards the front edge (+x), a quarter turn towards the viewer (+z).</param>
/// <param name="Prop">On whose upper face it lies; null is the mat itself.</param>
internal readonly record struct FloorPlace(float? X, float? Z, float? Heading, Prop? Prop = null)
{
    /// <summary>Nothing lies nearer to the edge of a prop than this, where it is wide enough. Metres.</summary>
    private const float Edge = .035f;

    /// <summary>Height of the face in metres.</summary>
    public float Height => Prop is null ? 0 : PropShapes.TopOf(Prop);

    public void MeasurePlace(Vector3 place, List<float> residuals)
    {
        if (X is { } x)
        {
            residuals.Add(Pin.PerMetre * (place.X - x));
        }

        if (Z is { } z)
        {
            residuals.Add(Pin.PerMetre * (place.Z - z));
        }

        if (Prop is not null)
        {
            MeasureOnTop(Prop, place, residuals);
        }
    }

    private static void MeasureOnTop(Prop prop, Vector3 place, List<float> residuals)
    {
        var half = PropShapes.TopHalf(prop);
        var offset = place - new Vector3(prop.X, place.Y, prop.Z);
        residuals.Add(Pin.PerMetre * Beyond(Vector3.Dot(offset, prop.Along), half.X));
        residuals.Add(Pin.PerMetre * Beyond(Vector3.Dot(offset, prop.Across), half.Y));
    }

    private static float Beyond(float offset, float half)
    {
        var most = MathF.Max(half - Edge, half * .4f);
        return offset - Math.Clamp(offset, -most, most);
    }

    public void MeasureHeading(Vector3 direction, float weight, List<float> residuals)
    {
        if (Heading is { } heading)
        {
            residuals.Add(weight * (direction.X - MathF.Cos(heading)));
            residuals.Add(weight * (direction.Z - MathF.Sin(heading)));
        }
    }
}
