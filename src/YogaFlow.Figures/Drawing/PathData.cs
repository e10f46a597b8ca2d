using System.Globalization;
using System.Numerics;
using System.Text;

namespace YogaFlow.Figures.Drawing;

/// <summary>The <c>d</c> of SVG paths, with whole numbers and as few characters as may be.</summary>
internal static class PathData
{
    /// <summary>Below this cosine between two pieces a corner stays a corner (about 80 degrees).</summary>
    private const float Corner = .15f;
    private const float Roundness = .36f;

    /// <returns>A closed polygon; empty for fewer than three points.</returns>
    public static string Polygon(IEnumerable<Vector2> points)
    {
        var whole = Rounded(points);
        if (whole.Count < 3)
        {
            return "";
        }

        var path = new StringBuilder();
        Append(path, 'M', whole[0]);
        for (var index = 1; index < whole.Count; index++)
        {
            Append(path, 'l', whole[index] - whole[index - 1]);
        }

        return path.Append('z').ToString();
    }

    /// <summary>A closed Catmull-Rom curve: the first piece as <c>c</c>, the others as <c>s</c>.</summary>
    /// <returns>Empty for fewer than three points.</returns>
    public static string Curve(IEnumerable<Vector2> points)
    {
        var whole = Rounded(points);
        if (whole.Count < 3)
        {
            return "";
        }

        var path = new StringBuilder();
        Append(path, 'M', whole[0]);
        for (var index = 1; index <= whole.Count; index++)
        {
            var from = whole[index - 1];
            var end = index % whole.Count;
            var to = whole[end] - from;
            var control = Round(whole[end] - TangentAt(whole, end) - from);
            if (index == 1)
            {
                Append(path, 'c', Round(TangentAt(whole, 0)), control, to);
            }
            else
            {
                Append(path, 's', control, to);
            }
        }

        return path.Append('z').ToString();
    }

    /// <summary>An open arc through three points, to a tenth: for fine strokes.</summary>
    public static string Arc(Vector2 first, Vector2 middle, Vector2 last)
    {
        var control = (middle * 2) - ((first + last) / 2);
        return FormattableString.Invariant(
            $"M{first.X:0.0} {first.Y:0.0}Q{control.X:0.0} {control.Y:0.0} {last.X:0.0} {last.Y:0.0}");
    }

    private static Vector2 TangentAt(List<Vector2> points, int index)
    {
        var before = points[(index - 1 + points.Count) % points.Count];
        var after = points[(index + 1) % points.Count];
        var into = points[index] - before;
        var outOf = after - points[index];
        var cosine = Vector2.Dot(into, outOf) / ((into.Length() * outOf.Length()) + 1e-6f);
        if (cosine < Corner)
        {
            return Vector2.Zero;
        }

        var through = after - before;
        var shorter = MathF.Min(into.Length(), outOf.Length());
        return through / (through.Length() + 1e-6f) * shorter * Roundness;
    }

    private static List<Vector2> Rounded(IEnumerable<Vector2> points) => [.. points.Select(Round)];

    private static Vector2 Round(Vector2 point) => new(MathF.Round(point.X), MathF.Round(point.Y));

    private static void Append(StringBuilder path, char command, params ReadOnlySpan<Vector2> points)
    {
        path.Append(command);
        var isFirst = true;
        foreach (var point in points)
        {
            Append(path, point.X, isFirst);
            Append(path, point.Y, isFirst: false);
            isFirst = false;
        }
    }

    /// <summary>A minus separates numbers as well as a space does.</summary>
    private static void Append(StringBuilder path, float number, bool isFirst)
    {
        var whole = (int)number;
        if (whole >= 0 && !isFirst)
        {
            path.Append(' ');
        }

        path.Append(whole.ToString(CultureInfo.InvariantCulture));
    }
}
