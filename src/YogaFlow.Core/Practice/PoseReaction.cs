namespace YogaFlow.Core.Practice;

/// <summary>How a pose was in one practice, when it stood out.</summary>
public sealed class PoseReaction
{
    public int PoseId { get; set; }

    public ReactionKind Kind { get; set; }
}

public enum ReactionKind
{
    Pleased,
    Hurt,
}
