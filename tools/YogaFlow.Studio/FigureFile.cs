using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Studio;

/// <summary>One figure file: its text, and what it says.</summary>
internal sealed record FigureFile(string Slug, string Text, FigureDraft Draft)
{
    /// <exception cref="StudioException">The file cannot be understood.</exception>
    public static FigureFile Read(string path) =>
        Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));

    /// <exception cref="StudioException">The text cannot be understood.</exception>
    public static FigureFile Parse(string slug, string text)
    {
        var draft = new FigureDraft(slug);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            foreach (var (key, value) in Fields(stream.Documents[0].RootNode))
            {
                Take(draft, key, value);
            }
        }
        catch (YamlException broken)
        {
            throw new StudioException($"{slug}: line {broken.Start.Line}: {broken.Message}");
        }
        catch (FigureFaultException fault)
        {
            throw new StudioException($"{slug}: {fault.Message}");
        }

        return new FigureFile(slug, text, draft);
    }

    private static void Take(FigureDraft draft, string key, YamlNode value)
    {
        switch (key)
        {
            case "picture" or "drawn_side":
                break;
            case "extends":
                draft.Extends = Word(value);
                break;
            case "sym":
                draft.IsSymmetric = Word(value) is "true";
                break;
            case "squash":
                draft.Squash = Number(value);
                break;
            case "pins":
                draft.Pins = Words(value);
                break;
            case "more_pins":
                draft.MorePins = Words(value);
                break;
            case "without_pins":
                draft.WithoutPins = Words(value);
                break;
            case "props":
                draft.Props = Words(value);
                break;
            case "look":
                draft.Look = KnownLook(value);
                break;
            case "views":
                draft.Views = [.. Words(value).Select(FigureView.Parse)];
                break;
            default:
                foreach (var (angle, degrees) in Fields(value))
                {
                    draft.Set(key, angle, Number(degrees));
                }

                break;
        }
    }

    private static IEnumerable<(string Key, YamlNode Value)> Fields(YamlNode node) => node is YamlMappingNode fields
        ? fields.Select(field => (Word(field.Key), field.Value))
        : throw Misfit(node, "a list of fields");

    private static string[] Words(YamlNode node) => node is YamlSequenceNode words
        ? [.. words.Select(Word)]
        : throw Misfit(node, "a list");

    private static string Word(YamlNode node) => node is YamlScalarNode { Value: { } word }
        ? word
        : throw Misfit(node, "a word");

    private static string KnownLook(YamlNode node) => Looks.All.ContainsKey(Word(node))
        ? Word(node)
        : throw Misfit(node, $"one of {string.Join(", ", Looks.Names)}");

    private static float Number(YamlNode node) =>
        float.TryParse(Word(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Misfit(node, "a number");

    private static FigureFaultException Misfit(YamlNode node, string wanted) =>
        new($"line {node.Start.Line}: this is not {wanted}.");
}
