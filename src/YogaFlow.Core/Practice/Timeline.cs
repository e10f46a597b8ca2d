namespace YogaFlow.Core.Practice;

/// <summary>
/// What is shown, said and sounded at which second of a practice. Segments follow one another without gap or overlap
/// from second 0; signals are ordered by their second. The player only plays it.
/// </summary>
public sealed record Timeline(IReadOnlyList<TimelineSegment> Segments, IReadOnlyList<TimelineSignal> Signals)
{
    /// <summary>The whole length in seconds.</summary>
    public int TotalSeconds => Segments.Count == 0 ? 0 : Segments[^1].End;

    /// <summary>How many holds there are; the player's "step x of y".</summary>
    public int Steps => Segments.Count(segment => segment.Kind is SegmentKind.Hold);
}
