using System.Numerics;

namespace YogaFlow.Figures.Anatomy;

/// <summary>
/// The other side of a posture, reflected in the mat's long plane (z to -z). A posture that faces the viewer then
/// shows its back: turn the camera by half a circle, or flip the drawing instead.
/// </summary>
public static class Mirror
{
    /// <summary>Swaps the sides and negates every quantity that has one. Twice is the identity.</summary>
    public static float[] Of(ReadOnlySpan<float> freedoms)
    {
        var mirrored = freedoms.ToArray();
        mirrored[Freedom.PelvisZ] = -mirrored[Freedom.PelvisZ];
        mirrored[Freedom.RootTurn] = -mirrored[Freedom.RootTurn];
        mirrored[Freedom.RootTurn + 1] = -mirrored[Freedom.RootTurn + 1];
        foreach (var sideways in Freedom.SpineSideways)
        {
            mirrored[sideways] = -mirrored[sideways];
        }

        freedoms.Slice(Freedom.Left, Freedom.PerSide).CopyTo(mirrored.AsSpan(Freedom.Right));
        freedoms.Slice(Freedom.Right, Freedom.PerSide).CopyTo(mirrored.AsSpan(Freedom.Left));
        return mirrored;
    }

    public static Quaternion Of(Quaternion root) => new(-root.X, -root.Y, root.Z, root.W);
}
