using CsCheck;
using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Core.Tests.Progress.Suggesting;

/// <summary>What is true of the suggestions, whatever the library and the person.</summary>
public sealed class SuggesterProperties
{
    // Small libraries of which nothing is left are rare, and they are where the warnings are.
    private const int Many = 1000;

    // With this many candidates, three that replace those shown last can come from neither this turn nor the next.
    private const int EnoughForTheFirstTurn = 7;
    private const int EnoughForEveryTurn = 10;

    [Fact]
    public void There_are_three_or_all_there_are_and_none_twice() => AnySuggesting.Any.Sample(any =>
    {
        var ids = any.ChosenIds;

        Assert.Equal(Math.Min(3, any.Candidates.Count), ids.Count);
        Assert.Distinct(ids);
        Assert.Subset(any.Candidates.Select(sequence => sequence.Id).ToHashSet(), ids.ToHashSet());
    }, iter: Many);

    [Fact]
    public void Nothing_forbidden_is_ever_suggested() => AnySuggesting.Any.Sample(any =>
        Assert.DoesNotContain(any.Chosen, suggestion => any.IsForbidden(suggestion.Sequence)), iter: Many);

    [Fact]
    public void A_further_limit_brings_nothing_that_it_forbids() => AnySuggesting.Any.Sample(any =>
    {
        foreach (var condition in AnySuggesting.Conditions)
        {
            var limited = any with { Practiser = any.Practiser with { Limits = any.Practiser.Limits.Append(condition).ToHashSet() } };
            Assert.All(limited.Chosen, suggestion => Assert.DoesNotContain(condition, suggestion.Sequence.Avoid));
        }
    }, iter: Many);

    [Fact]
    public void A_pose_that_hurt_is_there_only_when_nothing_else_is_and_is_said() => AnySuggesting.Any.Sample(any =>
    {
        foreach (var suggestion in any.Chosen.Where(suggestion => suggestion.Sequence.PoseIds.Overlaps(any.Practiser.HurtPoses)))
        {
            Assert.All(any.Library, sequence => Assert.True(any.IsForbidden(sequence) || sequence.PoseIds.Overlaps(any.Practiser.HurtPoses)));
            Assert.Equal(ReasonKind.HurtBefore, suggestion.Reasons[0].Kind);
        }
    }, iter: Many);

    [Fact]
    public void Every_reason_is_true_and_none_is_kept_back() => AnySuggesting.Any.Sample(any =>
    {
        foreach (var (sequence, reasons) in any.Chosen)
        {
            var truth = TrueReasons.Of(sequence, any);
            Assert.Equal(Math.Min(2, truth.Count), reasons.Count);
            Assert.Distinct(reasons.Select(reason => reason.Kind));
            Assert.All(reasons, reason => Assert.Contains(reason.Sentence, truth[reason.Kind]));
        }
    }, iter: Many);

    [Fact]
    public void First_reasons_differ_when_others_are_true() => AnySuggesting.Any.Where(any => any.Chosen.Count == 3).Sample(any =>
    {
        var first = any.Chosen.Select(suggestion => suggestion.Reasons[0].Kind).Distinct().ToList();
        if (first is [not (ReasonKind.HurtBefore or ReasonKind.TooLong)])
        {
            Assert.All(any.Chosen, suggestion => Assert.Single(TrueReasons.Of(suggestion.Sequence, any)));
        }
    }, iter: Many);

    [Fact]
    public void The_same_question_gets_the_same_answer_in_whatever_order_the_library_is() =>
        Gen.Select(AnySuggesting.Any, Gen.Int[0, int.MaxValue]).Sample((any, seed) =>
        {
            var shuffled = any.Library.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Written(any), Written(any));
            Assert.Equal(Written(any), Written(any with { Library = shuffled }));
        }, iter: Many);

    [Fact]
    public void Never_the_same_three_again_while_there_are_others() => AnySuggesting.Any.Sample(any =>
    {
        var shown = any.ChosenIds;
        var next = any.After(shown).ChosenIds;

        Assert.Equal(any.Candidates.Count <= 3, next.ToHashSet().SetEquals(shown));
    }, iter: Many);

    [Fact]
    public void Others_are_others() => Gen.Select(AnySuggesting.Roomy, Gen.Bool, Gen.Bool)
        .Where((any, _, _) => any.Candidates.Count >= EnoughForTheFirstTurn)
        .Sample((any, remembers, collides) =>
        {
            var turn = any.Candidates.Count >= EnoughForEveryTurn ? any.Practiser.Turn : 0;
            var before = collides ? any.At(turn).After(any.At(turn).After([]).ChosenIds) : any.At(turn);
            var shown = before.ChosenIds;
            var others = before.At(turn + 1).After(remembers ? shown : before.Practiser.LastShown).ChosenIds;

            Assert.Empty(shown.Intersect(others));
        }, iter: Many);

    [Fact]
    public void Turn_by_turn_everything_comes_up_and_then_begins_again() => AnySuggesting.Roomy.Sample(any =>
    {
        var fresh = any.After([]);
        var turns = (any.Candidates.Count + 2) / 3;

        Assert.Equal(
            any.Candidates.Select(sequence => sequence.Id),
            Enumerable.Range(0, turns).SelectMany(turn => fresh.At(turn).ChosenIds).Distinct().Order());
        Assert.Equal(fresh.At(0).ChosenIds, fresh.At(any.Candidates.Count).ChosenIds);
    }, iter: Many);

    private static List<string> Written(AnySuggesting any) =>
        [.. any.Chosen.Select(suggestion => $"{suggestion.Sequence.Id}: {string.Join(" ", suggestion.Reasons.Select(reason => reason.Sentence))}")];
}
