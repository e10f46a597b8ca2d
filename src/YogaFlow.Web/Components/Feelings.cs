namespace YogaFlow.Web.Components;

/// <summary>How a practice felt, in words.</summary>
internal static class Feelings
{
    public static IReadOnlyList<(int Value, string Word)> All { get; } =
        [(1, "Hard going"), (2, "Heavy"), (3, "All right"), (4, "Good"), (5, "Wonderful")];

    /// <summary>The word; null for no feeling.</summary>
    public static string? Of(int? value) => All.Where(one => one.Value == value).Select(one => one.Word).FirstOrDefault();
}
