using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>The worst of the postures between, to hold a move to its limits.</summary>
/// <param name="Floor">Height of the lowest point in metres; negative is sunk into the mat.</param>
/// <param name="Overlap">The deepest that parts of the body pass into each other, in metres.</param>
/// <param name="OverlapAtEnds">The same in the two postures themselves.</param>
/// <param name="OutOfRange">How far an angle is beyond its range, more than at both ends; radians.</param>
public readonly record struct MoveReport(float Floor, float Overlap, float OverlapAtEnds, float OutOfRange)
{
    /// <summary>How deep a posture between may be in the mat, in metres.</summary>
    public const float MostSunk = .01f;

    /// <summary>How deep parts of the body may press into each other, in metres: as in a still posture.</summary>
    public const float MostOverlap = .04f;

    public bool IsGood => Floor >= -MostSunk && Overlap <= MathF.Max(MostOverlap, OverlapAtEnds) && OutOfRange <= 1e-4f;

    public static MoveReport Of(Move move, float squash = 0)
    {
        var (first, last) = (move.Frames[0], move.Frames[^1]);
        var between = move.Frames.Skip(1).SkipLast(1).ToArray();
        return new MoveReport(
            between.Min(frame => FloorContact.Lowest(frame.ToRig())),
            between.Max(frame => DeepestIn(frame, squash)),
            MathF.Max(DeepestIn(first, squash), DeepestIn(last, squash)),
            between.Max(frame => Enumerable.Range(Freedom.FirstAngle, Freedom.Count - Freedom.FirstAngle)
                .Max(freedom => Excess(frame, freedom) - MathF.Max(Excess(first, freedom), Excess(last, freedom)))));
    }

    private static float DeepestIn(SolvedFigure frame, float squash) =>
        Flesh.OverlapsIn(frame.ToRig(), squash) is [var deepest, ..] ? deepest.Depth : 0;

    private static float Excess(SolvedFigure frame, int freedom) =>
        MathF.Abs(JointRanges.Of(freedom).Excess(frame.Freedoms[freedom]));
}
