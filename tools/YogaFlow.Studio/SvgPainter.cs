using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Studio;

/// <summary>Paints the little of SVG that our drawings use: paths in groups, flat fills and strokes, opacity.</summary>
internal sealed class SvgPainter(Look? look)
{
    /// <summary>The CSS variables that take the place of the drawing's own colours.</summary>
    private readonly Dictionary<string, string> _variables = look is null ? [] : Palette.Css(look)
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(variable => variable.Split(':')[0], variable => variable.Split(':')[1]);

    public void Paint(SKCanvas canvas, string svg, SKPoint corner, int size)
    {
        var root = XElement.Parse(svg);
        var box = root.Attribute("viewBox")?.Value.Split(' ') ?? throw new StudioException("A drawing has no viewBox.");
        var scale = size / Number(box[2]);
        canvas.Save();
        canvas.Translate(corner);
        canvas.Scale(scale);
        foreach (var path in root.Descendants().Where(element => element.Name.LocalName == "path"))
        {
            Paint(canvas, path);
        }

        canvas.Restore();
    }

    private void Paint(SKCanvas canvas, XElement element)
    {
        using var path = SKPath.ParseSvgPathData(element.Attribute("d")?.Value);
        if (path is null)
        {
            return;
        }

        var opacity = Number(Find(element, "opacity") ?? "1");
        using var paint = new SKPaint { IsAntialias = true };
        if (TryColour(Find(element, "fill") ?? "#000", opacity, out var fill))
        {
            paint.Color = fill;
            canvas.DrawPath(path, paint);
        }

        if (TryColour(Find(element, "stroke") ?? "none", opacity, out var stroke))
        {
            (paint.Color, paint.Style) = (stroke, SKPaintStyle.Stroke);
            paint.StrokeWidth = Number(Find(element, "stroke-width") ?? "1");
            paint.StrokeCap = Find(element, "stroke-linecap") is "round" ? SKStrokeCap.Round : SKStrokeCap.Butt;
            canvas.DrawPath(path, paint);
        }
    }

    /// <summary>An attribute of the element or of the nearest group that has it.</summary>
    private static string? Find(XElement element, string name) =>
        element.AncestorsAndSelf().Select(holder => holder.Attribute(name)?.Value).FirstOrDefault(value => value is not null);

    /// <summary>Reads <c>none</c>, <c>#rgb</c>, <c>#rrggbb</c>, or the default of a CSS variable.</summary>
    private bool TryColour(string value, float opacity, out SKColor colour)
    {
        if (!SKColor.TryParse(Resolve(value), out colour))
        {
            return false;
        }

        colour = colour.WithAlpha((byte)(opacity * byte.MaxValue));
        return true;
    }

    /// <summary><c>var(--f0,#d69a78)</c> is the variable where it is set, else what follows the comma.</summary>
    private string Resolve(string value) => value.StartsWith("var(", StringComparison.Ordinal)
        && value["var(".Length..^1].Split(',') is [var name, var otherwise]
            ? _variables.GetValueOrDefault(name, otherwise)
            : value;

    private static float Number(string word) => float.Parse(word, CultureInfo.InvariantCulture);
}
