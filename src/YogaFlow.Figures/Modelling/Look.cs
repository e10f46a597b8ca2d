namespace YogaFlow.Figures.Modelling;

/// <summary>Who is drawn: a body, hair, clothes and colours. Shares of 1 are the default body.</summary>
public sealed record Look
{
    private static readonly Colour[] PropColours =
        [Colour.Parse("8d87ab"), Colour.Parse("69638a"), Colour.Parse("cbc3b6")];

    public float Hips { get; init; } = 1;

    public float Waist { get; init; } = 1;

    public float Chest { get; init; } = 1;

    public float Shoulders { get; init; } = 1;

    /// <summary>Thickness of arms and legs.</summary>
    public float Limbs { get; init; } = 1;

    /// <summary>0 gives a flat chest with pectorals.</summary>
    public float Bust { get; init; } = 1;

    public bool HasBelly { get; init; }

    public bool HasShorts { get; init; }

    public bool HasSleeves { get; init; }

    public HairStyle Hair { get; init; }

    /// <summary>One for each <see cref="Material"/> before <see cref="Material.Prop"/>, in its order.</summary>
    public required IReadOnlyList<Colour> Colours { get; init; }

    public Colour ColourOf(Material material) =>
        material < Material.Prop ? Colours[(int)material] : PropColours[material - Material.Prop];
}
