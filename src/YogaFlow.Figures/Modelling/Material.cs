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
}
