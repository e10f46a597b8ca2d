using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;

namespace YogaFlow.Figures.Tests.Posing;

public sealed class FigureDraftTests
{
    private readonly FigureDraft _draft = new("pose");

    private FigureDescription Described => FigureFamily.Resolve(_draft, _ => null);

    [Fact]
    public void A_limb_of_both_sides_sets_each()
    {
        _draft.Set("legRL", "knee", 90);
        _draft.Set("armL", "grip", .5f);

        Assert.Equal(90 * Turn.Degree, Described.Angles[Freedom.Right + Freedom.Knee]);
        Assert.Equal(90 * Turn.Degree, Described.Angles[Freedom.Left + Freedom.Knee]);
        Assert.Equal((0, .5f), (Described.GripRight, Described.GripLeft));
    }

    [Fact]
    public void A_spine_is_shared_between_lumbar_and_thorax()
    {
        _draft.Set("spine", "flex", 40);
        _draft.Set("spine", "twist", 50);

        Assert.Equal(20 * Turn.Degree, Described.Angles[Freedom.Lumbar + Freedom.Flex], 1e-5f);
        Assert.Equal(20 * Turn.Degree, Described.Angles[Freedom.Thorax + Freedom.Flex], 1e-5f);
        Assert.Equal(11 * Turn.Degree, Described.Angles[Freedom.Lumbar + Freedom.Twist], 1e-5f);
        Assert.Equal(39 * Turn.Degree, Described.Angles[Freedom.Thorax + Freedom.Twist], 1e-5f);
    }

    [Theory]
    [InlineData("tail", "flex")]
    [InlineData("spine", "knee")]
    [InlineData("legR", "elbow")]
    [InlineData("legR", "grip")]
    [InlineData("armX", "flex")]
    [InlineData("root", "spin")]
    public void What_the_body_does_not_have_is_refused(string part, string key) =>
        Assert.Throws<FigureFaultException>(() => _draft.Set(part, key, 1));

    [Fact]
    public void Every_angle_is_named_as_an_author_writes_it()
    {
        var names = Enumerable.Range(Freedom.FirstAngle, Freedom.Count - Freedom.FirstAngle).Select(AngleNames.Of).ToArray();

        foreach (var (part, key) in names.Select(name => (name.Split('.')[0], name.Split('.')[1])))
        {
            _draft.Set(part, key, 1);
        }

        Assert.Equal(names.Length, Described.Angles.Count);
    }
}
