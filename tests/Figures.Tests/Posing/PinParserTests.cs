using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Posing;
using YogaFlow.Figures.Posing.Pins;

namespace YogaFlow.Figures.Tests.Posing;

public sealed class PinParserTests
{
    /// <summary>Facts of the neutral pose.</summary>
    [Theory]
    [InlineData("footR floor 0.055 0.086 dir 0")]
    [InlineData("footL floor * -0.086")]
    [InlineData("footR floor dir 0")]
    [InlineData("heelR floor")]
    [InlineData("soleR floor 0.055 *")]
    [InlineData("ankleR at 0 0.08 *")]
    [InlineData("kneejointR -> ankleR 0.405")]
    [InlineData("sacrum -> sacrum")]
    [InlineData("aim shinR down")]
    [InlineData("aim gaze front 2")]
    [InlineData("aim torso 0 3 0 1.5")]
    [InlineData("aim palmR away")]
    [InlineData("par thighR shinR")]
    [InlineData("face2 palmR palmL")]
    public void Facts_hold_in_the_pose_that_they_describe(string pin) =>
        Assert.Equal(0, PinParser.Parse(pin).ErrorIn(Rigs.Neutral()), 1e-3f);

    [Theory]
    [InlineData("ankleR at 0 0.18 *", .1f)]
    [InlineData("heelR floor -0.035 0.386", .3f)]
    [InlineData("kneejointR -> ankleR 0.305", .1f)]
    public void A_place_that_is_missed_is_off_in_metres(string pin, float metres) =>
        Assert.Equal(metres, PinParser.Parse(pin).ErrorIn(Rigs.Neutral()), 1e-3f);

    [Fact]
    public void A_direction_that_is_missed_grows_with_its_weight()
    {
        var light = PinParser.Parse("aim shinR front").ErrorIn(Rigs.Neutral());

        Assert.Equal(MathF.Sqrt(2), light, 1e-3f);
        Assert.Equal(2 * light, PinParser.Parse("aim shinR front 2").ErrorIn(Rigs.Neutral()), 1e-3f);
    }

    [Fact]
    public void Balance_is_about_the_middle_of_its_places()
    {
        var upright = PinParser.Parse("balance ankleR ankleL").ErrorIn(Rigs.Neutral());
        var leaning = PinParser.Parse("balance ankleR ankleL").ErrorIn(Rigs.With((Freedom.PelvisX, 0), (Freedom.Lumbar, 60)));

        Assert.True(leaning > upright + .02f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("footR")]
    [InlineData("footR ceiling")]
    [InlineData("footR floor 0")]
    [InlineData("footR floor 0 0 dir")]
    [InlineData("footR floor 0 zero")]
    [InlineData("ankleR at 0 0")]
    [InlineData("foot floor")]
    [InlineData("tailR floor")]
    [InlineData("palmR -> ")]
    [InlineData("palmR -> palmL 0.1 0.2")]
    [InlineData("aim shinR sideways")]
    [InlineData("aim shinR down 1 2")]
    [InlineData("par thighR")]
    [InlineData("balance")]
    public void What_is_not_a_pin_is_refused(string pin) =>
        Assert.Throws<FigureFaultException>(() => PinParser.Parse(pin));
}
