using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>The colours of a face's strokes, taken from the skin and the hair.</summary>
internal readonly record struct FaceInks(Colour Eyes, Colour Brows, Colour Mouth, Colour Nose)
{
    /// <summary>A skin whose red is less than this counts as dark.</summary>
    private const float DarkBelow = .62f;

    public static FaceInks On(Look look)
    {
        var skin = look.ColourOf(Material.Skin);
        var hair = look.ColourOf(Material.Hair);
        return skin.Rgb.X < DarkBelow
            ? new FaceInks(
                skin.Times(.26f), skin.Times(.3f).Towards(hair, .2f), skin.Times(1.25f, .72f, .72f), skin.Times(.55f))
            : new FaceInks(
                skin.Times(.20f), skin.Times(.3f).Towards(hair, .6f), skin.Times(.82f, .48f, .46f), skin.Times(.62f));
    }
}
