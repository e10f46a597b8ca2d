namespace YogaFlow.Core.Sequencing;

/// <summary>What a rule has to say about a sequence.</summary>
/// <param name="Rule">The name of the rule, as <see cref="SequencingRule.Name"/> has it.</param>
/// <param name="Reason">A sentence as a teacher would say it; it names the poses.</param>
/// <param name="Positions">The positions of the steps that it speaks of, from 1; empty when it speaks of the whole.</param>
/// <param name="Mend">One change that answers it; null where none would be enough.</param>
public sealed record Finding(string Rule, FindingSeverity Severity, string Reason, IReadOnlyList<int> Positions, Mend? Mend);
