using YogaFlow.Core.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Everything that the page of statistics says of a range.</summary>
/// <param name="Sequences">The most practised, at most ten.</param>
/// <param name="Poses">The most practised, at most ten.</param>
/// <param name="Sides">Of all poses that have two sides.</param>
/// <param name="Uneven">At most five such poses, the one with the greatest difference first.</param>
/// <param name="Categories">Every category that has poses, by the main category of each pose.</param>
/// <param name="Styles">Completed practices of sequences by style, the most practised first.</param>
public sealed record RangeDetails(
    RangeSummary Summary,
    IReadOnlyList<RankedSequence> Sequences,
    IReadOnlyList<RankedPose> Poses,
    SideTime Sides,
    IReadOnlyList<UnevenPose> Uneven,
    IReadOnlyList<CategoryShare> Categories,
    IReadOnlyList<StyleCount> Styles);

/// <param name="Seconds">Time on the mat in them.</param>
public sealed record RankedSequence(string Slug, string Name, int Practices, long Seconds);

/// <param name="Seconds">Time in the pose.</param>
public sealed record RankedPose(string Slug, string Name, int Holds, long Seconds);

/// <summary>Time in poses that have two sides, by the side that was led.</summary>
public sealed record SideTime(long LeftSeconds, long RightSeconds)
{
    public long Difference => Math.Abs(LeftSeconds - RightSeconds);

    public long Both => LeftSeconds + RightSeconds;
}

public sealed record UnevenPose(string Slug, string Name, SideTime Time);

/// <param name="Style">A word of the vocabulary.</param>
public sealed record StyleCount(string Style, int Practices);
