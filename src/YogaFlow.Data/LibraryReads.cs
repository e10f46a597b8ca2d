using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;

namespace YogaFlow.Data;

/// <summary>The ways in which several features read the library.</summary>
public static class LibraryReads
{
    /// <summary>The filter that leaves out poses that a keeper took out of the library.</summary>
    public const string RemovedPoses = "RemovedPoses";

    /// <summary>The filter that leaves out sequences that a keeper took out of the library.</summary>
    public const string RemovedSequences = "RemovedSequences";

    /// <summary>Sequences with their steps in order, each with its pose, wherever that pose is now; not tracked.</summary>
    public static IQueryable<Sequence> WithSteps(this IQueryable<Sequence> sequences) => sequences
        .IgnoreQueryFilters([RemovedPoses])
        .AsNoTracking()
        .Include(sequence => sequence.Steps.OrderBy(step => step.Position)).ThenInclude(step => step.Pose)
        .AsSplitQuery();

    /// <summary>The sequence with this number or slug; none or one.</summary>
    public static IQueryable<Sequence> Keyed(this IQueryable<Sequence> sequences, string idOrSlug) => IsId(idOrSlug, out var id)
        ? sequences.Where(sequence => sequence.Id == id)
        : sequences.Where(sequence => sequence.Slug == idOrSlug);

    /// <summary>The pose with this number or slug; none or one.</summary>
    public static IQueryable<Pose> Keyed(this IQueryable<Pose> poses, string idOrSlug) => IsId(idOrSlug, out var id)
        ? poses.Where(pose => pose.Id == id)
        : poses.Where(pose => pose.Slug == idOrSlug);

    /// <summary>Poses with those that were taken out of the library, which practices still name.</summary>
    public static IQueryable<Pose> WithRemoved(this IQueryable<Pose> poses) => poses.IgnoreQueryFilters([RemovedPoses]);

    /// <summary>Sequences with those that were taken out of the library, which practices still name.</summary>
    public static IQueryable<Sequence> WithRemoved(this IQueryable<Sequence> sequences) => sequences.IgnoreQueryFilters([RemovedSequences]);

    /// <summary>The breathing exercise with this number or slug; none or one.</summary>
    public static IQueryable<BreathingExercise> Keyed(this IQueryable<BreathingExercise> exercises, string idOrSlug) => IsId(idOrSlug, out var id)
        ? exercises.Where(exercise => exercise.Id == id)
        : exercises.Where(exercise => exercise.Slug == idOrSlug);

    private static bool IsId(string key, out int id) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
