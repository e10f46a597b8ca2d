using System.Numerics;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Modelling;

/// <summary>Collects the primitives of a body. Their order matters: a chain's primitives must follow one another.</summary>
internal sealed class BodyBuilder(Rig rig)
{
    private readonly List<Primitive> _primitives = [];

    public Rig Rig { get; } = rig;

    /// <summary>The chain to which primitives are added.</summary>
    public Chain Chain { get; set; }

    public Primitive[] ToArray() => [.. _primitives];

    /// <summary>Adds a primitive between two places of one bone's frame, in metres.</summary>
    public void Add(Joint joint, Vector3 from, Vector3 to, Profile profile, Cloth cloth, Blend blend) =>
        AddBetween(joint, Rig.Point(joint, from), Rig.Point(joint, to), profile, cloth, blend);

    /// <summary>Adds a primitive between two places of the world; the bone gives its cross-section a front.</summary>
    public void AddBetween(Joint joint, Vector3 from, Vector3 to, Profile profile, Cloth cloth, Blend blend)
    {
        var forward = Rig.Direction(joint, Vector3.UnitX);
        _primitives.Add(new Primitive(Rig, Chain, joint, from, to, forward, profile, cloth, Kept(blend)));
    }

    /// <summary>The torso, and the head on its neck, have no folds: there a blend never fades.</summary>
    private Blend Kept(Blend blend)
    {
        var isNeck = Chain is Chain.Head && !_primitives.Exists(primitive => primitive.Chain is Chain.Head);
        return Chain is Chain.Torso || (Chain is Chain.Head && !isNeck)
            ? blend with { Until = Blend.Throughout }
            : blend;
    }
}
