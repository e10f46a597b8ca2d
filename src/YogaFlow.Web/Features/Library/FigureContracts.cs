namespace YogaFlow.Web.Features.Library;

/// <summary>The way from one figure to another.</summary>
/// <param name="Turn">
/// Degrees by which whoever looks on has to walk around the mat in the meantime: the last posture stands turned by as
/// much against how it was drawn.
/// </param>
/// <param name="Frames">
/// Postures, evenly spaced in time. Each is the place of the pelvis (x, y, z in metres), a quaternion (x, y, z, w) for each
/// of 23 joints relative to its parent, and the curl of the right and the left hand (0 to 1).
/// </param>
public sealed record FigureMove(double Turn, IReadOnlyList<IReadOnlyList<float>> Frames);
