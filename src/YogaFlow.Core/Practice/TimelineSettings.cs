using YogaFlow.Core.Library;

namespace YogaFlow.Core.Practice;

/// <summary>How a person wants to be led: pauses, pace, words and the side to begin with.</summary>
public sealed record TimelineSettings
{
    public const int LongestPreparationSeconds = 30;
    public const int LongestChangeoverSeconds = 30;
    public const int ShortestWarningSeconds = 3;
    public const int LongestWarningSeconds = 30;
    public const double SmallestHoldScale = 0.5;
    public const double LargestHoldScale = 3;

    public static TimelineSettings Default { get; } = new();

    /// <summary>Seconds to settle before the first pose, 0 to 30.</summary>
    public int PreparationSeconds { get; init; } = 10;

    /// <summary>Seconds to move from one hold to the next, 0 to 30; none inside a flowing block.</summary>
    public int ChangeoverSeconds { get; init; } = 5;

    /// <summary>Seconds before the end of a hold at which a soft sound warns, 3 to 30.</summary>
    public int WarningSeconds { get; init; } = 5;

    /// <summary>Every hold is multiplied by this, 0.5 to 3.</summary>
    public double HoldScale { get; init; } = 1;

    /// <summary>True: each pose waits until the person goes on.</summary>
    public bool ManualAdvance { get; init; }

    public SpokenText SpokenText { get; init; } = SpokenText.KeyCue;

    /// <summary>The side on which a sided pose begins.</summary>
    public Side LeadingSide { get; init; } = Side.Right;

    /// <returns>Null when every value is in its range; otherwise which is not, and what would be.</returns>
    public Refusal? Check() =>
        Outside("preparation", PreparationSeconds, 0, LongestPreparationSeconds)
        ?? Outside("changeover", ChangeoverSeconds, 0, LongestChangeoverSeconds)
        ?? Outside("warning", WarningSeconds, ShortestWarningSeconds, LongestWarningSeconds)
        ?? Outside("hold_scale", HoldScale, SmallestHoldScale, LargestHoldScale)
        ?? (Enum.IsDefined(SpokenText) ? null : Wrong("spoken_text", "names, key_cue or full"))
        ?? (Enum.IsDefined(LeadingSide) ? null : Wrong("leading_side", "left or right"));

    private static Refusal? Outside(string field, double value, double lowest, double highest) =>
        value >= lowest && value <= highest ? null : Wrong(field, FormattableString.Invariant($"from {lowest} to {highest}"));

    private static Refusal Wrong(string field, string good) =>
        new(RefusalKind.Invalid, "settings.out-of-range", $"{field} must be {good}.", field);
}

/// <summary>How much is said aloud.</summary>
public enum SpokenText
{
    Names,
    KeyCue,
    Full,
}
