namespace YogaFlow.Core.Progress;

/// <summary>How far it is to a badge that is not yet earned.</summary>
/// <param name="Value">From 0 up to, and without, <paramref name="Threshold"/>.</param>
/// <param name="Threshold">The value from which the badge is earned.</param>
public sealed record BadgeProgress(Badge Badge, int Value, int Threshold)
{
    /// <summary>0 to 1.</summary>
    public double Share => (double)Value / Threshold;
}
