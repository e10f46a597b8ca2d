using YogaFlow.Core.Library;

namespace YogaFlow.Core.Sequencing;

/// <summary>One thing that a teacher checks when planning a practice. Rules hold no state and never throw.</summary>
public abstract class SequencingRule
{
    /// <summary>Stable, in words with hyphens, such as "ends-in-rest".</summary>
    public abstract string Name { get; }

    /// <summary>What the rule asks for, in one sentence.</summary>
    public abstract string Asks { get; }

    public abstract FindingSeverity Severity { get; }

    /// <summary>True when the rule has something to say about practices of this kind; most do about all.</summary>
    public virtual bool AppliesTo(SequencePlan plan) => true;

    /// <summary>What is found; nothing when the rule is kept.</summary>
    /// <param name="plan">With at least one step.</param>
    public abstract IEnumerable<Finding> Check(SequencePlan plan);

    /// <param name="steps">The steps that the reason speaks of.</param>
    protected Finding Found(string reason, IEnumerable<SequenceStep> steps, Mend? mend) =>
        new(Name, Severity, reason, [.. steps.Select(step => step.Position).Distinct()], mend);
}
