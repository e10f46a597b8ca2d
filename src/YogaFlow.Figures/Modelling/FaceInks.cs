namespace YogaFlow.Figures.Modelling;

/// <summary>
/// Strokes of a face that can be made out on its skin. On light skin all are darker than it. On dark skin eyes and
/// brows are as dark as can be, and the mouth and nose are lighter: there is not room enough for four darker tones.
/// </summary>
internal static class FaceInks
{
    /// <summary>Below this contrast with black a skin counts as dark: darker strokes alone would be faint.</summary>
    private const float DarkBelow = 4.5f;

    private static readonly Colour Black = new(default);
    private static readonly Colour Rose = Colour.Parse("e08a78");
    private static readonly Colour Light = Colour.Parse("f0c8a4");

    public static Colour Of(Look look, FaceInk ink)
    {
        var skin = look.ColourOf(Material.Skin);
        var hair = look.ColourOf(Material.Hair);
        var isDark = skin.ContrastWith(Black) < DarkBelow;
        return ink switch
        {
            FaceInk.Eyes => skin.Times(isDark ? .08f : .20f),
            FaceInk.Brows => isDark ? skin.Times(.1f) : Darker(hair, than: skin),
            FaceInk.Mouth => isDark ? skin.Towards(Rose, .55f) : skin.Times(.82f, .48f, .46f),
            FaceInk.Nose => isDark ? skin.Towards(Light, .38f) : skin.Times(.62f),
            _ => throw new ArgumentOutOfRangeException(nameof(ink), ink, "There is no such stroke."),
        };
    }

    /// <summary>Brows take after the hair, darkened as far as fair hair needs it.</summary>
    private static Colour Darker(Colour hair, Colour than) => than.Times(.3f).Towards(hair, .6f) is var brow
        && brow.ContrastWith(than) >= 3 ? brow : brow.Times(.6f);
}
