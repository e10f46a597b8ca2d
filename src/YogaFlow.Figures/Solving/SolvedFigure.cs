using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Solving;

/// <summary>A posture with every number found.</summary>
/// <param name="Root">How the whole person is turned before the freedoms of the root.</param>
/// <param name="Freedoms">The values in the order of <see cref="Freedom"/>.</param>
/// <param name="GripRight">Curl of the fingers, 0 to 1.</param>
public sealed record SolvedFigure(Quaternion Root, IReadOnlyList<float> Freedoms, float GripRight, float GripLeft)
{
    /// <summary>What stands beside the person.</summary>
    public IReadOnlyList<Prop> Props { get; init; } = [];

    /// <summary>How thick the person is for whom it was solved.</summary>
    public Girths Girths { get; init; } = Girths.Measured;

    public Rig ToRig()
    {
        var rig = new Rig(Root, Girths);
        rig.Bend([.. Freedoms]);
        return rig;
    }

    /// <summary>The same posture elsewhere on the mat's plane.</summary>
    /// <param name="turn">Radians about the upright axis through the origin, before it is shifted.</param>
    /// <param name="shift">Metres; along the plane.</param>
    public SolvedFigure Moved(float turn, Vector3 shift)
    {
        var about = Turn.AboutY(turn);
        float[] freedoms = [.. Freedoms];
        var pelvis = Vector3.Transform(new Vector3(freedoms[0], freedoms[1], freedoms[2]), about) + shift;
        (freedoms[Freedom.PelvisX], freedoms[Freedom.PelvisY], freedoms[Freedom.PelvisZ]) = (pelvis.X, pelvis.Y, pelvis.Z);
        return this with { Root = about * Root, Freedoms = freedoms };
    }

    /// <summary>The same posture on the other side.</summary>
    public SolvedFigure Mirrored() => new(Mirror.Of(Root), Mirror.Of([.. Freedoms]), GripLeft, GripRight)
    {
        Girths = Girths,
        Props = [.. Props.Select(prop => prop.Mirrored())],
    };
}
