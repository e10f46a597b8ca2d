namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>Why a sequence is suggested.</summary>
/// <param name="Sentence">Finished, in words fit to be shown.</param>
public sealed record SuggestionReason(ReasonKind Kind, string Sentence);
