using System.Numerics;

namespace YogaFlow.Figures.Solving;

/// <summary>Distance of two line segments (Ericson, Real-Time Collision Detection, 5.1.9).</summary>
internal static class Segments
{
    private const float Tiny = 1e-9f;

    public static float Distance(Vector3 from1, Vector3 to1, Vector3 from2, Vector3 to2)
    {
        var along1 = to1 - from1;
        var along2 = to2 - from2;
        var between = from1 - from2;
        var length1 = along1.LengthSquared();
        var length2 = along2.LengthSquared();
        var between2 = Vector3.Dot(along2, between);
        if (length1 < Tiny && length2 < Tiny)
        {
            return between.Length();
        }

        float share1, share2;
        if (length1 < Tiny)
        {
            (share1, share2) = (0, Math.Clamp(between2 / length2, 0, 1));
        }
        else if (length2 < Tiny)
        {
            (share1, share2) = (Math.Clamp(-Vector3.Dot(along1, between) / length1, 0, 1), 0);
        }
        else
        {
            (share1, share2) = Closest(length1, length2, Vector3.Dot(along1, between), between2, Vector3.Dot(along1, along2));
        }

        return (from1 + (along1 * share1) - from2 - (along2 * share2)).Length();
    }

    private static (float Share1, float Share2) Closest(
        float length1, float length2, float between1, float between2, float cross)
    {
        var denominator = (length1 * length2) - (cross * cross);
        var share1 = denominator > Tiny
            ? Math.Clamp(((cross * between2) - (between1 * length2)) / denominator, 0, 1)
            : 0;
        var share2 = ((cross * share1) + between2) / length2;
        return share2 switch
        {
            < 0 => (Math.Clamp(-between1 / length1, 0, 1), 0),
            > 1 => (Math.Clamp((cross - between1) / length1, 0, 1), 1),
            _ => (share1, share2),
        };
    }
}
