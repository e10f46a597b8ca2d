namespace YogaFlow.Core.Progress;

/// <summary>What is counted of one pose: the holds of completed practices, and how it was felt in any that ended.</summary>
public sealed record PoseTally
{
    public static readonly PoseTally Nothing = new();

    /// <summary>Holds.</summary>
    public int Holds { get; init; }

    public long Seconds { get; init; }

    public long LeftSeconds { get; init; }

    public long RightSeconds { get; init; }

    /// <summary>Practices in which it pleased.</summary>
    public int Pleased { get; init; }

    /// <summary>Practices in which it hurt.</summary>
    public int Hurt { get; init; }

    public bool IsNothing => this == Nothing;

    public PoseTally Plus(PoseTally other) => Combine(other, 1);

    public PoseTally Minus(PoseTally other) => Combine(other, -1);

    private PoseTally Combine(PoseTally other, int sign) => new()
    {
        Holds = Holds + (sign * other.Holds),
        Seconds = Seconds + (sign * other.Seconds),
        LeftSeconds = LeftSeconds + (sign * other.LeftSeconds),
        RightSeconds = RightSeconds + (sign * other.RightSeconds),
        Pleased = Pleased + (sign * other.Pleased),
        Hurt = Hurt + (sign * other.Hurt),
    };
}
