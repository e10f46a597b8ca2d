using YogaFlow.Core.Library;

namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>What the rules of suggesting know of a sequence.</summary>
public sealed record SequenceTraits
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>beginner, intermediate or advanced.</summary>
    public required string Level { get; init; }

    public required string Style { get; init; }

    public required string Focus { get; init; }

    /// <summary>The true length at the default settings, in seconds.</summary>
    public required int Seconds { get; init; }

    /// <summary>
    /// The share of the hold time, above 0 and at most 1, spent in poses of each category. A pose counts under every
    /// category that it has, so the shares may add up to more than 1.
    /// </summary>
    public required IReadOnlyDictionary<string, double> Categories { get; init; }

    public required IReadOnlySet<int> PoseIds { get; init; }

    /// <summary>The conditions with which at least one of its poses is to be avoided.</summary>
    public required IReadOnlySet<string> Avoid { get; init; }

    /// <summary>The conditions with which at least one of its poses is to be taken with care.</summary>
    public required IReadOnlySet<string> Caution { get; init; }

    /// <param name="sequence">With its steps, each with its pose.</param>
    public static SequenceTraits Of(Sequence sequence) => new()
    {
        Id = sequence.Id,
        Slug = sequence.Slug,
        Name = sequence.Name,
        Level = sequence.Level,
        Style = sequence.Style,
        Focus = sequence.Focus,
        Seconds = sequence.TotalSeconds,
        Categories = SharesOf(sequence.Steps),
        PoseIds = sequence.Steps.Select(step => step.Pose.Id).ToHashSet(),
        Avoid = ConditionsOf(sequence.Steps, Severity.Avoid),
        Caution = ConditionsOf(sequence.Steps, Severity.Caution),
    };

    private static Dictionary<string, double> SharesOf(List<SequenceStep> steps)
    {
        double all = steps.Sum(HoldSeconds);
        return steps
            .SelectMany(step => step.Pose.Categories.Distinct().Select(category => (category, seconds: HoldSeconds(step))))
            .GroupBy(held => held.category, held => held.seconds)
            .ToDictionary(group => group.Key, group => group.Sum() / all);
    }

    private static int HoldSeconds(SequenceStep step) =>
        step.Seconds * step.Rounds * (step.Pose.IsSided && step.Side is null ? 2 : 1);

    private static HashSet<string> ConditionsOf(List<SequenceStep> steps, Severity severity) => steps
        .SelectMany(step => step.Pose.Conditions)
        .Where(condition => condition.Severity == severity)
        .Select(condition => condition.Condition)
        .ToHashSet();
}
