using System.Globalization;
using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Posing.Pins;

/// <summary>Reads the small language of pins; <c>content/README.md</c> describes it for authors.</summary>
public static class PinParser
{
    private const string Free = "*";

    /// <exception cref="FigureFaultException">The text is not a pin.</exception>
    public static Pin Parse(string text) => Parse(text, []);

    /// <param name="text">One pin.</param>
    /// <param name="props">The things on which places may lie.</param>
    /// <exception cref="FigureFaultException">The text is not a pin, or there is no such prop.</exception>
    public static Pin Parse(string text, IReadOnlyList<Prop> props)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["balance", _, ..] => new BalancePin(words[1..]) { Text = text },
            ["aim", var part, .. var rest] => Aim(text, part, rest),
            ["par", var part, var other] => new PairPin(part, other, opposite: false) { Text = text },
            ["face2", var part, var other] => new PairPin(part, other, opposite: true) { Text = text },
            [var part, "floor", .. var rest] => OnTheFloor(text, part, PlaceOf(text, rest)),
            [var part, "on", var prop, .. var rest] => OnAProp(text, part, Find(text, prop, props), PlaceOf(text, rest)),
            [var part, "at", var x, var y, var z] =>
                new PlacePin(part, NumberOrFree(text, x), NumberOrFree(text, y), NumberOrFree(text, z)) { Text = text },
            [var part, "->", var other] => new MeetPin(part, other, gap: 0) { Text = text },
            [var part, "->", var other, var gap] => new MeetPin(part, other, Number(text, gap)) { Text = text },
            _ => throw NotAPin(text),
        };
    }

    private static Prop Find(string text, string word, IReadOnlyList<Prop> props) =>
        props.FirstOrDefault(prop => prop.IsCalled(word))
        ?? throw new FigureFaultException($"\"{text}\": among the props there is no {word}.");

    /// <summary>Without R or L a place of both sides is meant: <c>sit on chair</c>.</summary>
    private static Pin OnAProp(string text, string part, Prop prop, FloorPlace place)
    {
        if (prop.Kind is PropKind.Strap)
        {
            throw new FigureFaultException($"\"{text}\": nothing lies on a strap.");
        }

        Pin On(string one) => prop.Kind is PropKind.Wall
            ? new WallPin(one, prop) { Text = text }
            : OnTheFloor(text, one, place with { Prop = prop });

        return part is "foot" or "footTop" || Landmarks.IsPaired($"{part}R")
            ? new BothPin([.. BodySides.Both.Select(side => On($"{part}{side.Letter()}"))]) { Text = text }
            : On(part);
    }

    private static Pin OnTheFloor(string text, string part, FloorPlace floor) => part switch
    {
        "footTopR" or "footTopL" => new FootTopPin(part[^1], floor) { Text = text },
        "footR" or "footL" => new FlatFootPin(part[^1], floor) { Text = text },
        "palmR" or "palmL" => new FlatPalmPin(part[^1], floor) { Text = text },
        _ => new TouchPin(part, floor) { Text = text },
    };

    private static FloorPlace PlaceOf(string text, string[] words) => words switch
    {
        [] => default,
        ["dir", var heading] => new FloorPlace(null, null, Number(text, heading) * Turn.Degree),
        [var x, var z] => new FloorPlace(NumberOrFree(text, x), NumberOrFree(text, z), null),
        [var x, var z, "dir", var heading] =>
            new FloorPlace(NumberOrFree(text, x), NumberOrFree(text, z), Number(text, heading) * Turn.Degree),
        _ => throw NotAPin(text),
    };

    private static AimPin Aim(string text, string part, string[] words)
    {
        var (towards, used) = words switch
        {
            ["up", ..] => (Vector3.UnitY, 1),
            ["down", ..] => (-Vector3.UnitY, 1),
            ["front", ..] => (Vector3.UnitX, 1),
            ["back", ..] => (-Vector3.UnitX, 1),
            ["viewer", ..] => (Vector3.UnitZ, 1),
            ["away", ..] => (-Vector3.UnitZ, 1),
            [var x, var y, var z, ..] =>
                (Vector3.Normalize(new Vector3(Number(text, x), Number(text, y), Number(text, z))), 3),
            _ => throw NotAPin(text),
        };

        return words[used..] switch
        {
            [] => new AimPin(part, towards, weight: 1) { Text = text },
            [var weight] => new AimPin(part, towards, Number(text, weight)) { Text = text },
            _ => throw NotAPin(text),
        };
    }

    private static float? NumberOrFree(string text, string word) => word is Free ? null : Number(text, word);

    private static float Number(string text, string word) =>
        float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw NotAPin(text);

    private static FigureFaultException NotAPin(string text) => new($"\"{text}\" is not a pin.");
}
