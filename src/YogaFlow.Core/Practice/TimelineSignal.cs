namespace YogaFlow.Core.Practice;

/// <summary>Something that sounds, is spoken or is announced at one second.</summary>
/// <param name="At">Seconds from the beginning.</param>
/// <param name="Kind">Sound: play <paramref name="Text"/> as the name of a sound. Say: speak it. Announce: tell a screen reader.</param>
/// <param name="Text">Words, or the name of a sound (see <see cref="Sounds"/>).</param>
public sealed record TimelineSignal(int At, SignalKind Kind, string Text);

public enum SignalKind
{
    Sound,
    Say,
    Announce,
}

/// <summary>The sounds that the player knows how to make.</summary>
public static class Sounds
{
    /// <summary>A bowl: a hold begins.</summary>
    public const string Begin = "begin";

    /// <summary>A softer bowl: a hold ends and a changeover begins.</summary>
    public const string Change = "change";

    /// <summary>A light tone: one movement of a flow leads into the next.</summary>
    public const string Flow = "flow";

    /// <summary>A quiet wood block: the hold is about to end.</summary>
    public const string Warning = "warning";

    /// <summary>Three bowls: the practice is complete.</summary>
    public const string End = "end";
}
