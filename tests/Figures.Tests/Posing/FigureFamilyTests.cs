using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Figures.Tests.Posing;

public sealed class FigureFamilyTests
{
    private readonly Dictionary<string, FigureDraft> _drafts = [];

    public FigureFamilyTests()
    {
        var basis = Add("basis", extends: null);
        basis.Set("root", "pitch", 90);
        basis.Set("root", "x", 1);
        basis.Set("legRL", "knee", 10);
        basis.Set("armR", "grip", 1);
        (basis.IsSymmetric, basis.Squash) = (true, .02f);
        basis.Pins = ["heelR floor", "heelL floor"];
        basis.Views = [new FigureView(10, 8)];
    }

    [Fact]
    public void A_variation_has_all_that_it_does_not_change()
    {
        Add("variation", "basis");

        var (basis, variation) = (Resolve("basis"), Resolve("variation"));
        Assert.Equal(basis.Angles, variation.Angles);
        Assert.Equal(
            basis with { Slug = "variation", Angles = variation.Angles, Pins = variation.Pins, Props = variation.Props },
            variation);
        Assert.Equal(basis.Props, variation.Props);
        Assert.Equal(basis.Pins, variation.Pins);
    }

    [Fact]
    public void The_nearest_word_counts()
    {
        var variation = Add("variation", "basis");
        variation.Set("legL", "knee", 90);
        variation.Set("root", "pitch", 0);
        variation.IsSymmetric = false;
        variation.Views = [new FigureView(0, 0)];

        var resolved = Resolve("variation");
        Assert.Equal(10 * Turn.Degree, resolved.Angles[Freedom.Right + Freedom.Knee]);
        Assert.Equal(90 * Turn.Degree, resolved.Angles[Freedom.Left + Freedom.Knee]);
        Assert.Equal(Turn.OfRoot(0, 0, 0), resolved.Root);
        Assert.Equal(1, resolved.PelvisX);
        Assert.False(resolved.IsSymmetric);
        Assert.Equal([new FigureView(0, 0)], resolved.Views);
    }

    [Fact]
    public void Pins_can_be_replaced_added_and_left_out()
    {
        Add("replaced", "basis").Pins = ["crown floor"];
        var changed = Add("changed", "basis");
        (changed.MorePins, changed.WithoutPins) = (["crown floor"], ["heelR floor"]);

        Assert.Equal(["crown floor"], Resolve("replaced").Pins);
        Assert.Equal(["heelL floor", "crown floor"], Resolve("changed").Pins);
    }

    [Fact]
    public void A_variation_of_a_variation_has_both_changes()
    {
        Add("child", "basis").Set("neck", "flex", 20);
        Add("grandchild", "child").Set("neck", "twist", 30);

        var angles = Resolve("grandchild").Angles;
        Assert.Equal(20 * Turn.Degree, angles[Freedom.Neck + Freedom.Flex]);
        Assert.Equal(30 * Turn.Degree, angles[Freedom.Neck + Freedom.Twist]);
        Assert.Equal(10 * Turn.Degree, angles[Freedom.Left + Freedom.Knee]);
    }

    [Fact]
    public void What_cannot_be_resolved_is_refused()
    {
        Add("orphan", "nobody");
        Add("egg", "hen");
        Add("hen", "egg");
        Add("unpinned", "basis").WithoutPins = ["crown floor"];

        Assert.Throws<FigureFaultException>(() => Resolve("orphan"));
        Assert.Throws<FigureFaultException>(() => Resolve("egg"));
        Assert.Throws<FigureFaultException>(() => Resolve("unpinned"));
    }

    private FigureDraft Add(string slug, string? extends) =>
        _drafts[slug] = new FigureDraft(slug) { Extends = extends };

    private FigureDescription Resolve(string slug) => FigureFamily.Resolve(_drafts[slug], _drafts.GetValueOrDefault);
}
