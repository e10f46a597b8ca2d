namespace YogaFlow.Figures.Anatomy;

/// <summary>A side of the person who is drawn. Everything is described for the right; the left mirrors z.</summary>
public enum BodySide
{
    Right,
    Left,
}

public static class BodySides
{
    public static readonly IReadOnlyList<BodySide> Both = [BodySide.Right, BodySide.Left];

    /// <returns>+1 on the right, -1 on the left: the sign of z in every bone frame.</returns>
    public static float Sign(this BodySide side) => side is BodySide.Right ? 1 : -1;

    /// <returns>The letter that ends the names of this side: <c>R</c> or <c>L</c>.</returns>
    public static char Letter(this BodySide side) => side is BodySide.Right ? 'R' : 'L';
}
