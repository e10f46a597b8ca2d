using System.Numerics;
using System.Text;

namespace YogaFlow.Figures.Drawing;

/// <summary>An SVG document in the making, seen through a camera. Attributes are in single quotes.</summary>
internal sealed class Canvas
{
    /// <summary>What shadows and lines are drawn with, more or less transparent.</summary>
    public const string Ink = "#1a0f2a";

    private readonly int _size;
    private readonly Camera _camera;
    private readonly StringBuilder _svg = new();

    /// <param name="size">Edge of the view box.</param>
    public Canvas(int size, Camera camera)
    {
        (_size, _camera) = (size, camera);
        _svg.Append($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size} {size}'>");
    }

    /// <returns>A place of the world in units of the canvas; y runs down.</returns>
    public Vector2 Place(Vector3 world)
    {
        var seen = _camera.Project(world);
        return new Vector2((seen.X + 1) * _size / 2, (1 - seen.Y) * _size / 2);
    }

    /// <returns>A length in metres at some place, in units of the canvas.</returns>
    public float Length(float metres, Vector3 world) => metres / Camera.HalfAt(_camera.Project(world).Z) * _size / 2;

    /// <summary>Adds a path unless there is nothing in it.</summary>
    public void Path(string attributes, string data)
    {
        if (data.Length > 0)
        {
            _svg.Append($"<path {attributes} d='{data}'/>");
        }
    }

    public void Raw(string svg) => _svg.Append(svg);

    public string Close() => _svg.Append("</svg>").ToString();
}
