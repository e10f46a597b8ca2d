using System.Runtime.CompilerServices;

namespace YogaFlow.Figures.Modelling;

internal static class Ease
{
    /// <summary>0 below 0, 1 above 1, a smooth step between.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Smooth(float share)
    {
        share = Math.Clamp(share, 0f, 1f);
        return share * share * (3 - (2 * share));
    }

    /// <summary>0 at one edge, 1 at the other, whichever is larger.</summary>
    public static float Between(float zero, float one, float value) => Smooth((value - zero) / (one - zero));

    /// <summary>
    /// The smaller of two distances with a rounded fillet. The cubic form is smooth in its second derivative; the
    /// quadratic one leaves visible seams (Inigo Quilez, "smooth minimum").
    /// </summary>
    /// <param name="radius">Width of the fillet in metres.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Minimum(float one, float other, float radius)
    {
        radius *= 1.25f;
        var near = MathF.Max(radius - MathF.Abs(one - other), 0) / radius;
        return MathF.Min(one, other) - (near * near * near * radius * (1 / 6f));
    }
}
