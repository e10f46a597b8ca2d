using System.Numerics;
using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Props;

namespace YogaFlow.Figures.Tests.Posing;

public sealed class PropParserTests
{
    [Fact]
    public void A_block_stands_where_and_how_it_is_put()
    {
        var block = PropParser.Parse("block at 0.45 -0.20 dir 90 tall");

        Assert.Equal((PropKind.Block, .45f, -.2f, BlockStance.Tall), (block.Kind, block.X, block.Z, block.Stance));
        Assert.Equal(90 * Turn.Degree, block.Heading, 1e-5f);
        Assert.Equal(.23f, PropShapes.TopOf(block), 1e-5f);
    }

    [Theory]
    [InlineData("block at 0 0", .10f)]
    [InlineData("block at 0 0 side", .15f)]
    [InlineData("block at 0 0 up 0.1 dir 5", .20f)]
    [InlineData("bolster at 0 0 dir 0", .16f)]
    [InlineData("blanket at 0 0", .06f)]
    [InlineData("cushion at 0 0", .12f)]
    [InlineData("chair at 0 0", .44f)]
    public void Its_upper_face_is_that_of_its_pieces(string text, float height)
    {
        var prop = PropParser.Parse(text);
        var above = PropShapes.Of(prop).Min(solid => solid.Distance(new Vector3(0, height + .1f, 0)));

        Assert.Equal(height, PropShapes.TopOf(prop), 1e-4f);
        Assert.Equal(.1f, above, .003f);
    }

    [Theory]
    [InlineData("table at 0 0", "no prop called table")]
    [InlineData("block at 0 here", "here is not a number")]
    [InlineData("block", "at X Z")]
    [InlineData("bolster at 0 0 tall", "only a block")]
    [InlineData("block at 0 0 dir 0 sideways", "sideways")]
    [InlineData("wall", "one number")]
    [InlineData("wall 0", "middle of the mat")]
    [InlineData("strap handR", "between two places")]
    [InlineData("strap handR -> tail", "tail")]
    [InlineData("", "empty")]
    public void What_is_no_prop_is_refused_with_a_reason(string text, string reason)
    {
        var fault = Assert.Throws<FigureFaultException>(() => PropParser.Parse(text));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Props_of_one_kind_are_counted()
    {
        var props = PropParser.ParseAll(["block at 0 0", "wall 0.5", "block at 1 0"]);

        Assert.Equal([1, 1, 2], props.Select(prop => prop.Number));
        Assert.True(props[0].IsCalled("block"));
        Assert.True(props[2].IsCalled("block2"));
        Assert.False(props[2].IsCalled("block"));
    }

    [Fact]
    public void The_other_side_has_its_props_there()
    {
        var block = PropParser.Parse("block at 0.4 -0.2 dir 30");
        var strap = PropParser.Parse("strap handR -> ballL");

        Assert.Equal((.2f, -30 * Turn.Degree), (block.Mirrored().Z, block.Mirrored().Heading));
        Assert.Equal(("handL", "ballR"), (strap.Mirrored().From, strap.Mirrored().To));
        Assert.Equal(strap, strap.Mirrored().Mirrored());
    }

    [Fact]
    public void A_figure_inherits_props_until_it_names_its_own()
    {
        var basis = new FigureDraft("basis") { Props = ["block at 0 0"], Pins = [] };
        FigureDescription Resolve(IReadOnlyList<string>? props) => FigureFamily.Resolve(
            new FigureDraft("variation") { Extends = "basis", Props = props }, _ => basis);

        Assert.Equal(PropKind.Block, Assert.Single(Resolve(null).Props).Kind);
        Assert.Equal(PropKind.Chair, Assert.Single(Resolve(["chair at 0 0"]).Props).Kind);
        Assert.Empty(Resolve([]).Props);
    }

    [Theory]
    [InlineData("palmR on chair")]
    [InlineData("palmR on block2")]
    [InlineData("palmR on strap")]
    [InlineData("tail on block")]
    public void A_contact_with_what_is_not_there_is_refused(string pin)
    {
        var draft = new FigureDraft("bent") { Props = ["block at 0 0", "strap handR -> ballR"], Pins = [pin] };

        Assert.Throws<FigureFaultException>(() => FigureFamily.Resolve(draft, _ => null));
    }
}
