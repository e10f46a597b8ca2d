namespace YogaFlow.Core.Progress;

/// <summary>What is counted of one sequence: completed practices of it.</summary>
public sealed record SequenceTally
{
    public static readonly SequenceTally Nothing = new();

    public int Practices { get; init; }

    public long Seconds { get; init; }

    public bool IsNothing => this == Nothing;

    public SequenceTally Plus(SequenceTally other) => new() { Practices = Practices + other.Practices, Seconds = Seconds + other.Seconds };

    public SequenceTally Minus(SequenceTally other) => new() { Practices = Practices - other.Practices, Seconds = Seconds - other.Seconds };
}
