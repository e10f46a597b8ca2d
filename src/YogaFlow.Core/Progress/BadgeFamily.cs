namespace YogaFlow.Core.Progress;

/// <summary>What a badge looks at.</summary>
public enum BadgeFamily
{
    /// <summary>The best streak, in days.</summary>
    Streak,

    /// <summary>Completed sessions.</summary>
    Sessions,

    /// <summary>Whole hours of completed sessions.</summary>
    Hours,

    /// <summary>Poses of one category that were practised.</summary>
    Category,

    /// <summary>Whether a style was practised.</summary>
    Style,
}
