using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Pins;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Posing;

/// <summary>Makes a whole description out of a draft and the figures that it extends.</summary>
public static class FigureFamily
{
    /// <param name="draft">The figure.</param>
    /// <param name="find">Finds the draft that another one extends; null when there is none of that slug.</param>
    /// <remarks>
    /// The nearest word counts: an angle, a component of the root, a grip, the props, the views. <c>pins</c> takes the place
    /// of the extended figure's; <c>more_pins</c> and <c>without_pins</c> change them.
    /// </remarks>
    /// <exception cref="FigureFaultException">
    /// A figure is missing, extends itself, lacks a pin to be dropped, or has a prop or contact that cannot be understood.
    /// </exception>
    public static FigureDescription Resolve(FigureDraft draft, Func<string, FigureDraft?> find)
    {
        var root = new Dictionary<string, float>();
        var angles = new Dictionary<int, float>();
        IReadOnlyList<string> pins = [];
        IReadOnlyList<string> props = [];
        IReadOnlyList<FigureView> views = [];
        var (right, left, squash, isSymmetric) = (0f, 0f, 0f, false);

        foreach (var ancestor in LineOf(draft, find))
        {
            Overlay(root, ancestor.Root);
            Overlay(angles, ancestor.Angles);
            pins = PinsOf(ancestor, pins);
            props = ancestor.Props ?? props;
            views = ancestor.Views ?? views;
            right = ancestor.Grip(BodySide.Right) ?? right;
            left = ancestor.Grip(BodySide.Left) ?? left;
            squash = ancestor.Squash ?? squash;
            isSymmetric = ancestor.IsSymmetric ?? isSymmetric;
        }

        var things = PropParser.ParseAll(props);
        CheckContacts(pins, things);
        return new FigureDescription
        {
            Slug = draft.Slug,
            Root = Turn.OfRoot(
                root.GetValueOrDefault("yaw"), root.GetValueOrDefault("pitch"), root.GetValueOrDefault("roll")),
            PelvisX = Find(root, "x"),
            PelvisY = Find(root, "y"),
            PelvisZ = Find(root, "z"),
            Angles = angles,
            Pins = pins,
            Props = things,
            Look = draft.Look,
            Views = views,
            GripRight = right,
            GripLeft = left,
            IsSymmetric = isSymmetric,
            Squash = squash,
        };
    }

    /// <summary>The oldest ancestor first, the draft itself last.</summary>
    private static Stack<FigureDraft> LineOf(FigureDraft draft, Func<string, FigureDraft?> find)
    {
        var line = new Stack<FigureDraft>([draft]);
        while (line.Peek().Extends is { } slug)
        {
            if (line.Any(descendant => descendant.Slug == slug))
            {
                throw new FigureFaultException($"{draft.Slug} extends itself by way of {slug}.");
            }

            line.Push(find(slug) ?? throw new FigureFaultException($"There is no figure {slug} to extend."));
        }

        return line;
    }

    private static List<string> PinsOf(FigureDraft draft, IReadOnlyList<string> inherited)
    {
        var pins = (draft.Pins ?? inherited).ToList();
        foreach (var dropped in draft.WithoutPins)
        {
            if (!pins.Remove(dropped))
            {
                throw new FigureFaultException($"There is no pin \"{dropped}\" to go without.");
            }
        }

        return [.. pins, .. draft.MorePins];
    }

    /// <summary>A contact with a prop that is not there is a fault of the file: find it here, not when it is solved.</summary>
    private static void CheckContacts(IEnumerable<string> pins, IReadOnlyList<Prop> props)
    {
        foreach (var pin in pins)
        {
            _ = PinParser.Parse(pin, props);
        }
    }

    private static void Overlay<TKey>(Dictionary<TKey, float> values, IReadOnlyDictionary<TKey, float> nearer)
        where TKey : notnull
    {
        foreach (var (key, value) in nearer)
        {
            values[key] = value;
        }
    }

    private static float? Find(Dictionary<string, float> root, string key) =>
        root.TryGetValue(key, out var value) ? value : null;
}
