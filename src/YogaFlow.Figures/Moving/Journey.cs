using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>The postures of one road, and the worst of them.</summary>
/// <param name="Overlap">The deepest that parts pass into each other, in metres.</param>
/// <param name="ArmsToHead">How near hands and forearms come to the head, in metres.</param>
internal sealed record Journey(IReadOnlyList<SolvedFigure> Frames, float Overlap, float ArmsToHead)
{
    /// <summary>Going through the body is worse than coming near the face.</summary>
    public bool IsBetterThan(Journey other) => Cost < other.Cost;

    private float Cost => (4 * MathF.Max(Overlap - MoveReport.MostOverlap, 0)) + Overlap - MathF.Min(ArmsToHead, .05f);
}
