namespace YogaFlow.Core.Progress;

/// <summary>What was suggested to a person last, so that the same three never come twice.</summary>
public sealed class ShownSuggestions
{
    public Guid PersonId { get; init; }

    /// <summary>The day for which they were chosen.</summary>
    public DateOnly Date { get; set; }

    /// <summary>How many practices had ended when they were chosen; another practice asks for others.</summary>
    public int Ended { get; set; }

    /// <summary>The sequences that are shown, in order.</summary>
    public List<int> SequenceIds { get; set; } = [];

    /// <summary>The sequences that were shown before these.</summary>
    public List<int> Before { get; set; } = [];
}
