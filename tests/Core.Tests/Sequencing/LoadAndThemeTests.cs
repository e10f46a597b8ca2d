using YogaFlow.Core.Library;
using YogaFlow.Core.Sequencing;
using YogaFlow.Core.Sequencing.Rules;
using static YogaFlow.Core.Tests.Sequencing.Shelf;

namespace YogaFlow.Core.Tests.Sequencing;

/// <summary>Hands, conditions, theme and repetition.</summary>
public sealed class LoadAndThemeTests
{
    [Fact]
    public void The_hands_rest_now_and_then() =>
        Assert.Equal("childs-pose", Assert.IsType<AddPose>(IsMended<SparesTheHands>(Plan("easy-seat 60, plank 60, downdog 60, plank 40, corpse 100")).Mend).Slug);

    [Fact]
    public void In_five_minutes_the_hands_carry_only_so_much()
    {
        IsMended<SparesTheHands>(Plan("easy-seat 60, plank 62, cat 12, downdog 62, cat 12, plank 62, cat 12, downdog 62, corpse 200"));
        Assert.IsType<RepeatBlock>(IsMended<SparesTheHands>(Plan("easy-seat 60, [plank 40; mountain 8]*6, corpse 200")).Mend);
    }

    [Fact]
    public void An_excluded_pose_is_named_with_another()
    {
        var sequence = Plan("easy-seat 60, tree 30, corpse 100");

        Assert.Single(Found<RespectsConditions>(sequence, new SequencingSettings { ExcludedPoses = ["tree"] }));
    }

    [Theory]
    [InlineData("for-pregnancy-third-trimester-rest", Severity.Avoid, FindingSeverity.Error)]
    [InlineData("for-pregnancy-third-trimester", Severity.Caution, FindingSeverity.Advice)]
    public void A_practice_that_is_made_for_a_condition_respects_it(string slug, Severity severity, FindingSeverity weight)
    {
        var twist = Make("deep-twist", "seated", "twist", 2, sided: true);
        twist.Conditions = [new PoseCondition { Condition = "pregnancy_third_trimester", Severity = severity, Why = "There is no room.", Alternative = "supine-twist" }];
        var sequence = Plan("easy-seat 60, supine-twist 30 left, supine-twist 30 right, corpse 100", slug: slug);
        Assert.Empty(Found<RespectsConditions>(sequence));
        sequence.Steps[1].Pose = sequence.Steps[2].Pose = twist;

        var finding = IsMended<RespectsConditions>(sequence);

        Assert.Equal(weight, finding.Severity);
        Assert.Contains("There is no room.", finding.Reason, StringComparison.Ordinal);
        Assert.Empty(Found<PairsSides>(finding.Mend!.Apply(sequence, Poses)));
    }

    [Fact]
    public void A_limit_of_a_person_forbids_only_what_is_to_be_avoided()
    {
        var settings = new SequencingSettings { Limits = ["knee"] };
        var hero = Make("hero", "kneeling", "neutral", 1);
        hero.Conditions = [new PoseCondition { Condition = "knee", Severity = Severity.Avoid, Why = "It folds the knees.", Alternative = "easy-seat" }];
        var sequence = Plan("easy-seat 60, mountain 30, corpse 100");
        sequence.Steps[1].Pose = hero;

        Assert.Equal(FindingSeverity.Error, IsMended<RespectsConditions>(sequence, settings).Severity);
        hero.Conditions[0].Severity = Severity.Caution;
        Assert.Empty(Found<RespectsConditions>(sequence, settings));
    }

    [Fact]
    public void The_focus_comes_back()
    {
        const string once = "easy-seat 300, tree 30, corpse 300";
        Assert.Null(Assert.Single(Found<EchoesItsTheme>(Plan(once, focus: "balance"))).Mend);
        Assert.Empty(Found<EchoesItsTheme>(Plan("tree 30, easy-seat 300, tree 30, corpse 300", focus: "balance")));
        Assert.Empty(Found<EchoesItsTheme>(Plan(once, focus: "relaxation")));
    }

    [Fact]
    public void The_last_of_many_rounds_differs()
    {
        const string round = "mountain 5; standing-fold 5; plank 5; downdog 5; standing-fold 5; mountain 5";
        IsMended<VariesTheLastRound>(Plan($"easy-seat 60, [{round}]*6, corpse 100"));
        Assert.Empty(Found<VariesTheLastRound>(Plan($"easy-seat 60, [{round}]*5, [cat 5; plank 5]*8, corpse 100")));
        IsMended<VariesTheLastRound>(Plan("easy-seat 60, warrior 30, mountain 20, warrior 30, mountain 20, corpse 100"));
    }
}
