using YogaFlow.Core.Library;

namespace YogaFlow.Web.Tests.Content;

/// <summary>A variation says what makes it another pose, and takes the rest from the pose that it varies.</summary>
[Trait("Engine", "None")]
public sealed class VariationTests : IDisposable
{
    private const string File = "poses/tree-of-the-test.yaml";

    private const string Text = """
        slug: tree-of-the-test
        name: Tree of the test
        aliases: []
        variation_of: tree
        description: Tree, with the toes on the floor.
        entry: [Stand, and turn one knee out., Leave the toes on the floor.]
        stay: [Grow tall.]
        cues: { short: Toes down., long: Leave the toes on the floor., eyes_closed: Feel the toes on the floor. }
        """;

    private readonly ContentCopy _content = new();

    public VariationTests()
    {
        _content.Borrow("tree-of-the-test");
        _content.Write("figures/tree-of-the-test.yaml", "picture: A person stands with the toes down.\ndrawn_side: left\nextends: tree\n");
        _content.Write(File, Text);
    }

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Takes_what_it_leaves_out_from_its_base()
    {
        var (varied, variation) = Read();

        Assert.Equal("Toes down.", variation.Cues.Short);
        Assert.Equal("A person stands with the toes down.", variation.Picture);
        Assert.Equal((varied.Sanskrit, varied.Level, varied.Gaze, varied.Sides), (variation.Sanskrit, variation.Level, variation.Gaze, variation.Sides));
        Assert.Equal(varied.Conditions, variation.Conditions);
        Assert.Equal(varied.ForbiddenFor, variation.ForbiddenFor);
    }

    [Fact]
    public void Keeps_what_it_says_itself()
    {
        _content.Write(File, Text + "\nlevel: 4\nconditions: []\nharder: [dancer]\n");

        var variation = Read().Variation;

        Assert.Equal((4, 0), (variation.Level, variation.Conditions.Count));
        Assert.Equal(["dancer"], variation.Harder);
    }

    [Fact]
    public void Does_not_name_itself_where_its_base_names_it()
    {
        _content.Replace("poses/tree.yaml", @"^easier: \[.*\]", "easier: [tree-of-the-test]");
        _content.Replace("poses/tree.yaml", @"^    alternative: .*$", "    alternative: tree-of-the-test");
        var sent = Read(out var varied).Conditions.Count;

        Assert.Equal(varied.Conditions.Count - 1, sent);
        Assert.Empty(Read().Variation.Easier);
        Assert.Equal(["tree-of-the-test"], varied.Easier);
    }

    [Fact]
    public void A_fault_of_the_base_is_told_once()
    {
        _content.Replace("poses/tree.yaml", "^energy: .*$", "energy: sparkling");

        Assert.Equal("poses/tree.yaml", Assert.Single(_content.Faults()).File);
    }

    [Fact]
    public void A_changed_base_changes_its_fingerprint()
    {
        var before = Read().Variation.Fingerprint;
        _content.Replace("poses/tree.yaml", "^gaze: .*$", "gaze: Somewhere quiet.");

        var after = Read().Variation;

        Assert.Equal("Somewhere quiet.", after.Gaze);
        Assert.NotEqual(before, after.Fingerprint);
    }

    [Theory]
    [InlineData("^cues: .*$", "", 1, "cues is missing")]
    [InlineData("^entry: .*$", "", 1, "entry is missing")]
    [InlineData("^slug: .*$", "slug: other", 1, "tree-of-the-test")]
    [InlineData("^variation_of: tree", "variation_of: no-such-pose", 4, "no-such-pose")]
    [InlineData("^variation_of: tree", "variation_of: tree-of-the-test", 4, "not a variation itself")]
    [InlineData("^aliases: .*$", "aliases: []\nhold: { seconds: 30 }", 4, "hold.breaths")]
    [InlineData("^aliases: .*$", "aliases: [Mountain]", 3, "a name of mountain")]
    [InlineData("^aliases: .*$", "aliases: [Small Tree, small tree]", 3, "said twice")]
    [InlineData("^name: .*$", "name: Tree", 2, "name of tree")]
    public void What_is_wrong_is_named(string pattern, string replacement, int line, string reason)
    {
        _content.Replace(File, pattern, replacement);

        Assert.Contains(_content.Faults(), fault => fault.File == File && fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal));
    }

    private Pose Read(out Pose varied)
    {
        (varied, var variation) = Read();
        return variation;
    }

    private (Pose Varied, Pose Variation) Read()
    {
        var poses = _content.Read().Poses.ToDictionary(pose => pose.Slug);
        return (poses["tree"], poses["tree-of-the-test"]);
    }
}
