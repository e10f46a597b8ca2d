using System.Numerics;
using System.Text;

namespace YogaFlow.Figures.Drawing;

/// <summary>An SVG document in the making. Attributes are in single quotes, as the strings are put into C# and HTML.</summary>
internal sealed class Canvas
{
    private readonly StringBuilder _svg = new();

    public Canvas(int size) => _svg.Append($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size} {size}'>");

    /// <returns>A place of the picture, from -1 to 1, in units of the canvas; y runs down.</returns>
    public static Vector2 Place(Vector3 projected, int size) =>
        new((projected.X + 1) * size / 2, (1 - projected.Y) * size / 2);

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
