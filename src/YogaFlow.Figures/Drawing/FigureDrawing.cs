using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Drawing;

/// <summary>Draws a figure as flat regions with three tones, traced from its distance field: an SVG of about 9 KB.</summary>
public static class FigureDrawing
{
    /// <summary>Raise it with any change that alters a drawing; then every figure has to be drawn again.</summary>
    public const int Version = 2;

    /// <summary>A drawing that comes out longer, in characters, is traced again with a larger tolerance.</summary>
    public const int LongestWished = 16_000;

    private static readonly float[] Tolerances = [1, 1.3f, 1.7f, 2.2f];

    /// <summary>
    /// Takes about a second of processor time. The colours are the CSS variables of <see cref="Palette"/> with those of
    /// the look as defaults; <c>--fh</c> strokes the silhouette.
    /// </summary>
    public static string Draw(SolvedFigure figure, Look look, FigureView view)
    {
        var tracing = new Tracing(new Scene(figure, look, view));
        var svg = "";
        foreach (var tolerance in Tolerances)
        {
            svg = tracing.ToSvg(tolerance);
            if (svg.Length <= LongestWished)
            {
                break;
            }
        }

        return svg;
    }
}
