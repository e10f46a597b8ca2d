namespace YogaFlow.Figures.Modelling;

public enum HairStyle
{
    Bun,
    Short,
    Ponytail,
    Curls,
    Headscarf,
}
