namespace YogaFlow.Web.Components;

/// <summary>The times that people have, as filters: each covers the lengths that fit it.</summary>
internal static class Times
{
    private static readonly (string Time, string Label, int Shortest, int Longest)[] All =
    [
        ("5", "5 minutes", 0, 7), ("10", "10 minutes", 8, 12), ("15", "15 minutes", 13, 17), ("20", "20 minutes", 18, 25),
        ("30", "30 minutes", 26, 40), ("45", "45 minutes or more", 41, 240),
    ];

    public static IReadOnlyDictionary<string, string> Labels { get; } = All.ToDictionary(one => one.Time, one => one.Label);

    /// <summary>The minutes that a time covers; null for a word that is none of them.</summary>
    public static (int Shortest, int Longest)? RangeOf(string? time) =>
        All.Where(one => one.Time == time).Select(one => ((int, int)?)(one.Shortest, one.Longest)).FirstOrDefault();
}
