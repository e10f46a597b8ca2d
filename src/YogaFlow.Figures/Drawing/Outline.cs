using System.Numerics;

namespace YogaFlow.Figures.Drawing;

/// <summary>Closed lines with fewer points.</summary>
internal static class Outline
{
    /// <summary>Ramer-Douglas-Peucker, from the first point to the one farthest from it and back.</summary>
    /// <param name="tolerance">How far the result may stand off, in the line's own units.</param>
    public static List<Vector2> Simplify(List<Vector2> loop, float tolerance)
    {
        if (loop.Count < 6)
        {
            return loop;
        }

        var farthest = 0;
        for (var index = 1; index < loop.Count; index++)
        {
            if ((loop[index] - loop[0]).LengthSquared() > (loop[farthest] - loop[0]).LengthSquared())
            {
                farthest = index;
            }
        }

        List<Vector2> closed = [.. loop, loop[0]];
        var kept = new bool[closed.Count];
        kept[0] = kept[farthest] = kept[^1] = true;
        Keep(closed, kept, 0, farthest, tolerance);
        Keep(closed, kept, farthest, closed.Count - 1, tolerance);
        return [.. loop.Where((_, index) => kept[index])];
    }

    private static void Keep(List<Vector2> line, bool[] kept, int first, int last, float tolerance)
    {
        var farthest = -1;
        var largest = tolerance;
        var chord = line[last] - line[first];
        var length = chord.Length() + 1e-6f;
        for (var index = first + 1; index < last; index++)
        {
            var offset = line[index] - line[first];
            var share = Math.Clamp(Vector2.Dot(offset, chord) / (length * length), 0, 1);
            var distance = (offset - (chord * share)).Length();
            if (distance > largest)
            {
                (largest, farthest) = (distance, index);
            }
        }

        if (farthest > 0)
        {
            kept[farthest] = true;
            Keep(line, kept, first, farthest, tolerance);
            Keep(line, kept, farthest, last, tolerance);
        }
    }
}
