using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Drawing;

/// <summary>Thin bands on the farther side of a jump in depth: where one part of the body is seen before another.</summary>
internal static class ContourMask
{
    private const int Margin = 4;

    /// <summary>Least jumps in metres: between parts, within a part, and within a hand or foot.</summary>
    private const float BetweenParts = .012f;
    private const float WithinAPart = .022f;
    private const float WithinAHand = .045f;

    /// <summary>Neighbours that are compared: three pixels away along the axes, two along the diagonals.</summary>
    private static readonly (int X, int Y)[] Neighbours =
        [(-3, 0), (3, 0), (0, -3), (0, 3), (-2, -2), (2, 2), (2, -2), (-2, 2)];

    public static bool[] Of(RegionBuffer regions)
    {
        var size = regions.Size;
        var mask = new bool[size * size];
        var offsets = Neighbours.Select(neighbour => (neighbour.Y * size) + neighbour.X).ToArray();
        Rows.ForEach(size - (2 * Margin), row =>
        {
            for (var x = Margin; x < size - Margin; x++)
            {
                var pixel = ((row + Margin) * size) + x;
                mask[pixel] = regions.IsSolid(pixel) && IsBehind(regions, pixel, offsets);
            }
        });
        return mask;
    }

    private static bool IsBehind(RegionBuffer regions, int pixel, int[] offsets)
    {
        foreach (var offset in offsets)
        {
            var neighbour = pixel + offset;
            var jump = regions.Depths[pixel] - regions.Depths[neighbour];
            if (regions.IsSolid(neighbour) && jump > LeastJump(regions, pixel, neighbour))
            {
                return true;
            }
        }

        return false;
    }

    private static float LeastJump(RegionBuffer regions, int pixel, int neighbour) =>
        regions.Parts[pixel] != regions.Parts[neighbour] ? BetweenParts
        : regions.IsEndOfLimb(pixel) ? WithinAHand
        : WithinAPart;
}
