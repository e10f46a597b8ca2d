using System.Numerics;
using System.Text.Json;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Moving;

/// <summary>A solved figure as it is kept beside its drawings, so that nothing has to be solved again to be shown.</summary>
/// <param name="Squash">How much deeper than usual flesh may be pressed into flesh, in metres.</param>
/// <param name="Views">Those of the drawings, in their order.</param>
public sealed record Posture(SolvedFigure Figure, float Squash, IReadOnlyList<FigureView> Views)
{
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
                new SolvedFigure(
                    new Quaternion(root[0], root[1], root[2], root[3]),
                    Numbers(posture, "freedoms", Freedom.Count),
                    grips[0],
                    grips[1]),
                posture.GetProperty("squash").GetSingle(),
                [.. posture.GetProperty("views").EnumerateArray().Select(view => new FigureView(view[0].GetSingle(), view[1].GetSingle()))]);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new FigureFaultException($"This is not a posture: {broken.Message}");
        }
    }

    public string ToJson()
    {
        float[] root = [Figure.Root.X, Figure.Root.Y, Figure.Root.Z, Figure.Root.W];
        return $$"""
            {"views":[{{string.Join(',', Views.Select(view => PostureFrame.ToJson([view.Azimuth, view.Elevation])))}}],
            "frame":{{PostureFrame.ToJson(Figure)}},
            "root":{{PostureFrame.ToJson(root, "0.#######")}},
            "freedoms":{{PostureFrame.ToJson(Figure.Freedoms, "0.#####")}},
            "grips":{{PostureFrame.ToJson([Figure.GripRight, Figure.GripLeft])}},
            "squash":{{PostureFrame.ToJson([Squash])[1..^1]}}}

            """;
    }

    private static float[] Numbers(JsonElement posture, string name, int count)
    {
        float[] numbers = [.. posture.GetProperty(name).EnumerateArray().Select(number => number.GetSingle())];
        return numbers.Length == count
            ? numbers
            : throw new FigureFaultException($"{name} has {numbers.Length} numbers, not {count}.");
    }
}
