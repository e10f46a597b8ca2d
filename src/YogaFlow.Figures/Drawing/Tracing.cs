using System.Text;
using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>The buffers of one picture, and how its layers are traced from them.</summary>
internal sealed class Tracing
{
    /// <summary>
    /// Edge of the picture in pixels; regions are cast three times finer, tones twice and the floor three times coarser.
    /// </summary>
    private const int Size = 384;
    private const int Finer = 3;
    private const int Coarser = 2;
    private const int ToneSize = Size / Coarser;
    private const int FloorSize = Size / 3;

    /// <summary>Edge of the SVG's view box.</summary>
    private const int Box = 960;
    private const float Scale = Box / (float)Size;

    private const string Ink = Canvas.Ink;

    /// <summary>From bottom to top; skin is the whole silhouette below them.</summary>
    private static readonly Material[] Layers =
        [Material.Leggings, Material.Top, Material.Waistband, Material.Hair];

    private readonly Scene _scene;
    private readonly Raster _silhouette;
    private readonly Raster _toned;
    private readonly Raster _floor;
    private readonly Raster _tones;
    private readonly Raster _contours;
    private readonly Raster[] _regions;
    private readonly PropTracing? _props;

    public Tracing(Scene scene)
    {
        _scene = scene;
        var regions = RegionBuffer.Of(scene, Size);
        var contours = ContourMask.Of(regions);
        _silhouette = Raster.Coverage(Size, Finer, regions.IsBody);
        _regions =
        [
            .. Layers.Select(layer => Raster.Coverage(Size, Finer, pixel => regions.Materials[pixel] == (byte)layer).Blurred(1)),
        ];
        _props = scene.Props.IsEmpty ? null : new PropTracing(scene, regions, Size, Finer, Scale);
        _contours = Raster.Coverage(Size, Finer, pixel => contours[pixel]);
        _toned = Raster.Coverage(ToneSize, Finer * Coarser, regions.IsBody);
        _tones = Tones.OfBody(scene, ToneSize).Blurred(2, _toned).Blurred(1, _toned);
        _floor = Tones.OfFloor(scene, FloorSize).Blurred(2);
    }

    /// <param name="tolerance">1 is fine; larger traces with fewer points.</param>
    public string ToSvg(float tolerance)
    {
        var canvas = new Canvas(Box, _scene.Camera);
        AddMat(canvas);
        AddFloorShadow(canvas);
        foreach (var wall in _scene.Walls)
        {
            wall.Draw(canvas, _scene.Camera, ColourOf(Material.Wall));
        }

        _props?.Draw(canvas, tolerance);
        AddRegions(canvas, tolerance);
        AddTones(canvas, tolerance);
        canvas.Path($"fill='{Ink}' opacity='.38'", Trace(_contours, .40f, .42f * tolerance, 16 * tolerance));
        FingerLines.Draw(_scene, canvas);
        new Face(_scene, canvas).Draw();
        return canvas.Close();
    }

    private void AddMat(Canvas canvas)
    {
        var outline = _scene.Mat.Outline().Select(canvas.Place);
        canvas.Path($"class='m' fill='{ColourOf(Material.Mat)}'", PathData.Polygon(outline));
    }

    private void AddFloorShadow(Canvas canvas)
    {
        const float scale = Scale * 3;
        canvas.Path("fill='#000' opacity='.13'", Trace(_floor, .30f, .4f, 26, scale));
        canvas.Path("fill='#000' opacity='.16'", Trace(_floor, .62f, .4f, 20, scale));
    }

    /// <summary>Each region is stroked in its own colour against hairline gaps.</summary>
    private void AddRegions(Canvas canvas, float tolerance)
    {
        var skin = ColourOf(Material.Skin);
        canvas.Path(
            $"fill='{skin}' stroke='var(--fh,none)' stroke-width='7'",
            Trace(_silhouette.Blurred(1), .5f, .46f * tolerance, 24));
        foreach (var (layer, region) in Layers.Zip(_regions))
        {
            var colour = ColourOf(layer);
            canvas.Path($"fill='{colour}' stroke='{colour}'", Trace(region, .5f, .52f * tolerance, 24));
        }
    }

    private void AddTones(Canvas canvas, float tolerance)
    {
        canvas.Raw($"<g fill='{Ink}'>");
        canvas.Path("opacity='.17'", TraceTone(tone => .50f - tone, tolerance, 30));
        canvas.Path("opacity='.17'", TraceTone(tone => .27f - tone, tolerance, 30));
        canvas.Raw("</g>");
        canvas.Path("fill='#fff' opacity='.13'", TraceTone(tone => tone - .80f, tolerance, 40));
    }

    /// <summary>Traces where a tone is beyond a threshold, kept a little within the silhouette.</summary>
    private string TraceTone(Func<float, float> beyond, float tolerance, float leastArea)
    {
        var values = _tones.Values
            .Select((tone, pixel) => MathF.Min(_toned.Values[pixel] - .45f, beyond(tone) * 4) + .5f);
        return Trace(new Raster(ToneSize, [.. values]), .5f, .40f * tolerance, leastArea * tolerance, Scale * Coarser);
    }

    /// <param name="leastArea">Smaller islands are dropped, in square pixels.</param>
    internal static string Trace(Raster raster, float level, float tolerance, float leastArea, float scale = Scale)
    {
        var data = new StringBuilder();
        foreach (var loop in Contours.Of(raster, level))
        {
            if (Contours.AreaOf(loop) >= leastArea)
            {
                data.Append(PathData.Curve(Outline.Simplify(loop, tolerance).Select(point => point * scale)));
            }
        }

        return data.ToString();
    }

    private string ColourOf(Material material) => Palette.Variable(_scene.Look, material);
}
