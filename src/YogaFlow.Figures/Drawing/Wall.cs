using System.Numerics;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Drawing;

/// <summary>
/// A wall across the mat as an upright panel. It is painted behind the person even where it stands before them: a
/// wall that hid the pose would teach nobody.
/// </summary>
internal sealed class Wall
{
    private const float Thickness = .035f;
    private const float Lowest = 1;
    private const float Highest = 1.9f;
    private const float Above = .12f;
    private const float Opaque = .8f;

    /// <summary>Seen from its other side, the mat shows through.</summary>
    private const float SeenThrough = .4f;

    /// <summary>Away from the person.</summary>
    private readonly Vector3 _outward;
    private readonly Vector3 _near;
    private readonly Vector3 _far;

    /// <param name="prop">The wall.</param>
    /// <param name="mat">Gives it its width.</param>
    /// <param name="top">Height of the person in metres.</param>
    public Wall(Prop prop, MatRectangle mat, float top)
    {
        _outward = Vector3.UnitX * MathF.Sign(prop.X);
        var outer = prop.X + (MathF.Sign(prop.X) * Thickness);
        var height = Math.Clamp(top + Above, Lowest, Highest);
        _near = new Vector3(MathF.Min(prop.X, outer), 0, mat.MinZ);
        _far = new Vector3(MathF.Max(prop.X, outer), height, mat.MaxZ);
    }

    /// <summary>The eight corners, which the picture has to show.</summary>
    public IEnumerable<Vector3> Corners() =>
        from x in new[] { _near.X, _far.X }
        from y in new[] { _near.Y, _far.Y }
        from z in new[] { _near.Z, _far.Z }
        select new Vector3(x, y, z);

    /// <summary>Paints the faces that are turned to the camera: broad ones plain, edges a little darker.</summary>
    public void Draw(Canvas canvas, Camera camera, string colour)
    {
        DrawFace(canvas, camera, -_outward, colour, shade: 0);
        DrawFace(canvas, camera, _outward, colour, shade: 0, SeenThrough);
        DrawFace(canvas, camera, Vector3.UnitZ, colour, shade: .22f);
        DrawFace(canvas, camera, -Vector3.UnitZ, colour, shade: .22f);
        DrawFace(canvas, camera, Vector3.UnitY, colour, shade: .1f);
    }

    private void DrawFace(Canvas canvas, Camera camera, Vector3 outward, string colour, float shade, float opacity = Opaque)
    {
        var corners = CornersOf(outward);
        if (Vector3.Dot(camera.Place - corners[0], outward) <= 0)
        {
            return;
        }

        var outline = PathData.Polygon(corners.Select(canvas.Place));
        canvas.Path(FormattableString.Invariant($"fill='{colour}' opacity='{opacity:0.#}'"), outline);
        if (shade > 0)
        {
            canvas.Path(FormattableString.Invariant($"fill='{Canvas.Ink}' opacity='{shade:0.##}'"), outline);
        }
    }

    /// <summary>The four corners of a face, one after the other around it.</summary>
    private Vector3[] CornersOf(Vector3 outward)
    {
        var middle = (_near + _far) / 2;
        var half = (_far - _near) / 2;
        var (one, other) = outward.X != 0 ? (Vector3.UnitY, Vector3.UnitZ)
            : outward.Y != 0 ? (Vector3.UnitZ, Vector3.UnitX)
            : (Vector3.UnitX, Vector3.UnitY);
        var face = middle + (outward * half);
        return
        [
            face - (one * half) - (other * half),
            face + (one * half) - (other * half),
            face + (one * half) + (other * half),
            face - (one * half) + (other * half),
        ];
    }
}
