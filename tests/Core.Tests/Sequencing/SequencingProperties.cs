using CsCheck;
using YogaFlow.Core.Library;
using YogaFlow.Core.Sequencing;
using YogaFlow.Core.Sequencing.Rules;

namespace YogaFlow.Core.Tests.Sequencing;

/// <summary>What is true of the rules whatever somebody plans.</summary>
public sealed class SequencingProperties
{
    private static readonly string[] Styles = ["hatha", "vinyasa", "power", "yin", "restorative", "gentle", ""];

    private static readonly Gen<string> Line = Gen.Select(
        AnyOf([.. Shelf.Poses.Keys]), Gen.Int[2, 200], Gen.Int[0, 5],
        (slug, seconds, kind) => (Shelf.Poses[slug].IsSided, kind) switch
        {
            (true, 0) => $"{slug} {seconds} left",
            (true, 1) => $"{slug} {seconds} right",
            (_, 2) => $"[{slug} {seconds % 20 + 2}; mountain 5; plank 12]*{seconds % 7 + 1}",
            _ => $"{slug} {seconds}",
        });

    private static readonly Gen<string> Paired = Gen.Select(AnyOf([.. Shelf.Poses.Keys]), Gen.Int[2, 200], (slug, seconds) => $"{slug} {seconds}");

    private static Gen<string> AnyOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Gen<Sequence> Made(Gen<string> line) => Gen.Select(
        line.Array[1, 14], AnyOf(Styles), Gen.Int[1, 90], AnyOf("beginner", "intermediate", "advanced", ""), AnyOf("toward-tree", "toward-nothing", "plain"),
        (lines, style, minutes, level, slug) => Shelf.Plan(string.Join(", ", lines), minutes, style, level, "balance", slug));

    [Fact]
    public void No_rule_and_no_mend_ever_throws() => Made(Line).Sample(sequence =>
    {
        foreach (var finding in Shelf.Review(sequence))
        {
            Assert.NotEmpty(finding.Reason);
            Assert.All(finding.Positions, position => Assert.InRange(position, 1, sequence.Steps.Count));
            _ = finding.Mend?.Says(sequence, Shelf.Poses);
            var mended = finding.Mend?.Apply(sequence, Shelf.Poses) ?? sequence;
            Assert.NotEmpty(mended.Steps);
            Assert.All(mended.Steps, step => Assert.InRange(step.Seconds, SequenceStep.ShortestSeconds, SequenceStep.LongestSeconds));
            _ = Shelf.Review(mended);
        }
    });

    [Fact]
    public void No_mend_takes_one_side_away_from_the_other() => Made(Paired).Sample(sequence =>
        Assert.All(Shelf.Review(sequence), finding => Assert.Empty(Shelf.Found<PairsSides>(finding.Mend?.Apply(sequence, Shelf.Poses) ?? sequence))));

    [Fact]
    public void Every_mend_for_sides_pairs_them() => Made(Line).Sample(sequence =>
    {
        for (var turns = 0; turns < Shelf.Poses.Count && Shelf.Found<PairsSides>(sequence) is [{ Mend: { } mend }, ..]; turns++)
        {
            var before = Shelf.Found<PairsSides>(sequence).Count;
            sequence = mend.Apply(sequence, Shelf.Poses);
            Assert.Equal(before - 1, Shelf.Found<PairsSides>(sequence).Count);
        }
    });

    [Fact]
    public void Sides_conditions_and_the_label_do_not_ask_for_the_order() => Made(Paired).Sample(sequence =>
    {
        var turned = Shelf.Plan(string.Join(", ", sequence.Steps.AsEnumerable().Reverse().Select(step => $"{step.Pose.Slug} {step.Seconds}")), sequence.Minutes, sequence.Style, sequence.Level);
        var settings = new SequencingSettings { ExcludedPoses = ["tree", "camel"] };

        Assert.Equal(Shelf.Found<PairsSides>(sequence).Count, Shelf.Found<PairsSides>(turned).Count);
        Assert.Equal(Shelf.Found<KeepsItsLabel>(sequence).Count, Shelf.Found<KeepsItsLabel>(turned).Count);
        Assert.Equal(Shelf.Found<RespectsConditions>(sequence, settings).Count, Shelf.Found<RespectsConditions>(turned, settings).Count);
    });

    [Fact]
    public void The_same_practice_is_judged_alike_every_time() => Made(Line).Sample(sequence =>
        Assert.Equal(
            Shelf.Review(sequence).Select(finding => (finding.Rule, finding.Reason, finding.Mend)),
            Shelf.Review(sequence).Select(finding => (finding.Rule, finding.Reason, finding.Mend))));

    [Fact]
    public void There_are_twenty_rules_and_each_has_a_name_of_its_own()
    {
        Assert.Equal(20, SequenceReview.Rules.Select(rule => rule.Name).Distinct().Count());
        Assert.All(SequenceReview.Rules, rule => Assert.EndsWith(".", rule.Asks, StringComparison.Ordinal));
    }
}
