namespace YogaFlow.Core.Library;

/// <summary>One part of a breath: what the breath does, for how long, and by which way.</summary>
public sealed class BreathPhase
{
    public const double ShortestSeconds = 0.5;
    public const double LongestSeconds = 60;

    public BreathMove Phase { get; set; }

    /// <summary>In seconds, to the half.</summary>
    public double Seconds { get; set; }

    public Nostril Nostril { get; set; }

    public BreathWay Way { get; set; }

    public bool IsHold => Phase is BreathMove.HoldIn or BreathMove.HoldOut;
}

/// <summary>A condition of the body, how serious it is for the exercise, why, and what to do instead.</summary>
public sealed class BreathingCondition
{
    public string Condition { get; set; } = "";

    public Severity Severity { get; set; }

    public string Why { get; set; } = "";

    /// <summary>The slug of the exercise to do instead.</summary>
    public string Alternative { get; set; } = "";
}

/// <summary>What the breath does: it comes, rests in full lungs, goes, or rests in empty lungs.</summary>
public enum BreathMove
{
    Inhale,
    HoldIn,
    Exhale,
    HoldOut,
}

public enum Nostril
{
    Both,
    Left,
    Right,
}

/// <summary>Where the air passes and what shapes it; the nose unless something else is said.</summary>
public enum BreathWay
{
    Nose,
    Mouth,
    Throat,
    Hum,
    Tongue,
    Teeth,
}
