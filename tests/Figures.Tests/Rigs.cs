using System.Numerics;
using CsCheck;
using YogaFlow.Figures.Anatomy;

namespace YogaFlow.Figures.Tests;

/// <summary>Rigs to test with.</summary>
internal static class Rigs
{
    /// <summary>Any position, any small turn of the root, any angle within its range.</summary>
    public static readonly Gen<float[]> AnyFreedoms = Gen.Float[0, 1].Array[Freedom.Count].Select(shares =>
    {
        var freedoms = shares.Select(share => share - .5f).ToArray();
        for (var freedom = Freedom.FirstAngle; freedom < Freedom.Count; freedom++)
        {
            var range = JointRanges.Of(freedom);
            freedoms[freedom] = range.Min + (shares[freedom] * (range.Max - range.Min));
        }

        return freedoms;
    });

    public static readonly Gen<Quaternion> AnyRoot =
        Gen.Select(Gen.Float[-180, 180], Gen.Float[-180, 180], Gen.Float[-180, 180]).Select(Turn.OfRoot);

    /// <summary>Standing at ease: every angle 0, soles on the mat.</summary>
    public static Rig Neutral() => With();

    /// <summary>Standing, with some freedoms changed: degrees, or metres for the first three.</summary>
    public static Rig With(params ReadOnlySpan<(int Freedom, float Value)> changes) => Turned(0, 0, 0, changes);

    public static Rig Turned(float yaw, float pitch, float roll, params ReadOnlySpan<(int Freedom, float Value)> changes)
    {
        var freedoms = new float[Freedom.Count];
        freedoms[Freedom.PelvisY] = Skeleton.HipHeight;
        foreach (var (freedom, value) in changes)
        {
            freedoms[freedom] = freedom < 3 ? value : value * Turn.Degree;
        }

        return Of(Turn.OfRoot(yaw, pitch, roll), freedoms);
    }

    public static Rig Of(Quaternion root, float[] freedoms)
    {
        var rig = new Rig(root);
        rig.Bend(freedoms);
        return rig;
    }
}
