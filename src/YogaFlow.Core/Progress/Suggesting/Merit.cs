namespace YogaFlow.Core.Progress.Suggesting;

/// <summary>One thing that speaks for or against a sequence.</summary>
/// <param name="Score">
/// What it weighs; the merits of a sequence are added up. The scale: 1 is coming back to it, 3 is the right length.
/// </param>
/// <param name="Reason">What is said of it; null when it only weighs.</param>
internal sealed record Merit(double Score, SuggestionReason? Reason = null)
{
    public Merit(double score, ReasonKind kind, string sentence)
        : this(score, new SuggestionReason(kind, sentence))
    {
    }
}
