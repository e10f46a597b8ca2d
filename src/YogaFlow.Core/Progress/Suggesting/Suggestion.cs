namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>A sequence to practise now, and why.</summary>
/// <param name="Reasons">One or two, what weighs most first; a warning stands before everything else.</param>
public sealed record Suggestion(SequenceTraits Sequence, IReadOnlyList<SuggestionReason> Reasons);
