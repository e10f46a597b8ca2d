using System.Numerics;

namespace YogaFlow.Figures.Posing.Pins;

/// <summary>Where on the mat something lies, and which way it points; null is free.</summary>
/// <param name="X">Metres.</param>
/// <param name="Z">Metres.</param>
/// <param name="Heading">Radians: 0 is towards the front edge (+x), a quarter turn towards the viewer (+z).</param>
internal readonly record struct FloorPlace(float? X, float? Z, float? Heading)
{
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
