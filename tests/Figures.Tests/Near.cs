using System.Numerics;

namespace YogaFlow.Figures.Tests;

/// <summary>Equality of places up to a tenth of a millimetre.</summary>
internal static class Near
{
    private const float Tolerance = 1e-4f;

    public static void Equal(Vector3 expected, Vector3 actual) =>
        Assert.True((expected - actual).Length() < Tolerance, $"{actual} is not {expected}.");
}
