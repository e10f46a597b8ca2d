using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Posing;

/// <summary>
/// What an author says about a pose. Angles are intent (soft), pins are facts (hard); everything that is not named
/// is found by the solver.
/// </summary>
public sealed record FigureDescription
{
    /// <summary>The file's name without its ending.</summary>
    public required string Slug { get; init; }

    /// <summary>How the whole person is turned.</summary>
    public Quaternion Root { get; init; } = Quaternion.Identity;

    /// <summary>Where the pelvis is meant to be, in metres; null is free, which is the rule.</summary>
    public float? PelvisX { get; init; }

    public float? PelvisY { get; init; }

    public float? PelvisZ { get; init; }

    /// <summary>The named angles in radians, by their place in <see cref="Freedom"/>.</summary>
    public IReadOnlyDictionary<int, float> Angles { get; init; } = new Dictionary<int, float>();

    /// <summary>Contacts and directions, each as it is written in the file.</summary>
    public IReadOnlyList<string> Pins { get; init; } = [];

    /// <summary>Blocks, straps and other things that the pose uses.</summary>
    public IReadOnlyList<Prop> Props { get; init; } = [];

    /// <summary>The name of the look that it wears; null leaves the choice to its slug.</summary>
    public string? Look { get; init; }

    /// <summary>The first is the main one.</summary>
    public IReadOnlyList<FigureView> Views { get; init; } = [];

    /// <summary>How far the fingers of the right hand are curled, from 0 (flat) to 1 (a fist).</summary>
    public float GripRight { get; init; }

    public float GripLeft { get; init; }

    /// <summary>Left equals right and the spine stays in the middle.</summary>
    public bool IsSymmetric { get; init; }

    /// <summary>How much deeper than usual flesh may be pressed into flesh, in metres (0.05 for Lotus).</summary>
    public float Squash { get; init; }
}
