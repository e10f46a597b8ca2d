using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Posing.Props;

/// <summary>A thing that a pose uses, as an author placed it. Metres and radians.</summary>
public sealed record Prop
{
    public required PropKind Kind { get; init; }

    /// <summary>Which one of its kind it is, from 1, in the order of the file.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Where its middle stands; for a wall where its face is.</summary>
    public float X { get; init; }

    public float Z { get; init; }

    /// <summary>How high above the mat it stands, when it lies on something else.</summary>
    public float Up { get; init; }

    /// <summary>
    /// Where its long side points, and whither somebody who sits on a chair looks: 0 is towards the front edge (+x),
    /// a quarter turn towards the viewer (+z).
    /// </summary>
    public float Heading { get; init; }

    public BlockStance Stance { get; init; }

    /// <summary>The places of the body between which a strap runs.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>Along its long side, in the world.</summary>
    public Vector3 Along => new(MathF.Cos(Heading), 0, MathF.Sin(Heading));

    /// <summary>Its short side, in the world.</summary>
    public Vector3 Across => new(-MathF.Sin(Heading), 0, MathF.Cos(Heading));

    /// <summary>Is a pin's word this one: <c>block2</c>, or <c>block</c> for the first?</summary>
    public bool IsCalled(string word)
    {
        var name = KindName;
        return word == $"{name}{Number}" || (Number == 1 && word == name);
    }

    /// <summary>The word for its kind in a file.</summary>
    public string KindName => Kind.ToString().ToLowerInvariant();

    /// <summary>The same thing on the other side of the mat.</summary>
    public Prop Mirrored() => this with { Z = -Z, Heading = -Heading, From = OtherSide(From), To = OtherSide(To) };

    private static string? OtherSide(string? place) => place is not null && Landmarks.IsPaired(place)
        ? place[..^1] + (place[^1] == BodySide.Right.Letter() ? BodySide.Left : BodySide.Right).Letter()
        : place;
}
