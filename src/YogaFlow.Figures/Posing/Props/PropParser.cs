using System.Globalization;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Posing.Props;

/// <summary>Reads the lines of <c>props:</c>; <c>content/README.md</c> describes them for authors.</summary>
public static class PropParser
{
    /// <summary>Reads every line; things of one kind are numbered from 1.</summary>
    /// <exception cref="FigureFaultException">A line is not a prop; the message says which and why.</exception>
    public static IReadOnlyList<Prop> ParseAll(IEnumerable<string> lines)
    {
        var props = new List<Prop>();
        foreach (var line in lines)
        {
            var prop = Parse(line);
            props.Add(prop with { Number = 1 + props.Count(other => other.Kind == prop.Kind) });
        }

        return props;
    }

    /// <exception cref="FigureFaultException">The text is not a prop.</exception>
    public static Prop Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["wall", var x] => new Prop { Kind = PropKind.Wall, X = WallPlace(text, x) },
            ["wall", ..] => throw Fault(text, "a wall has one number, its place along the mat: wall 0.55"),
            ["strap", var from, "->", var to] => Strap(from, to),
            ["strap", ..] => throw Fault(text, "a strap runs between two places: strap handR -> ballL"),
            [var kind, "at", var x, var z, .. var rest] =>
                Turned(text, new Prop { Kind = KindOf(text, kind), X = Number(text, x), Z = Number(text, z) }, rest),
            [var kind, ..] => throw Fault(text, $"write {KindOf(text, kind).ToString().ToLowerInvariant()} at X Z dir D"),
            _ => throw Fault(text, "it is empty"),
        };
    }

    private static PropKind KindOf(string text, string word) => word switch
    {
        "block" => PropKind.Block,
        "bolster" => PropKind.Bolster,
        "blanket" => PropKind.Blanket,
        "cushion" => PropKind.Cushion,
        "chair" => PropKind.Chair,
        _ => throw Fault(text, $"there is no prop called {word}"),
    };

    private static Prop Strap(string from, string to)
    {
        _ = (Landmarks.Place(from), Landmarks.Place(to));
        return new Prop { Kind = PropKind.Strap, From = from, To = to };
    }

    private static Prop Turned(string text, Prop prop, string[] words) => words switch
    {
        [] => prop,
        ["dir", var heading, .. var rest] =>
            Turned(text, prop with { Heading = Number(text, heading) * Turn.Degree }, rest),
        ["up", var height, .. var rest] => Turned(text, prop with { Up = Number(text, height) }, rest),
        ["flat", .. var rest] => Turned(text, Standing(text, prop, BlockStance.Flat), rest),
        ["side", .. var rest] => Turned(text, Standing(text, prop, BlockStance.Side), rest),
        ["tall", .. var rest] => Turned(text, Standing(text, prop, BlockStance.Tall), rest),
        [var other, ..] => throw Fault(text, $"what is {other}?"),
    };

    private static Prop Standing(string text, Prop prop, BlockStance stance) => prop.Kind is PropKind.Block
        ? prop with { Stance = stance }
        : throw Fault(text, "only a block stands flat, side or tall");

    /// <summary>The person is on the side of the wall where the middle of the mat is.</summary>
    private static float WallPlace(string text, string word) => Number(text, word) is not 0 and var x
        ? x
        : throw Fault(text, "a wall does not stand across the middle of the mat");

    private static float Number(string text, string word) =>
        float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(text, $"{word} is not a number");

    private static FigureFaultException Fault(string text, string why) => new($"The prop \"{text}\": {why}.");
}
