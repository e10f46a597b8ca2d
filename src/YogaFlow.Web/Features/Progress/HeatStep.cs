namespace YogaFlow.Web.Features.Progress;

/// <summary>How strongly a day of practice is coloured: five steps by its minutes.</summary>
internal static class HeatStep
{
    private const int SecondsAMinute = 60;

    /// <summary>The minutes from which each step after the first begins.</summary>
    private static readonly int[] Minutes = [10, 20, 40, 60];

    /// <summary>1 to 5.</summary>
    public static int Of(long seconds) => 1 + Minutes.Count(minutes => seconds >= minutes * SecondsAMinute);

    /// <summary>What people read for each step.</summary>
    public static IReadOnlyList<(int Step, string Label)> Key { get; } =
    [
        (1, $"under {Minutes[0]} min"),
        .. Minutes.Select((minutes, i) => (i + 2, i + 1 < Minutes.Length ? $"{minutes} to {Minutes[i + 1]}" : $"{minutes} and more")),
    ];
}
