using System.Text.RegularExpressions;
using YogaFlow.Core.Sequencing.Rules;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Content;

/// <summary>The shipped library is good, and a library that is not is refused with file, line and reason.</summary>
[Trait("Engine", "None")]
public sealed class LibraryFaultTests : IDisposable
{
    private const string Tree = "poses/tree.yaml";
    private const string First = "sequences/first-practice.yaml";

    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void What_ships_has_no_fault()
    {
        var library = _content.Read();

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{library.Poses.Count} poses, {library.Sequences.Count} sequences, {library.Sequences.Sum(sequence => sequence.TotalSeconds) / 60} minutes");
        Assert.Equal(Repository.Files("content/poses", ".yaml").Count, library.Poses.Count);
        Assert.Equal(Repository.Files("content/sequences", ".yaml").Count, library.Sequences.Count);
        Assert.All(library.Sequences, sequence => Assert.True(sequence.LabelIsTrue));
    }

    [Fact]
    public void What_ships_leaves_a_teacher_nothing_to_say_not_even_advice()
    {
        var library = _content.Read();
        var poses = library.Poses.ToDictionary(pose => pose.Slug);

        var said = library.Sequences.SelectMany(sequence => SequenceReview.Of(sequence, poses).Select(finding => $"{sequence.Slug}: {finding.Rule}: {finding.Reason}"));

        Assert.Empty(said);
    }

    [Fact]
    public void A_course_has_all_of_its_parts_in_order()
    {
        var parts = _content.Read().Sequences
            .Select(sequence => (sequence.Slug, Said: Regex.Match(sequence.Summary, @"^Part (\d) of (\d)\.")))
            .Where(sequence => sequence.Said.Success)
            .GroupBy(sequence => sequence.Slug[..sequence.Slug.LastIndexOf('-')], sequence => (sequence.Slug[^1..], sequence.Said.Groups[1].Value, sequence.Said.Groups[2].Value))
            .ToList();

        Assert.True(parts.Count >= 3);
        Assert.All(parts, course => Assert.Equal(
            Enumerable.Range(1, course.Count()).Select(part => ($"{part}", $"{part}", $"{course.Count()}")), course.Order()));
    }

