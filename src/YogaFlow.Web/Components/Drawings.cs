using YogaFlow.Data.Import;

namespace YogaFlow.Web.Components;

/// <summary>Where the drawn figures are served.</summary>
internal static class Drawings
{
    public static string MainOf(string slug) => Of(slug, 1);

    /// <param name="view">From 1, the main view, to <see cref="LibraryReader.Views"/>.</param>
    public static string Of(string slug, int view) => $"/figures/{slug}-{view}.svg";

    public static IReadOnlyList<string> AllOf(string slug) =>
        [.. Enumerable.Range(1, LibraryReader.Views).Select(view => Of(slug, view))];
}
