using YogaFlow.Core.Library;

namespace YogaFlow.Core.Practice;

/// <summary>A stretch of time in which the screen shows one thing.</summary>
/// <param name="Kind">Preparation and changeover show the pose that comes; a hold shows the pose that is.</param>
/// <param name="Start">Seconds from the beginning.</param>
/// <param name="Seconds">Length; at least 1.</param>
/// <param name="Step">The hold that this belongs to or leads to, from 1.</param>
/// <param name="Pose">The slug of that hold's pose.</param>
/// <param name="Side">The side of that hold; null for a symmetric pose.</param>
/// <param name="Cue">The line to read in the meantime.</param>
/// <param name="Block">The block that the hold belongs to, or null.</param>
/// <param name="Round">The round of that block, from 1; 0 outside a block.</param>
/// <param name="Rounds">How many rounds that block has; 0 outside a block.</param>
public sealed record TimelineSegment(
    SegmentKind Kind, int Start, int Seconds, int Step, string Pose, Side? Side, string Cue, string? Block, int Round, int Rounds)
{
    /// <summary>The second at which the next segment begins.</summary>
    public int End => Start + Seconds;
}

public enum SegmentKind
{
    Preparation,
    Hold,
    Changeover,
}
