using YamlDotNet.RepresentationModel;

namespace YogaFlow.Studio;

/// <summary>A pose as it is held: as drawn, or its mirror image.</summary>
internal readonly record struct Held(string Slug, bool Mirrored)
{
    public override string ToString() => Mirrored ? $"{Slug} (other side)" : Slug;
}

/// <summary>Which poses follow one another in the sequences of the library.</summary>
internal static class Neighbours
{
    /// <summary>Every pair once, in a fixed order; poses without a figure are passed over.</summary>
    public static IReadOnlyList<(Held From, Held To)> In(Repository repository, IReadOnlyCollection<string> figures)
    {
        var pairs = new HashSet<(Held, Held)>();
        foreach (var file in Directory.GetFiles(Path.Combine(repository.Root, "content", "sequences"), "*.yaml").Order(StringComparer.Ordinal))
        {
            Held? before = null;
            foreach (var held in Steps(repository, file).Where(held => figures.Contains(held.Slug)))
            {
                if (before is { } from && from != held)
                {
                    pairs.Add((from, held));
                }

                before = held;
            }
        }

        return [.. pairs.OrderBy(pair => $"{pair.Item1} {pair.Item2}", StringComparer.Ordinal)];
    }

    private static IEnumerable<Held> Steps(Repository repository, string file)
    {
        var steps = (YamlSequenceNode)Read(file)["steps"];
        foreach (var step in steps.Cast<YamlMappingNode>())
        {
            if (Word(step, "block") is { } block)
            {
                // Twice, so that the end of a round leads to its beginning.
                var round = Steps(repository, Path.Combine(repository.Root, "content", "blocks", $"{block}.yaml")).ToArray();
                foreach (var held in round.Concat(round))
                {
                    yield return held;
                }
            }
            else if (Word(step, "pose") is { } pose)
            {
                foreach (var held in Sides(repository, pose, Word(step, "side")))
                {
                    yield return held;
                }
            }
        }
    }

    private static Held[] Sides(Repository repository, string pose, string? side)
    {
        var path = Path.Combine(repository.FiguresFolder, $"{pose}.yaml");
        var drawn = File.Exists(path) ? Word(Read(path), "drawn_side") : null;
        return drawn is null ? [new Held(pose, false)]
            : side is not null ? [new Held(pose, side != drawn)]
            : [new Held(pose, drawn != "right"), new Held(pose, drawn != "left")];
    }

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(file)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string? Word(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (value as YamlScalarNode)?.Value : null;
}
