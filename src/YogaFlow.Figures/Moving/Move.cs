using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>The way from one posture to the next.</summary>
/// <param name="Frames">
/// The posture that it begins with, those between, and the one that it ends with, evenly spaced in time; the ease of
/// beginning and ending is in them already.
/// </param>
/// <param name="Turn">
/// How far the last posture was turned about the upright axis, in radians, so that the body turns as little as can be:
/// whoever looks on walks around by as much instead.
/// </param>
public sealed record Move(IReadOnlyList<SolvedFigure> Frames, float Turn);
