namespace YogaFlow.Core.Library;

/// <summary>The Sanskrit name in the scholarly transliteration (IAST), folded to ASCII, and in its own script.</summary>
public sealed class SanskritName
{
    public string Iast { get; set; } = "";

    public string Plain { get; set; } = "";

    public string Devanagari { get; set; } = "";

    /// <summary>What the parts of the name mean.</summary>
    public string Meaning { get; set; } = "";
}

/// <summary>How long the pose is usually held, in seconds and in breaths.</summary>
public sealed class PoseHold
{
    public int Seconds { get; set; }

    public int Breaths { get; set; }

    public HoldKind Kind { get; set; }
}

/// <summary>What is said: a line, a paragraph, and a paragraph that works with eyes closed.</summary>
public sealed class PoseCues
{
    public string Short { get; set; } = "";

    public string Long { get; set; } = "";

    public string EyesClosed { get; set; } = "";
}

/// <summary>Words of the vocabulary: what one must have, and what may help.</summary>
public sealed class PoseProps
{
    public List<string> Required { get; set; } = [];

    public List<string> Optional { get; set; } = [];
}

/// <summary>A condition of the body, how serious it is for the pose, why, and what to do instead.</summary>
public sealed class PoseCondition
{
    public string Condition { get; set; } = "";

    public Severity Severity { get; set; }

    public string Why { get; set; } = "";

    /// <summary>The slug of the pose to do instead.</summary>
    public string Alternative { get; set; } = "";
}

public enum PoseSides
{
    One,
    Both,
}

public enum HoldKind
{
    Static,
    Dynamic,
}

public enum BreathHalf
{
    In,
    Out,
}

public enum Severity
{
    Caution,
    Avoid,
}

public enum Side
{
    Left,
    Right,
}
