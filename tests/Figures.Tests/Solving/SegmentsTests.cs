using System.Numerics;
using CsCheck;
using YogaFlow.Figures.Solving;

namespace YogaFlow.Figures.Tests.Solving;

public sealed class SegmentsTests
{
    private const int Samples = 60;

    private static readonly Gen<Vector3> AnyPlace =
        Gen.Select(Gen.Float[-1, 1], Gen.Float[-1, 1], Gen.Float[-1, 1]).Select((x, y, z) => new Vector3(x, y, z));

    [Fact]
    public void No_two_places_of_the_segments_are_closer() =>
        Gen.Select(AnyPlace, AnyPlace, AnyPlace, AnyPlace).Sample((from1, to1, from2, to2) =>
        {
            var sampled = Enumerable.Range(0, Samples + 1).Min(one => Enumerable.Range(0, Samples + 1).Min(other =>
                Vector3.Distance(
                    Vector3.Lerp(from1, to1, one / (float)Samples), Vector3.Lerp(from2, to2, other / (float)Samples))));
            var distance = Segments.Distance(from1, to1, from2, to2);
            return distance <= sampled + 1e-4f && sampled - distance < .08f;
        });

    [Fact]
    public void A_segment_may_be_a_point()
    {
        var (left, right) = (new Vector3(-1, 0, 0), new Vector3(1, 0, 0));
        var above = new Vector3(0, 2, 0);

        Assert.Equal(2, Segments.Distance(above, above, left, right), 1e-5f);
        Assert.Equal(2, Segments.Distance(left, right, above, above), 1e-5f);
        Assert.Equal(2, Segments.Distance(above, above, Vector3.Zero, Vector3.Zero), 1e-5f);
    }
}
