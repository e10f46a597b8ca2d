using YogaFlow.Core.Library;

namespace YogaFlow.Core.Tests.Library;

public sealed class PoseIndexTests
{
    [Fact]
    public void What_is_searched_and_filtered_comes_from_what_the_author_wrote()
    {
        var pose = new Pose
        {
            Slug = "tree",
            Name = "Tree",
            Aliases = ["Tree Pose"],
            Sanskrit = new SanskritName { Iast = "Vṛkṣāsana", Plain = "Vrksasana" },
            Stretches = ["hips", "chest"],
            Strengthens = ["ankles", "hips"],
            Props = new PoseProps { Required = ["wall"], Optional = ["block", "wall"] },
            Conditions =
            [
                new PoseCondition { Condition = "knee", Severity = Severity.Caution },
                new PoseCondition { Condition = "ankle", Severity = Severity.Avoid },
            ],
        };

        pose.Index();

        Assert.Equal(["hips", "chest", "ankles"], pose.TargetAreas);
        Assert.Equal(["wall", "block"], pose.PropsNeeded);
        Assert.Equal(["ankle"], pose.ForbiddenFor);
        Assert.Equal(NameFold.KeyOf(["Tree", "Vṛkṣāsana", "Tree Pose"]), pose.SearchKey);
    }
}
