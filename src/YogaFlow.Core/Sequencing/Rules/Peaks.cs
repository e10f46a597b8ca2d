using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing.Rules;

/// <summary>Finds the pose that a practice leads up to.</summary>
internal static class Peaks
{
    private const string Toward = "toward-";

    /// <summary>The slug of the pose that the practice is named for: toward-half-moon leads to half-moon. Null for other names.</summary>
    public static string? NamedBy(SequencePlan plan) =>
        plan.Sequence.Slug.StartsWith(Toward, StringComparison.Ordinal) ? plan.Sequence.Slug[Toward.Length..] : null;

    public static bool Is(Pose pose, string slug) => pose.IsOneOf(slug);

    /// <summary>The last hold of the named peak, otherwise of the highest level; null when nothing is demanding.</summary>
    public static Moment? LastOf(SequencePlan plan)
    {
        if (NamedBy(plan) is { } named && plan.Moments.LastOrDefault(moment => Is(moment.Pose, named)) is { } peak)
        {
            return peak;
        }

        var highest = plan.Held.Select(moment => moment.Pose.Level).DefaultIfEmpty().Max();
        return highest < plan.Settings.DemandingLevel ? null : plan.Held.Last(moment => moment.Pose.Level == highest);
    }
}
