using System.Collections.Concurrent;
using System.Text.Json;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Components;

/// <summary>The words of the drawn figures, which the Studio kept beside their postures.</summary>
internal static class PictureWords
{
    /// <summary>They ship with the program and do not change while it runs: each file is read once.</summary>
    private static readonly ConcurrentDictionary<string, (string Drawn, string Mirrored)?> Kept = [];

    /// <param name="shownBy">What <see cref="YogaFlow.Core.Library.Pose.ShownBy"/> says.</param>
    /// <param name="mirrored">Is the other side shown?</param>
    /// <returns>Null for what is no figure: an uploaded picture is described by whoever put it up.</returns>
    public static string? Of(string shownBy, bool mirrored) =>
        Drawings.IsDrawn(shownBy) && Kept.GetOrAdd(shownBy, Read) is { } words ? mirrored ? words.Mirrored : words.Drawn : null;

    private static (string Drawn, string Mirrored)? Read(string slug)
    {
        var file = Path.Combine(Shelf.DrawingsFolder, $"{slug}.json");
        if (!File.Exists(file))
        {
            return null;
        }

        using var posture = JsonDocument.Parse(File.ReadAllBytes(file));
        return posture.RootElement.TryGetProperty("words", out var drawn) && posture.RootElement.TryGetProperty("mirroredWords", out var mirrored)
            ? (drawn.GetString()!, mirrored.GetString()!)
            : null;
    }
}
