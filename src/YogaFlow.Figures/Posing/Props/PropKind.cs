namespace YogaFlow.Figures.Posing.Props;

/// <summary>What may stand on the mat besides the person.</summary>
public enum PropKind
{
    Block,
    Bolster,
    Blanket,
    Cushion,
    Chair,
    Wall,
    Strap,
}
