using YogaFlow.Core.Progress;

namespace YogaFlow.Core.Tests.Progress;

public sealed class CategoryShareTests
{
    private static readonly string[] Categories = ["standing", "seated", "twists", "inversions"];

    [Theory]
    [InlineData(100, 100, 100, 100, "")]
    [InlineData(300, 75, 25, 0, "inversions")]
    [InlineData(300, 76, 24, 0, "twists inversions")]
    [InlineData(1, 0, 0, 0, "seated twists inversions")]
    [InlineData(0, 0, 0, 0, "")]
    public void Calls_neglected_what_has_less_than_a_quarter_of_an_even_share(int standing, int seated, int twists, int inversions, string neglected)
    {
        var seconds = new Dictionary<string, long> { ["standing"] = standing, ["seated"] = seated, ["twists"] = twists, ["inversions"] = inversions };

        var shares = CategoryShare.Of(Categories, seconds);

        Assert.Equal(Categories, shares.Select(one => one.Category));
        Assert.Equal(neglected, string.Join(' ', shares.Where(one => one.Neglected).Select(one => one.Category)));
        Assert.Equal(standing + seated + twists + inversions == 0 ? 0 : 1, shares.Sum(one => one.Share), 1e-9);
    }

    [Fact]
    public void Takes_a_category_without_time_for_zero_and_leaves_out_what_has_no_poses()
    {
        var shares = CategoryShare.Of(Categories, new Dictionary<string, long> { ["seated"] = 60, ["retired"] = 600 });

        Assert.Equal([0, 60, 0, 0], shares.Select(one => one.Seconds));
        Assert.Equal(1, shares[1].Share);
        Assert.Empty(CategoryShare.Of([], new Dictionary<string, long>()));
    }
}
