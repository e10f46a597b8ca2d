using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing;

/// <summary>One hold on one side, when it comes, and the step that asks for it.</summary>
/// <param name="Start">Seconds from the beginning of the practice.</param>
public sealed record Moment(SequenceStep Step, Side? Side, int Start, int Seconds)
{
    public Pose Pose => Step.Pose;

    public int End => Start + Seconds;
}
