using YogaFlow.Figures.Describing;
using YogaFlow.Figures.Drawing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Moving;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Studio;

/// <summary>Everything that is drawn of one figure, as files.</summary>
internal static class FigureDrawings
{
    /// <summary>The names of the files of a figure.</summary>
    public static IEnumerable<string> NamesOf(string slug) =>
    [
        PostureOf(slug),
        .. Enumerable.Range(1, FigureFiles.Views).Select(view => ViewOf(slug, view)),
        .. Looks.Names.Select(look => MainOf(slug, look)),
    ];

    /// <param name="view">From 1, the main view; its own person is drawn.</param>
    public static string ViewOf(string slug, int view) => $"{slug}-{view}.svg";

    /// <summary>The main view with somebody else.</summary>
    public static string MainOf(string slug, string look) => $"{slug}-1-{look}.svg";

    public static string PostureOf(string slug) => $"{slug}.json";

    /// <summary>The posture of each look.</summary>
    public static Posture Solve(FigureDescription figure)
    {
        var posture = new Posture(
            Looks.All.ToDictionary(look => look.Key, look => FigureSolver.Solve(figure, look.Value)), figure.Squash, figure.Views)
        {
            Look = Looks.NameFor(figure),
        };
        return posture with { Words = WordsOf(Posture.Parse(posture.ToJson()), figure) };
    }

    /// <summary>The person whose figure it is, in words.</summary>
    /// <param name="kept">As it was read: its numbers are rounded, and a word must not hang on the rest.</param>
    public static FigureWords WordsOf(Posture kept, FigureDescription figure) =>
        FigureWords.Of(kept.Figures[Looks.NameFor(figure)] with { Props = figure.Props });

    /// <summary>Solves and draws a figure: the posture of each look, three views with its own, and the main view with all.</summary>
    /// <returns>Names and texts, one after the other as they are done; about a second of two cores each.</returns>
    public static IEnumerable<(string Name, string Text)> Of(FigureDescription figure)
    {
        var posture = Solve(figure);
        yield return (PostureOf(figure.Slug), posture.ToJson());
        var own = Looks.NameFor(figure);
        foreach (var (name, look) in Looks.All)
        {
            var main = FigureDrawing.Draw(posture.Figures[name], look, figure.Views[0]);
            yield return (MainOf(figure.Slug, name), main);
            if (name == own)
            {
                yield return (ViewOf(figure.Slug, 1), main);
            }
        }

        for (var view = 2; view <= figure.Views.Count; view++)
        {
            yield return (ViewOf(figure.Slug, view), FigureDrawing.Draw(posture.Figures[own], Looks.All[own], figure.Views[view - 1]));
        }
    }
}
