using System.Numerics;
using System.Text.Json;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Describing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Props;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>
/// A solved figure as it is kept beside its drawings, so that nothing has to be solved again to be shown. Each look has
/// contacts of its own, and so a posture of its own.
/// </summary>
/// <param name="Figures">The posture of each look, by the look's name.</param>
/// <param name="Squash">How much deeper than usual flesh may be pressed into flesh, in metres.</param>
/// <param name="Views">Those of the drawings, in their order.</param>
public sealed record Posture(IReadOnlyDictionary<string, SolvedFigure> Figures, float Squash, IReadOnlyList<FigureView> Views)
{
    /// <summary>Where the look and the words begin in the JSON; they come last, so that they can be written anew without the rest.</summary>
    private const string TailKey = ",\n\"look\":";

    /// <summary>What it shows, for whoever cannot see it.</summary>
    public FigureWords Words { get; init; } = FigureWords.None;

    /// <summary>Who is drawn where nobody chose.</summary>
    public string Look { get; init; } = "";

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FigureFaultException">The text is not a posture.</exception>
    public static Posture Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var posture = document.RootElement;
            var root = Numbers(posture, "root", 4);
            var grips = Numbers(posture, "grips", 2);
            return new Posture(
                posture.GetProperty("freedoms").EnumerateObject().ToDictionary(look => look.Name, look => new SolvedFigure(
                    new Quaternion(root[0], root[1], root[2], root[3]), Numbers(posture.GetProperty("freedoms"), look.Name, Freedom.Count), grips[0], grips[1])
                {
                    Girths = Looks.All[look.Name].Girths,
                }),
                posture.GetProperty("squash").GetSingle(),
                [.. posture.GetProperty("views").EnumerateArray().Select(view => new FigureView(view[0].GetSingle(), view[1].GetSingle()))])
            {
                Look = Text(posture, "look"),
                Words = new FigureWords(Text(posture, "words"), Text(posture, "mirroredWords")),
            };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new FigureFaultException($"This is not a posture: {broken.Message}");
        }
    }

    /// <summary>
    /// For the browser: <c>views</c>, <c>frames</c> by look (see <see cref="PostureFrame"/>), the pieces of the <c>props</c>,
    /// where <c>walls</c> stand across the mat, the bands of <c>straps</c>, the figure's own <c>look</c>, and its <c>words</c> and
    /// <c>mirroredWords</c>. For whoever finds the ways:
    /// <c>root</c>, <c>freedoms</c> by look, <c>grips</c> and <c>squash</c>.
    /// </summary>
    public string ToJson()
    {
        var any = Figures.Values.First();
        float[] root = [any.Root.X, any.Root.Y, any.Root.Z, any.Root.W];
        return $$"""
            {"views":[{{string.Join(',', Views.Select(view => PostureFrame.ToJson([view.Azimuth, view.Elevation])))}}],
            "frames":{{{string.Join(',', Figures.Select(look => $"\"{look.Key}\":{PostureFrame.ToJson(look.Value)}"))}}},
            "root":{{PostureFrame.ToJson(root, "0.#######")}},
            "freedoms":{{{string.Join(',', Figures.Select(look => $"\"{look.Key}\":{PostureFrame.ToJson(look.Value.Freedoms, "0.#####")}"))}}},
            "grips":{{PostureFrame.ToJson([any.GripRight, any.GripLeft])}},
            "squash":{{PostureFrame.ToJson([Squash])[1..^1]}},
            "props":[{{string.Join(',', any.Props.SelectMany(PropShapes.Of).Select(Solid))}}],
            "walls":{{PostureFrame.ToJson(any.Props.Where(prop => prop.Kind is PropKind.Wall).Select(wall => wall.X))}},
            "straps":[{{string.Join(',', any.Props.Where(prop => prop.Kind is PropKind.Strap).SelectMany(StrapBand.LooseOf).Select(Band))}}]{{TailJson(Look, Words)}}
            """;
    }

    /// <summary>The same JSON with another look and other words; nothing else is touched.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote, with a look and words or without.</param>
    public static string Reworded(string json, string look, FigureWords words)
    {
        var end = json.IndexOf(TailKey, StringComparison.Ordinal);
        return json[..(end < 0 ? json.LastIndexOf('}') : end)].TrimEnd('\n') + TailJson(look, words);
    }

    private static string TailJson(string look, FigureWords words) =>
        $"{TailKey}{JsonSerializer.Serialize(look)},\n\"words\":{JsonSerializer.Serialize(words.Drawn)},\n\"mirroredWords\":{JsonSerializer.Serialize(words.Mirrored)}}}\n";

    private static string Text(JsonElement posture, string name) =>
        posture.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    /// <summary>1 for a disc, its middle, its long side (x, z), half its extents, 1 for the second colour, and the radius of its edges.</summary>
    private static string Solid(PropSolid solid) => PostureFrame.ToJson(
    [
        solid.Shape is SolidShape.Disc ? 1 : 0,
        solid.Middle.X, solid.Middle.Y, solid.Middle.Z,
        solid.Along.X, solid.Along.Z,
        solid.Half.X, solid.Half.Y, solid.Half.Z,
        solid.IsTrim ? 1 : 0,
        solid.Rounding,
    ]);

    /// <summary>For each end its joint, and the place in that joint's frame.</summary>
    private static string Band((Landmark From, Landmark To) band) => PostureFrame.ToJson(
        ((Landmark[])[band.From, band.To]).SelectMany(end => (float[])[(float)end.Joint, end.Local.X, end.Local.Y, end.Local.Z]));

    private static float[] Numbers(JsonElement posture, string name, int count)
    {
        float[] numbers = [.. posture.GetProperty(name).EnumerateArray().Select(number => number.GetSingle())];
        return numbers.Length == count
            ? numbers
            : throw new FigureFaultException($"{name} has {numbers.Length} numbers, not {count}.");
    }
}
