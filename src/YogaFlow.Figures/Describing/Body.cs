using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Describing;

/// <summary>A solved figure, measured in the terms in which one speaks of it. Degrees and metres.</summary>
internal sealed class Body
{
    public Body(SolvedFigure figure)
    {
        Figure = figure;
        Rig = figure.ToRig();
        Touches = new Touches(figure, Rig);
        Trunk = Vector3.Normalize(Place(Joint.C7) - Place(Joint.Pelvis));
        Facing = FacingOf(Rig);
        ToRight = Vector3.Cross(Facing, Vector3.UnitY);
        Legs = [new Leg(this, BodySide.Right), new Leg(this, BodySide.Left)];
        Arms = [new Arm(this, BodySide.Right), new Arm(this, BodySide.Left)];
        Stance = StanceFinder.Find(this);
    }

    public SolvedFigure Figure { get; }

    public Rig Rig { get; }

    public Touches Touches { get; }

    /// <summary>From the hips to the neck.</summary>
    public Vector3 Trunk { get; }

    /// <summary>Where the hips face, on the level.</summary>
    public Vector3 Facing { get; }

    /// <summary>The right of somebody who faces that way.</summary>
    public Vector3 ToRight { get; }

    public IReadOnlyList<Leg> Legs { get; }

    public IReadOnlyList<Arm> Arms { get; }

    /// <summary>On what the body rests.</summary>
    public Stance Stance { get; }

    /// <summary>How far the trunk is from upright.</summary>
    public float Tilt => MathF.Acos(Math.Clamp(Trunk.Y, -1, 1)) / Turn.Degree;

    public float SpineFlex => Angle(Freedom.Lumbar + Freedom.Flex) + Angle(Freedom.Thorax + Freedom.Flex);

    public float SpineSide => Angle(Freedom.Lumbar + Freedom.SideBend) + Angle(Freedom.Thorax + Freedom.SideBend);

    public float SpineTwist => Angle(Freedom.Lumbar + Freedom.Twist) + Angle(Freedom.Thorax + Freedom.Twist);

    /// <summary>Where the breastbone faces.</summary>
    public Vector3 Chest => Rig.Direction(Joint.T7, Vector3.UnitX);

    public Vector3 Gaze => Rig.Direction(Joint.Head, Vector3.UnitX);

    public Vector3 Hips => Place(Joint.Pelvis);

    public Leg LegOf(BodySide side) => Legs[(int)side];

    public Arm ArmOf(BodySide side) => Arms[(int)side];

    public float Angle(int freedom) => Figure.Freedoms[freedom] / Turn.Degree;

    public Vector3 Place(Joint joint) => Rig.Place(joint);

    public Vector3 Place(string landmark) => Landmarks.Place(landmark).PlaceIn(Rig);

    /// <summary>A direction of the world as the pelvis has it: x to the front, y to the head, z to the right.</summary>
    public Vector3 InHips(Vector3 direction) => Vector3.Transform(direction, Quaternion.Conjugate(Rig.TurnOf(Joint.Pelvis)));

    /// <summary>A direction of the world as the chest has it.</summary>
    public Vector3 InChest(Vector3 direction) => Vector3.Transform(direction, Quaternion.Conjugate(Rig.TurnOf(Joint.T7)));

    /// <summary>Away from the bone of a thigh, to the side that is up when one sits: its lap.</summary>
    public Vector3 InLap(Leg leg)
    {
        var front = Rig.Direction(Joint.Pelvis, Vector3.UnitX);
        var up = Rig.Direction(Joint.Pelvis, Vector3.UnitY);
        var toFront = MathF.Max(0, -leg.OwnThigh.Y);
        return Vector3.Normalize((up * MathF.Max(.05f, MathF.Sqrt(1 - (toFront * toFront)))) + (front * toFront));
    }

    /// <summary>The right of the chest, which stays where it is while hips roll over.</summary>
    public Vector3 ToRightOfChest => Rig.Direction(Joint.T7, Vector3.UnitZ);

    /// <summary>Hips that lie on their side face where their front does; all others what is ahead of their right.</summary>
    private static Vector3 FacingOf(Rig rig)
    {
        var right = rig.Direction(Joint.Pelvis, Vector3.UnitZ) with { Y = 0 };
        var front = rig.Direction(Joint.Pelvis, Vector3.UnitX) with { Y = 0 };
        var up = rig.Direction(Joint.Pelvis, Vector3.UnitY);
        return Vector3.Normalize(right.Length() < .5f || up.Y < -.75f ? front : Vector3.Cross(Vector3.UnitY, right));
    }
}
