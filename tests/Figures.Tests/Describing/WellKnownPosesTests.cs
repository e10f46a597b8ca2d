using YogaFlow.Figures.Describing;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Moving;
using YogaFlow.Figures.Solving;
using YogaFlow.Figures.Tests.Library;

namespace YogaFlow.Figures.Tests.Describing;

/// <summary>What a teacher would say of poses that everybody knows, found in what the postures say.</summary>
public sealed class WellKnownPosesTests
{
    [Theory]
    [InlineData("mountain", "stands with the feet together", "the back upright", "Arms down at the sides")]
    [InlineData("tree", "stands on the right leg", "Left knee bent out, sole at the right inner thigh", "Palms joined overhead")]
    [InlineData("downward-facing-dog", "on the hands and the feet, hips high", "Legs straight")]
    [InlineData("cobra", "lies on the front, the chest lifted", "Legs straight behind", "Hands on the floor")]
    [InlineData("bridge", "lies on the shoulders with the hips lifted", "Knees bent, feet on the floor")]
    [InlineData("headstand", "is upside down on the head and the forearms", "Legs straight up")]
    [InlineData("handstand", "is upside down on the hands", "Legs straight up")]
    [InlineData("seated-forward-bend", "sits on the floor, the trunk folded forward", "Legs straight in front", "Hands at the feet")]
    [InlineData("corpse", "lies on the back", "Legs straight on the floor", "Arms on the floor")]
    [InlineData("triangle", "stands with the legs wide apart", "tipped sideways to the left", "Right arm pointing up", "left hand on the left shin")]
    [InlineData("warrior-one", "right knee bent deeply, left leg straight behind", "the back upright", "Arms raised overhead")]
    [InlineData("warrior-two", "left knee bent deeply, right leg straight to the side", "Arms out to the sides", "head turned to the left")]
    [InlineData("warrior-three", "stands on the right leg, the trunk level", "Left leg straight and lifted level behind")]
    [InlineData("childs-pose", "kneels with the hips on the heels, the trunk folded forward", "Hands on the floor in front", "forehead on the floor")]
    [InlineData("cat", "on the hands and the knees, the back rounded")]
    [InlineData("cow", "on the hands and the knees, the back hollow")]
    [InlineData("tabletop", "on the hands and the knees, the back level")]
    [InlineData("boat", "balances on the sitting bones", "leaning back", "Legs straight and raised", "Arms reaching forward")]
    [InlineData("crow", "balances on the hands", "Knees on the upper arms")]
    [InlineData("supported-shoulderstand", "is upside down on the shoulders", "Legs straight up", "hands at the lower back")]
    [InlineData("plow", "rests on the shoulders", "Legs straight over the head, toes on the floor")]
    [InlineData("seated-half-twist", "sits on the floor", "chest turned to the right", "Right knee bent, foot on the floor", "Right hand on the floor behind")]
    [InlineData("lotus", "Legs crossed in lotus, each foot on the opposite thigh")]
    [InlineData("chair", "Knees bent deeply", "Arms raised overhead")]
    [InlineData("chair-seat", "sits on a chair, the back upright", "feet on the floor", "Hands on the thighs")]
    [InlineData("legs-up-the-wall", "lies on the back", "Legs straight up", "against a wall")]
    [InlineData("camel", "kneels, the back arched", "Hands at the feet")]
    [InlineData("plank", "body in one long line")]
    [InlineData("side-plank", "balances sideways on the right hand", "Left arm pointing up")]
    [InlineData("wheel", "faces upward on the hands and the feet", "back arched")]
    [InlineData("half-moon", "stands on the left leg", "Right leg straight and lifted level", "Right arm pointing up")]
    [InlineData("bow", "lies on the front", "Knees bent", "Hands holding the feet")]
    [InlineData("triangle-with-a-block", "left hand on a tall block")]
    public void Says_what_a_teacher_would_say(string slug, params string[] expected)
    {
        var words = PostureWords.Of(Kept(slug));

        Assert.All(expected, phrase => Assert.Contains(phrase, words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tree", "stands on the left leg", "Right knee bent out, sole at the left inner thigh")]
    [InlineData("warrior-two", "right knee bent deeply, left leg straight to the side", "head turned to the right")]
    [InlineData("seated-half-twist", "chest turned to the left", "Left hand on the floor behind")]
    public void The_other_side_is_told_as_it_is(string slug, params string[] expected)
    {
        var words = PostureWords.Of(Kept(slug).Mirrored());

        Assert.All(expected, phrase => Assert.Contains(phrase, words, StringComparison.OrdinalIgnoreCase));
    }

    private static SolvedFigure Kept(string slug)
    {
        var figure = ShippedFigures.Describe(slug);
        return Posture.Parse(File.ReadAllText(ShippedFigures.Repository.PostureFile(slug))).Figures[Looks.NameFor(figure)] with { Props = figure.Props };
    }
}
