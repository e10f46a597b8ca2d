namespace YogaFlow.Figures.Modelling;

/// <summary>
/// The colours of a drawing as CSS variables: <c>--f0</c> to <c>--f5</c> for the person and the mat in the order of
/// <see cref="Material"/>, <c>--f6</c> for a prop, <c>--f7</c> for its second colour, <c>--f8</c> for a wall, and
/// <c>--f9</c> to <c>--f12</c> for the strokes of the face in the order of <see cref="FaceInk"/>.
/// </summary>
public static class Palette
{
    private static readonly int Materials = Enum.GetValues<Material>().Length;

    /// <summary>Every variable with its colour in a look, to recolour a drawing: <c>--f0:#d69a78;…</c></summary>
    public static string Css(Look look) => string.Concat(
        Enum.GetValues<Material>().Select(material => $"--f{(int)material}:{look.ColourOf(material)};").Concat(
            Enum.GetValues<FaceInk>().Select(ink => $"--f{Materials + (int)ink}:{FaceInks.Of(look, ink)};")));

    /// <summary>A look's colours in the order of the variables.</summary>
    public static IEnumerable<Colour> Colours(Look look) =>
        [.. Enum.GetValues<Material>().Select(look.ColourOf), .. Enum.GetValues<FaceInk>().Select(ink => FaceInks.Of(look, ink))];

    /// <returns>The variable with the look's colour as what counts when it is not set.</returns>
    internal static string Variable(Look look, Material material) => $"var(--f{(int)material},{look.ColourOf(material)})";

    internal static string Variable(Look look, FaceInk ink) =>
        $"var(--f{Materials + (int)ink},{FaceInks.Of(look, ink)})";
}
