using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Posing;

/// <summary>
/// A figure file as it was read, before the figure that it extends is known. What is null or empty was not said.
/// </summary>
public sealed class FigureDraft(string slug)
{
    /// <summary>A twist of the whole spine happens mostly in the thorax; bends are shared half and half.</summary>
    private static readonly float[] LumbarShares = [.5f, .5f, .22f];

    private readonly Dictionary<string, float> _root = [];
    private readonly Dictionary<int, float> _angles = [];
    private readonly float?[] _grips = new float?[2];

    public string Slug { get; } = slug;

    /// <summary>The slug of the figure that this one is a variation of.</summary>
    public string? Extends { get; set; }

    public bool? IsSymmetric { get; set; }

    public float? Squash { get; set; }

    /// <summary>All pins, instead of those of the extended figure.</summary>
    public IReadOnlyList<string>? Pins { get; set; }

    /// <summary>Pins besides those of the extended figure.</summary>
    public IReadOnlyList<string> MorePins { get; set; } = [];

    /// <summary>Pins of the extended figure that do not hold here, word for word.</summary>
    public IReadOnlyList<string> WithoutPins { get; set; } = [];

    /// <summary>The props as they are written; an empty list says that there are none.</summary>
    public IReadOnlyList<string>? Props { get; set; }

    /// <summary>The name of a look; it is not inherited, so that relatives need not be one person.</summary>
    public string? Look { get; set; }

    public IReadOnlyList<FigureView>? Views { get; set; }

    internal IReadOnlyDictionary<string, float> Root => _root;

    internal IReadOnlyDictionary<int, float> Angles => _angles;

    internal float? Grip(BodySide side) => _grips[(int)side];

    /// <summary>Takes one number of the file.</summary>
    /// <param name="part">
    /// <c>root</c>, <c>spine</c>, <c>lumbar</c>, <c>thorax</c>, <c>neck</c>, or <c>arm</c> or <c>leg</c> with
    /// <c>R</c>, <c>L</c> or <c>RL</c>.
    /// </param>
    /// <param name="key">The angle of that part, as in <see cref="AngleNames"/>; an arm also has a <c>grip</c>.</param>
    /// <param name="value">Degrees; for the root's x, y and z metres; for a grip a share.</param>
    /// <exception cref="FigureFaultException">There is no such part or key.</exception>
    public void Set(string part, string key, float value)
    {
        switch (part)
        {
            case "root" when key is "yaw" or "pitch" or "roll" or "x" or "y" or "z":
                _root[key] = value;
                break;
            case "spine":
                SetSpine(SpineKey(part, key), value * Turn.Degree);
                break;
            case "lumbar":
                _angles[Freedom.Lumbar + SpineKey(part, key)] = value * Turn.Degree;
                break;
            case "thorax":
                _angles[Freedom.Thorax + SpineKey(part, key)] = value * Turn.Degree;
                break;
            case "neck":
                _angles[Freedom.Neck + SpineKey(part, key)] = value * Turn.Degree;
                break;
            case "armR" or "armL" or "armRL":
                SetLimb(part, key, value, key is "grip" ? -1 : Known(AngleNames.ArmKey(key), part, key));
                break;
            case "legR" or "legL" or "legRL":
                SetLimb(part, key, value, Known(AngleNames.LegKey(key), part, key));
                break;
            default:
                throw Unknown(part, key);
        }
    }

    private static int SpineKey(string part, string key) => Known(AngleNames.SpineKey(key), part, key);

    private static int Known(int place, string part, string key) => place >= 0 ? place : throw Unknown(part, key);

    private static FigureFaultException Unknown(string part, string key) =>
        new($"There is no {part}.{key}.");

    private void SetSpine(int place, float angle)
    {
        _angles[Freedom.Lumbar + place] = angle * LumbarShares[place];
        _angles[Freedom.Thorax + place] = angle * (1 - LumbarShares[place]);
    }

    private void SetLimb(string part, string key, float value, int place)
    {
        foreach (var side in BodySides.Both.Where(side => part.IndexOf(side.Letter(), "arm".Length) > 0))
        {
            if (key is "grip")
            {
                _grips[(int)side] = value;
            }
            else
            {
                _angles[Freedom.Of(side) + place] = value * Turn.Degree;
            }
        }
    }
}
