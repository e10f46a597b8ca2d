using System.Collections.Concurrent;
using System.Text.Json;
using YogaFlow.Web.Hosting;

namespace YogaFlow.Web.Components;

/// <summary>What the Studio kept beside the posture of a drawn figure.</summary>
/// <param name="Words">What the drawing shows, for whoever cannot see it.</param>
/// <param name="MirroredWords">What its mirror image shows.</param>
/// <param name="Look">Who is drawn where nobody chose.</param>
internal sealed record DrawnFigure(string Words, string MirroredWords, string Look)
{
    /// <summary>They ship with the program and do not change while it runs: each file is read once.</summary>
    private static readonly ConcurrentDictionary<string, DrawnFigure?> Kept = [];

    /// <param name="shownBy">What <see cref="YogaFlow.Core.Library.Pose.ShownBy"/> says.</param>
    /// <returns>Null for what is no figure, such as an uploaded picture.</returns>
    public static DrawnFigure? Find(string shownBy) => Drawings.IsDrawn(shownBy) ? Kept.GetOrAdd(shownBy, Read) : null;

    /// <param name="shownBy">What <see cref="YogaFlow.Core.Library.Pose.ShownBy"/> says.</param>
    /// <param name="mirrored">Is the other side shown?</param>
    /// <returns>Null for what is no figure: an uploaded picture is described by whoever put it up.</returns>
    public static string? WordsOf(string shownBy, bool mirrored) => Find(shownBy) is { } figure ? mirrored ? figure.MirroredWords : figure.Words : null;

    private static DrawnFigure? Read(string slug)
    {
        var file = Path.Combine(Shelf.DrawingsFolder, $"{slug}.json");
        if (!File.Exists(file))
        {
            return null;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var posture = document.RootElement;
        return new DrawnFigure(
            posture.GetProperty("words").GetString()!, posture.GetProperty("mirroredWords").GetString()!, posture.GetProperty("look").GetString()!);
    }
}
