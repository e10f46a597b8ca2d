namespace YogaFlow.Figures.Modelling;

/// <summary>The looks that exist. The stills are drawn as <see cref="Sage"/> and recoloured where they are shown.</summary>
public static class Looks
{
    public static Look Sage { get; } = new()
    {
        Colours = Palette("d69a78", "d9735a", "35607a", "3a2822", "9fbfae", "2b4c63"),
    };

    public static Look Ochre { get; } = new()
    {
        Hips = .93f,
        Waist = 1.12f,
        Chest = 1.1f,
        Bust = 0,
        Shoulders = 1.14f,
        Limbs = 1.08f,
        Hair = HairStyle.Short,
        HasShorts = true,
        HasSleeves = true,
        Colours = Palette("8a5a3f", "e2b35a", "3d4a57", "1f1715", "b9b3d6", "2b3540"),
    };

    public static Look Teal { get; } = new()
    {
        Hips = 1.14f,
        Waist = 1.28f,
        Chest = 1.16f,
        Bust = 1.25f,
        Limbs = 1.17f,
        HasBelly = true,
        Hair = HairStyle.Curls,
        Colours = Palette("6b4430", "57a08f", "5b3f66", "241a18", "e0b9a0", "462f50"),
    };

    public static Look Lavender { get; } = new()
    {
        Hips = .97f,
        Waist = .96f,
        Hair = HairStyle.Ponytail,
        Colours = Palette("efc4a5", "8a7fc0", "3f4d6e", "b98a4e", "a8c7d6", "303b58"),
    };

    public static Look Rose { get; } = new()
    {
        Hair = HairStyle.Headscarf,
        HasSleeves = true,
        Colours = Palette("c58d63", "4f7d74", "40454f", "c9a7a0", "d8cdb8", "333740"),
    };

    /// <summary>Every look by its name.</summary>
    public static IReadOnlyDictionary<string, Look> All { get; } = new Dictionary<string, Look>
    {
        ["sage"] = Sage,
        ["ochre"] = Ochre,
        ["teal"] = Teal,
        ["lavender"] = Lavender,
        ["rose"] = Rose,
    };

    private static Colour[] Palette(params ReadOnlySpan<string> hexes)
    {
        var colours = new Colour[hexes.Length];
        for (var index = 0; index < hexes.Length; index++)
        {
            colours[index] = Colour.Parse(hexes[index]);
        }

        return colours;
    }
}
