using System.Numerics;
using CsCheck;
using YogaFlow.Figures.Drawing;

namespace YogaFlow.Figures.Tests.Drawing;

public sealed class TracingTests
{
    private const int Size = 80;
    private const float Level = 100;

    [Fact]
    public void A_disc_is_one_loop_of_its_area() => Gen.Float[5, 30].Sample(radius =>
    {
        var loops = Contours.Of(Disc(radius), Level).ToArray();
        return loops.Length == 1 && MathF.Abs(Contours.AreaOf(loops[0]) - (MathF.PI * radius * radius)) < 1 + radius;
    });

    [Fact]
    public void A_hole_is_a_second_loop()
    {
        var ring = Raster.Of(Size, (x, y) => 6 - MathF.Abs(FromMiddle(x, y) - 20));

        Assert.Equal(2, Contours.Of(ring, .1f).Count());
    }

    [Fact]
    public void A_simplified_outline_stays_near_and_has_fewer_points()
    {
        var loop = Contours.Of(Disc(30), Level).Single();
        var simple = Outline.Simplify(loop, .5f);

        Assert.InRange(simple.Count, 6, loop.Count / 3);
        Assert.InRange(Contours.AreaOf(simple) / Contours.AreaOf(loop), .97f, 1.001f);
    }

    [Fact]
    public void A_blur_keeps_what_is_even_and_does_not_cross_its_border()
    {
        var half = Raster.Of(Size, (x, _) => x < Size / 2 ? 1 : 0);
        var even = Raster.Of(Size, (_, _) => .7f);

        Assert.All(even.Blurred(3).Values, value => Assert.Equal(.7f, value, 1e-5f));
        Assert.InRange(half.Blurred(3, half).Values[(Size / 2) - 1], .99f, 1);
        Assert.InRange(half.Blurred(3).Values[(Size / 2) - 1], .4f, .6f);
    }

    [Fact]
    public void Coverage_is_the_share_of_fine_pixels()
    {
        var covered = Raster.Coverage(2, 3, pixel => pixel % 6 < 2);

        Assert.Equal([2 / 3f, 0, 2 / 3f, 0], covered.Values);
    }

    [Fact]
    public void Path_data_is_short()
    {
        Vector2[] square = [new(0, 0), new(10, 0), new(10.4f, 10), new(0, 10)];

        Assert.Equal("M0 0l10 0l0 10l-10 0z", PathData.Polygon(square));
        Assert.Equal("M0 0c0 0 10 0 10 0s0 10 0 10s-10 0-10 0s0-10 0-10z", PathData.Curve(square));
        Assert.Equal("", PathData.Curve(square[..2]));
    }

    private static Raster Disc(float radius) => Raster.Of(Size, (x, y) => Level + radius - FromMiddle(x, y));

    private static float FromMiddle(int x, int y) => Vector2.Distance(new(x, y), new(Size / 2f));
}
