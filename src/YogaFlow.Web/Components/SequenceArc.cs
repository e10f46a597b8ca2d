using YogaFlow.Core.Library;

namespace YogaFlow.Web.Components;

/// <summary>A sequence told in a few figures: how it opens, rises and comes to rest.</summary>
internal static class SequenceArc
{
    /// <summary>Poses spread evenly over the sequence, first and last included, none twice.</summary>
    public static IReadOnlyList<Pose> Of(Sequence sequence, int most)
    {
        var poses = sequence.Steps.OrderBy(step => step.Position).Select(step => step.Pose).DistinctBy(pose => pose.Slug).ToList();

        // The practice ends where its last step is, wherever that pose was seen first.
        var last = sequence.Steps.MaxBy(step => step.Position)!.Pose;
        poses.RemoveAll(pose => pose.Slug == last.Slug);
        poses.Add(last);
        return poses.Count <= most
            ? poses
            : [.. Enumerable.Range(0, most).Select(i => poses[(int)Math.Round(i * (poses.Count - 1) / (most - 1.0))])];
    }

    /// <summary>The pose that stands for the sequence: the most demanding one, the later of equals.</summary>
    public static Pose CoverOf(Sequence sequence) => sequence.Steps
        .OrderByDescending(step => step.Pose.Level).ThenByDescending(step => step.Pose.IsSided).ThenByDescending(step => step.Seconds)
        .First().Pose;
}
