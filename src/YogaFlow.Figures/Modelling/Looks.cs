using YogaFlow.Figures.Posing;

namespace YogaFlow.Figures.Modelling;

/// <summary>
/// The looks that exist: bodies of different build, age, skin and hair. None is the usual one; a figure that names no
/// look wears the one that its slug gives it.
/// </summary>
public static class Looks
{
    /// <summary>FNV-1a (Fowler, Noll, Vo), 32 bits.</summary>
    private const uint FirstHash = 2166136261;
    private const uint HashFactor = 16777619;

    public static Look Sage { get; } = new()
    {
        Girths = new() { Waist = .95f, UpperArms = .95f },
        Hair = HairStyle.Ponytail,
        Colours = Palette("d69a78", "d9735a", "35607a", "3a2822", "9fbfae", "2b4c63"),
    };

    public static Look Ochre { get; } = new()
    {
        Girths = new()
        {
            Hips = .91f,
            Waist = 1.12f,
            Chest = 1.18f,
            UpperArms = 1.18f,
            Forearms = 1.16f,
            Thighs = 1.04f,
            Calves = 1.1f,
        },
        Bust = 0,
        Shoulders = 1.12f,
        Neck = 1.22f,
        Jaw = 1.12f,
        HasBeard = true,
        Hair = HairStyle.Short,
        HasShorts = true,
        HasSleeves = true,
        Colours = Palette("8a5a3f", "e2b35a", "3d4a57", "1f1715", "b9b3d6", "2b3540"),
    };

    public static Look Teal { get; } = new()
    {
        Girths = new()
        {
            Hips = 1.4f,
            Waist = 1.58f,
            Chest = 1.34f,
            UpperArms = 1.68f,
            Forearms = 1.36f,
            Thighs = 1.55f,
            Calves = 1.34f,
            Belly = .085f,
        },
        Bust = 1.55f,
        Neck = 1.2f,
        Jaw = 1.16f,
        HasSleeves = true,
        Hair = HairStyle.Curls,
        Colours = Palette("6b4430", "57a08f", "5b3f66", "241a18", "e0b9a0", "462f50"),
    };

    public static Look Lavender { get; } = new()
    {
        Girths = new() { Hips = 1.04f, Waist = 1.2f, Chest = 1.06f, UpperArms = 1.06f, Belly = .02f },
        Bust = 1.08f,
        IsOlder = true,
        HasSleeves = true,
        Hair = HairStyle.Bun,
        Colours = Palette("efc4a5", "8a7fc0", "3f4d6e", "b4b1b3", "a8c7d6", "303b58"),
    };

    public static Look Rose { get; } = new()
    {
        Girths = new() { Hips = 1.1f, Waist = 1.04f, Thighs = 1.08f },
        Bust = 1.05f,
        Hair = HairStyle.Headscarf,
        HasSleeves = true,
        HasLongSleeves = true,
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

    /// <summary>The names, in the order in which looks are given out.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    /// <summary>The name of the look of a figure: the one it says, else that of its slug.</summary>
    /// <param name="figure">Its own slug counts; for a variation to look like its base, ask for the base.</param>
    public static string NameFor(FigureDescription figure) => figure.Look ?? NameFor(figure.Slug);

    /// <summary>The name of the look that a slug gives: always the same one, and all of them about equally often.</summary>
    public static string NameFor(string slug)
    {
        var hash = FirstHash;
        foreach (var letter in slug)
        {
            hash = unchecked((hash ^ letter) * HashFactor);
        }

        return Names[(int)((hash ^ (hash >> 15)) % (uint)Names.Count)];
    }

    public static Look For(FigureDescription figure) => All[NameFor(figure)];

    public static Look For(string slug) => All[NameFor(slug)];

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
