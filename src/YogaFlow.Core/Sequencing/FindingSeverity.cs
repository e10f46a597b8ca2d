namespace YogaFlow.Core.Sequencing;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>A teacher would mention it; the practice is safe and whole without it.</summary>
    Advice,

    /// <summary>A teacher would not let it stand; a sequence that ships with it is refused.</summary>
    Error,
}
