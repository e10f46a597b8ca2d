namespace YogaFlow.Figures.Modelling;

/// <summary>What a place of the picture is made of; the number is that of the colour in a <see cref="Look"/>.</summary>
public enum Material
{
    Skin,
    Top,
    Leggings,
    Hair,
    Mat,
    Waistband,

    /// <summary>From here on the colours are those of the things beside the person, the same in every look.</summary>
    Prop,

    /// <summary>A prop's second colour: legs of a chair, a strap.</summary>
    PropTrim,
    Wall,
}
