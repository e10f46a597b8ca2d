using System.Numerics;
using System.Text.Json;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Props;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>A solved figure as it is kept beside its drawings, so that nothing has to be solved again to be shown.</summary>
/// <param name="Squash">How much deeper than usual flesh may be pressed into flesh, in metres.</param>
/// <param name="Views">Those of the drawings, in their order.</param>
/// <param name="Look">The name of the look that it was solved for.</param>
public sealed record Posture(SolvedFigure Figure, float Squash, IReadOnlyList<FigureView> Views, string Look)
{
    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FigureFaultException">The text is not a posture.</exception>
    public static Posture Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var posture = document.RootElement;
            var look = posture.GetProperty("look").GetString() ?? "";
            var root = Numbers(posture, "root", 4);
            var grips = Numbers(posture, "grips", 2);
            return new Posture(
                new SolvedFigure(
                    new Quaternion(root[0], root[1], root[2], root[3]),
                    Numbers(posture, "freedoms", Freedom.Count),
                    grips[0],
                    grips[1])
                {
                    Girths = Looks.All[look].Girths,
                },
                posture.GetProperty("squash").GetSingle(),
                [.. posture.GetProperty("views").EnumerateArray().Select(view => new FigureView(view[0].GetSingle(), view[1].GetSingle()))],
                look);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new FigureFaultException($"This is not a posture: {broken.Message}");
        }
    }

    /// <summary>
    /// For the browser: <c>views</c>, <c>frame</c> (see <see cref="PostureFrame"/>), the pieces of the <c>props</c>, and
    /// whether it stays <c>still</c> because of a wall or a strap, which are drawn only. For whoever finds the ways:
    /// <c>root</c>, <c>freedoms</c>, <c>grips</c> and <c>squash</c>.
    /// </summary>
    public string ToJson()
    {
        float[] root = [Figure.Root.X, Figure.Root.Y, Figure.Root.Z, Figure.Root.W];
        return $$"""
            {"views":[{{string.Join(',', Views.Select(view => PostureFrame.ToJson([view.Azimuth, view.Elevation])))}}],
            "frame":{{PostureFrame.ToJson(Figure)}},
            "root":{{PostureFrame.ToJson(root, "0.#######")}},
            "freedoms":{{PostureFrame.ToJson(Figure.Freedoms, "0.#####")}},
            "grips":{{PostureFrame.ToJson([Figure.GripRight, Figure.GripLeft])}},
            "squash":{{PostureFrame.ToJson([Squash])[1..^1]}},
            "look":"{{Look}}",
            "props":[{{string.Join(',', Figure.Props.SelectMany(PropShapes.Of).Select(Solid))}}],
            "still":{{(Figure.Props.Any(prop => prop.Kind is PropKind.Wall or PropKind.Strap) ? "true" : "false")}}}

            """;
    }

    /// <summary>1 for a disc, its middle, its long side (x, z), half its extents, and 1 for the second colour.</summary>
    private static string Solid(PropSolid solid) => PostureFrame.ToJson(
    [
        solid.Shape is SolidShape.Disc ? 1 : 0,
        solid.Middle.X, solid.Middle.Y, solid.Middle.Z,
        solid.Along.X, solid.Along.Z,
        solid.Half.X, solid.Half.Y, solid.Half.Z,
        solid.IsTrim ? 1 : 0,
    ]);

    private static float[] Numbers(JsonElement posture, string name, int count)
    {
        float[] numbers = [.. posture.GetProperty(name).EnumerateArray().Select(number => number.GetSingle())];
        return numbers.Length == count
            ? numbers
            : throw new FigureFaultException($"{name} has {numbers.Length} numbers, not {count}.");
    }
}
