using YogaFlow.Core.Library;
using YogaFlow.Core.Progress.Suggesting;

namespace YogaFlow.Core.Tests.Progress.Suggesting;

public sealed class SequenceTraitsTests
{
    private static readonly Pose Tree = new()
    {
        Id = 1,
        Sides = PoseSides.Both,
        Categories = ["standing", "balancing"],
        Conditions =
        [
            new PoseCondition { Condition = "ankle", Severity = Severity.Avoid },
            new PoseCondition { Condition = "hip", Severity = Severity.Avoid },
        ],
    };

    private static readonly Pose Easy = new()
    {
        Id = 2,
        Categories = ["seated"],
        Conditions =
        [
            new PoseCondition { Condition = "knee", Severity = Severity.Caution },
            new PoseCondition { Condition = "ankle", Severity = Severity.Caution },
        ],
    };

    [Fact]
    public void Carry_over_what_the_sequence_says_of_itself()
    {
        var traits = SequenceTraits.Of(new Sequence
        {
            Id = 7,
            Slug = "quiet-rest",
            Name = "Quiet rest",
            Level = "beginner",
            Style = "restorative",
            Focus = "relaxation",
            Minutes = 10,
            TotalSeconds = 612,
        });

        Assert.Equal(
            (7, "quiet-rest", "Quiet rest", "beginner", "restorative", "relaxation", 612),
            (traits.Id, traits.Slug, traits.Name, traits.Level, traits.Style, traits.Focus, traits.Seconds));
        Assert.Empty(traits.Categories);
        Assert.Empty(traits.PoseIds);
    }

    [Theory]
    [InlineData(null, 1, 60, 0.5)] // both sides: 120 of 240
    [InlineData(Side.Left, 1, 60, 1.0 / 3)] // one side: 60 of 180
    [InlineData(null, 3, 60, 0.75)] // three rounds: 360 of 480
    [InlineData(Side.Right, 2, 60, 0.5)] // 120 of 240
    public void Count_both_sides_and_every_round(Side? side, int rounds, int seconds, double share)
    {
        var traits = Of(
            new SequenceStep { Pose = Tree, Seconds = seconds, Side = side, Rounds = rounds },
            new SequenceStep { Pose = Easy, Seconds = 120 });

        Assert.Equal(share, traits.Categories["standing"], 6);
        Assert.Equal(share, traits.Categories["balancing"], 6);
        Assert.Equal(1 - share, traits.Categories["seated"], 6);
        Assert.Equal([1, 2], traits.PoseIds.Order());
    }

    [Fact]
    public void A_side_makes_no_difference_to_a_pose_without_sides() =>
        Assert.Equal(
            1.0 / 3,
            Of(new SequenceStep { Pose = Easy, Seconds = 60 }, new SequenceStep { Pose = Tree, Seconds = 60 }).Categories["seated"], 6);

    [Fact]
    public void One_pose_is_enough_to_be_avoided_or_taken_with_care()
    {
        var traits = Of(new SequenceStep { Pose = Tree, Seconds = 60 }, new SequenceStep { Pose = Easy, Seconds = 60 });

        Assert.Equal(["ankle", "hip"], traits.Avoid.Order());
        Assert.Equal(["ankle", "knee"], traits.Caution.Order());
    }

    private static SequenceTraits Of(params SequenceStep[] steps) => SequenceTraits.Of(new Sequence { Steps = [.. steps] });
}
