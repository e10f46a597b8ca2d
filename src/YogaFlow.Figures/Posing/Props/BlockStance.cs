namespace YogaFlow.Figures.Posing.Props;

/// <summary>On which of its faces a block stands.</summary>
public enum BlockStance
{
    /// <summary>10 cm high.</summary>
    Flat,

    /// <summary>15 cm high.</summary>
    Side,

    /// <summary>23 cm high.</summary>
    Tall,
}
