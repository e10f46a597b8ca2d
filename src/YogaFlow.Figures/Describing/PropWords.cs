using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Describing;

/// <summary>Says what stands beside the person and was not told yet.</summary>
internal static class PropWords
{
    public static string A(Prop prop) => prop.Kind switch
    {
        PropKind.Blanket => "a folded blanket",
        PropKind.Block when prop.Stance is BlockStance.Tall => "a tall block",
        _ => $"a {prop.KindName}",
    };

    /// <summary>As a hand says it that may not be alone: each hand on a block of its own.</summary>
    public static string Each(Body body, Prop prop) =>
        body.Figure.Props.Count(other => other.Kind == prop.Kind) > 1 ? A(prop).Replace("a ", "a |", StringComparison.Ordinal) : A(prop);

    /// <param name="told">What was said so far.</param>
    public static string? Of(Body body, string told)
    {
        var left = body.Figure.Props.Where(prop => !told.Contains(prop.KindName, StringComparison.Ordinal)).GroupBy(prop => prop.Kind);
        var words = left.Select(kind => Says(body, [.. kind])).Where(word => word.Length > 0).ToArray();
        return words.Length == 0 ? null : string.Join(", ", words);
    }

    private static string Says(Body body, Prop[] props)
    {
        var name = props.Length > 1 ? $"two {props[0].KindName}s" : A(props[0]);
        if (props[0].Kind is PropKind.Strap)
        {
            return props.Length == 1 ? $"a strap from {End(props[0].From)} to {End(props[0].To)}"
                : props.DistinctBy(prop => prop.To).Count() == 1 ? $"a strap from the hands to {End(props[0].To)}"
                : $"straps from the hands to {Ends(props[0].To)}";
        }

        var parts = PartsOn(body, props).Distinct().ToArray();
        return parts.Length == 0 ? IsBetweenTheHands(body, props[0]) ? $"{name} between the hands" : $"{name} beside"
            : props[0].Kind is PropKind.Wall ? $"{string.Join(" and ", parts.Take(2))} against a wall"
            : $"{parts[0]} on {name}";
    }

    private static bool IsBetweenTheHands(Body body, Prop prop) =>
        body.Arms.All(arm => Measure.Level(arm.Palm - new System.Numerics.Vector3(prop.X, 0, prop.Z)) < .25f);

    private static IEnumerable<string> PartsOn(Body body, Prop[] props)
    {
        foreach (var (part, word) in new[] { (Part.Seat, "hips"), (Part.Back, "back"), (Part.Head, "head"), (Part.Knee, "knee"), (Part.Thigh, "thigh"), (Part.Shin, "shin"), (Part.Heel, "foot"), (Part.Ball, "foot"), (Part.Hand, "hand"), (Part.Forearm, "forearm"), (Part.Shoulder, "shoulder") })
        {
            var sides = BodySides.Both.Where(side => body.Touches.Prop(part, side) is { } prop && props.Contains(prop)).ToArray();
            if (sides.Length > 0)
            {
                yield return part is Part.Seat or Part.Back or Part.Head ? $"the {word}" : sides.Length == 2 ? $"the {Doing.Many(word)}" : $"the {sides[0].Word()} {word}";
            }
        }
    }

    private static string End(string? place) => place is null ? "" : $"the {(place[^1] == 'R' ? "right" : "left")} {Word(place)}";

    private static string Ends(string? place) => place is null ? "" : $"the {Doing.Many(Word(place))}";

    private static string Word(string place) => place[..^1] switch
    {
        "ball" or "sole" or "toe" or "heel" => "foot",
        "grip" or "palm" or "fingers" => "hand",
        var word => word,
    };
}
