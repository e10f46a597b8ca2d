using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Who is drawn: a body, hair, clothes and colours.</summary>
public sealed record Look
{
    private static readonly Colour[] PropColours =
        [Colour.Parse("8d87ab"), Colour.Parse("69638a"), Colour.Parse("cbc3b6")];

    /// <summary>How thick the parts are.</summary>
    public Girths Girths { get; init; } = Girths.Measured;

    /// <summary>Breadth of the shoulders, as a share.</summary>
    public float Shoulders { get; init; } = 1;

    /// <summary>Thickness of the neck, as a share.</summary>
    public float Neck { get; init; } = 1;

    /// <summary>Breadth of the jaw, as a share.</summary>
    public float Jaw { get; init; } = 1;

    /// <summary>0 gives a flat chest with pectorals.</summary>
    public float Bust { get; init; } = 1;

    /// <summary>Folds beside the mouth and at the corners of the eyes.</summary>
    public bool IsOlder { get; init; }

    public bool HasBeard { get; init; }

    public bool HasShorts { get; init; }

    public bool HasSleeves { get; init; }

    /// <summary>Sleeves to the wrists.</summary>
    public bool HasLongSleeves { get; init; }

    public HairStyle Hair { get; init; }

    /// <summary>One for each <see cref="Material"/> before <see cref="Material.Prop"/>, in its order.</summary>
    public required IReadOnlyList<Colour> Colours { get; init; }

    public Colour ColourOf(Material material) =>
        material < Material.Prop ? Colours[(int)material] : PropColours[material - Material.Prop];
}
