using System.Numerics;

namespace YogaFlow.Figures.Anatomy;

/// <summary>Where the body's weight lies, from the usual segment masses as shares of the whole.</summary>
public static class CentreOfMass
{
    private static readonly (Joint Joint, Vector3 Local, float Share)[] Segments =
    [
        (Joint.Pelvis, new(0, .03f, 0), .14f),
        (Joint.L5, new(0, .06f, 0), .08f),
        (Joint.T12, new(0, .05f, 0), .10f),
        (Joint.T7, new(0, .06f, 0), .14f),
        (Joint.Head, new(.02f, .08f, 0), .08f),
        (Joint.ShoulderR, new(0, -.12f, 0), .027f),
        (Joint.ShoulderL, new(0, -.12f, 0), .027f),
        (Joint.ElbowR, new(0, -.11f, 0), .022f),
        (Joint.ElbowL, new(0, -.11f, 0), .022f),
        (Joint.HipR, new(0, -.18f, 0), .11f),
        (Joint.HipL, new(0, -.18f, 0), .11f),
        (Joint.KneeR, new(0, -.17f, 0), .055f),
        (Joint.KneeL, new(0, -.17f, 0), .055f),
    ];

    public static Vector3 Of(Rig rig)
    {
        var sum = Vector3.Zero;
        var mass = 0f;
        foreach (var (joint, local, share) in Segments)
        {
            sum += rig.Point(joint, local) * share;
            mass += share;
        }

        return sum / mass;
    }
}
