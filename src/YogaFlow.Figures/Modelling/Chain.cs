namespace YogaFlow.Figures.Modelling;

/// <summary>
/// A part of the body whose primitives melt into one another; whole chains only meet. Without chains a folded calf
/// would melt into its thigh.
/// </summary>
internal enum Chain
{
    Torso = 0,
    ArmR = 1,
    ArmL = 2,
    LegR = 3,
    LegL = 4,
    Head = 5,
}
