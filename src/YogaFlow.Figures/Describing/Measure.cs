using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Describing;

/// <summary>Distances and angles in the plain units of speech.</summary>
internal static class Measure
{
    /// <returns>Metres from a place to the line between two others.</returns>
    /// <param name="along">Where on that line, 0 to 1.</param>
    public static float ToSegment(Vector3 place, Vector3 from, Vector3 to, out float along)
    {
        var way = to - from;
        along = Math.Clamp(Vector3.Dot(place - from, way) / way.LengthSquared(), 0, 1);
        return (place - from - (way * along)).Length();
    }

    /// <returns>Degrees between two directions of length one.</returns>
    public static float Between(Vector3 one, Vector3 other) => MathF.Acos(Math.Clamp(Vector3.Dot(one, other), -1, 1)) / Turn.Degree;

    public static float Level(Vector3 apart) => (apart with { Y = 0 }).Length();
}