    [Theory]
    [InlineData(Tree, @"^easier: \[.*\]", "easier: [no-such-pose]", "no-such-pose")]
    [InlineData(Tree, @"^variation_of: null", "variation_of: no-such-pose", "no-such-pose")]
    [InlineData(Tree, @"^harder: \[.*\]", "harder: [tree]", "itself")]
    [InlineData(Tree, @"^energy: \w+", "energy: sparkling", "sparkling")]
    [InlineData(Tree, @"^family: \w+", "family: sparkling", "sparkling")]
    [InlineData(Tree, @"^base: \w+", "base: floating", "floating")]
    [InlineData(Tree, @"^categories: \[.*\]", "categories: [standing, sparkling]", "sparkling")]
    [InlineData(Tree, @"^categories: \[.*\]", "categories: []", "at least one")]
    [InlineData(Tree, @"^stretches: \[.*\]", "stretches: [aura]", "aura")]
    [InlineData(Tree, @"^props: .*$", "props: { required: [sword], optional: [] }", "sword")]
    [InlineData(Tree, @"^slug: tree", "slug: oak", "tree")]
    [InlineData(Tree, @"^level: \d", "level: 6", "from 1 to 5")]
    [InlineData(Tree, @"^hold: .*$", "hold: { seconds: 1, breaths: 5, kind: static }", "from 2")]
    [InlineData(Tree, @"^name: Tree", "name: \"\"", "empty")]
    [InlineData(Tree, @"^  short: .*$", "  short: aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaab", "at most 90")]
    [InlineData(Tree, @"^gaze: .*$", "gaze: This pose cures everything.", "cures")]
    [InlineData(Tree, @"^    alternative: .*$", "    alternative: no-such-pose", "no-such-pose")]
    [InlineData(Tree, @"^  - condition: .*$", "  - condition: broken_heart", "broken_heart")]
    [InlineData(First, @"^slug: .*$", "slug: last-practice", "first-practice")]
    [InlineData(First, @"^minutes: 5", "minutes: 6", "5 %")]
    [InlineData(First, @"^minutes: 5", "minutes: 0", "from 1")]
    [InlineData(First, @"^level: .*$", "level: expert", "expert")]
    [InlineData(First, @"pose: easy-seat", "pose: no-such-pose", "no-such-pose")]
    [InlineData(First, @"pose: easy-seat, seconds: \d+", "pose: easy-seat, seconds: 901", "900")]
    [InlineData(First, @"pose: easy-seat, seconds: (\d+)", "pose: easy-seat, seconds: $1, side: left", "same on both sides")]
    [InlineData(First, @"block: cat-cow, rounds: \d+", "block: no-such-block, rounds: 3", "no-such-block")]
    [InlineData(First, @"block: cat-cow, rounds: \d+", "block: cat-cow, rounds: 25", "from 1 to 24")]
    [InlineData(First, @"pose: easy-seat, seconds: 45", "pose: warrior-two, seconds: 20", "opens-quietly")]
    [InlineData(First, @"pose: supine-twist, seconds: \d+", "pose: supine-twist, seconds: 65, side: left", "pairs-sides")]
    [InlineData("blocks/sun-salutation-a.yaml", @"pose: plank", "pose: no-such-pose", "no-such-pose")]
    public void A_fault_is_named_with_file_line_and_reason(string file, string pattern, string replacement, string reason)
    {
        var line = _content.Replace(file, pattern, replacement);

        var faults = _content.Faults();

        Assert.Contains(faults, fault => fault.File == file && fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Tree, @"^gaze: .*\n", "gaze")]
    [InlineData(Tree, @"^  plain: .*\n", "sanskrit.plain")]
    [InlineData(First, @"^focus: .*\n", "focus")]
    [InlineData(First, @", rounds: \d+", "rounds")]
    [InlineData(First, @", seconds: 45", "seconds")]
    public void A_missing_field_is_named(string file, string pattern, string field)
    {
        _content.Replace(file, pattern, "");

        Assert.Contains(_content.Faults(), fault => fault.File == file && fault.Line > 0 && fault.Reason.Contains($"{field} is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Tree, @"^gaze: ", "glaze: sugar\ngaze: ", "glaze")]
    [InlineData(Tree, @"^  plain: ", "  plane: x\n  plain: ", "sanskrit.plane")]
    [InlineData(First, @"^focus: ", "fokus: x\nfocus: ", "fokus")]
    [InlineData(First, @"pose: easy-seat, ", "pose: easy-seat, repeat: 2, ", "repeat")]
    public void An_unknown_field_is_named_with_its_line(string file, string pattern, string replacement, string field)
    {
        var line = _content.Replace(file, pattern, replacement);

        Assert.Contains(_content.Faults(), fault => fault.File == file && fault.Line == line && fault.Reason.Contains(field, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aliases")]
    [InlineData("entry")]
    [InlineData("stretches")]
    [InlineData("easier")]
    [InlineData("conditions")]
    [InlineData("description")]
    [InlineData("name")]
    [InlineData("sanskrit")]
    [InlineData("props")]
    [InlineData("level")]
    [InlineData("gaze")]
    public void A_field_without_a_value_is_a_fault_and_not_a_crash(string field)
    {
        _content.Replace(Tree, $@"^{field}:(.*\n(?:[ ]+.*\n)*)", $"{field}:\n");

        Assert.Contains(_content.Faults(), fault => fault.File == Tree && fault.Line > 0);
    }

    [Fact]
    public void An_entry_without_a_value_is_a_fault_with_its_line()
    {
        var line = _content.Replace(Tree, @"^easier: \[.*\]", "easier: [mountain, ~]");

        Assert.Contains(_content.Faults(), fault => (fault.File, fault.Line) == (Tree, line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    [InlineData("just words")]
    [InlineData("- a\n- list\n")]
    [InlineData("{ not: [closed")]
    [InlineData("a: b: c: d")]
    [InlineData("\tslug: tree")]
    [InlineData("slug: tree\nslug: tree\n")]
    [InlineData("slug: *nowhere\n")]
    [InlineData("\u0001\u0002\u0003")]
    public void What_is_no_pose_is_a_fault_of_its_file(string text)
    {
        foreach (var file in new[] { Tree, First, "blocks/cat-cow.yaml", "figures/tree.yaml" })
        {
            using var content = new ContentCopy();
            content.Write(file, text);

            Assert.Contains(content.Faults(), fault => fault.File == file && fault.Line > 0 && fault.Reason.Length > 0);
        }
    }

    [Fact]
    public void A_missing_drawing_is_named()
    {
        _content.LoseDrawing("tree-2.svg");

        Assert.Contains(_content.Faults(), fault => fault.File == "figures/tree.yaml" && fault.Reason.Contains("tree-2.svg", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_figure_is_named()
    {
        _content.Delete("figures/tree.yaml");

        Assert.Contains(_content.Faults(), fault => fault.File == Tree && fault.Reason.Contains("figures/tree.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_pose_is_missed_by_those_that_name_it()
    {
        _content.Delete(Tree);

        Assert.Contains(_content.Faults(), fault => fault.File != Tree && fault.Reason.Contains("'tree'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_vocabulary_is_named()
    {
        _content.Delete("vocabulary.yaml");

        var fault = Assert.Single(_content.Faults());
        Assert.Equal(("vocabulary.yaml", 1), (fault.File, fault.Line));
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        _content.Replace(Tree, "^energy: .*$", "energy: sparkling");
        _content.Replace("poses/crow.yaml", "^energy: .*$", "energy: sparkling");
        _content.Replace(First, "^minutes: 5", "minutes: 50");

        Assert.Equal(["poses/crow.yaml", Tree, First], _content.Faults().Select(fault => fault.File).Distinct().Order(StringComparer.Ordinal));
    }
}
