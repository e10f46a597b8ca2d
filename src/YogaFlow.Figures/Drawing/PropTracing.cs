using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>The props of a picture: two flat colours, and tones that keep the edges between their faces.</summary>
internal sealed class PropTracing
{
    private static readonly Material[] Layers = [Material.Prop, Material.PropTrim];

    private readonly Scene _scene;
    private readonly float _scale;
    private readonly Raster _whole;
    private readonly Raster _tones;
    private readonly Raster[] _regions;

    /// <param name="size">Edge of the picture in pixels.</param>
    /// <param name="finer">How many times finer the regions were cast.</param>
    /// <param name="scale">From pixels to units of the view box.</param>
    public PropTracing(Scene scene, RegionBuffer regions, int size, int finer, float scale)
    {
        (_scene, _scale) = (scene, scale);
        _whole = Raster.Coverage(size, finer, pixel => regions.IsSolid(pixel) && !regions.IsBody(pixel));
        _regions = [.. Layers.Select(layer => Raster.Coverage(size, finer, pixel => regions.Materials[pixel] == (byte)layer))];
        _tones = Tones.OfProps(scene, size).Blurred(1, _whole);
    }

    public void Draw(Canvas canvas, float tolerance)
    {
        foreach (var (layer, region) in Layers.Zip(_regions))
        {
            var colour = Palette.Variable(_scene.Look, layer);
            canvas.Path($"fill='{colour}' stroke='{colour}'", Tracing.Trace(region, .5f, .55f * tolerance, 10, _scale));
        }

        canvas.Path($"fill='{Canvas.Ink}' opacity='.2'", TraceTone(tone => .52f - tone, tolerance));
        canvas.Path("fill='#fff' opacity='.2'", TraceTone(tone => tone - .80f, tolerance));
    }

    private string TraceTone(Func<float, float> beyond, float tolerance)
    {
        var values = _tones.Values
            .Select((tone, pixel) => MathF.Min(_whole.Values[pixel] - .4f, beyond(tone) * 6) + .5f);
        return Tracing.Trace(new Raster(_whole.Size, [.. values]), .5f, .65f * tolerance, 50 * tolerance, _scale);
    }
}
