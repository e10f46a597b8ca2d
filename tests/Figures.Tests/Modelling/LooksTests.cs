using YogaFlow.Figures.Modelling;

namespace YogaFlow.Figures.Tests.Modelling;

public sealed class LooksTests
{
    public static TheoryData<string> Names => [.. Looks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_face_can_be_made_out_on_its_skin(string name)
    {
        var look = Looks.All[name];
        var skin = look.ColourOf(Material.Skin);

        Assert.True(FaceInks.Of(look, FaceInk.Eyes).ContrastWith(skin) > 2.2f);
        Assert.True(FaceInks.Of(look, FaceInk.Brows).ContrastWith(skin) > 2);
        Assert.True(FaceInks.Of(look, FaceInk.Mouth).ContrastWith(skin) > 1.5f);
        Assert.True(FaceInks.Of(look, FaceInk.Nose).ContrastWith(skin) > 1.4f);
    }

    [Fact]
    public void Contrast_is_that_of_WCAG()
    {
        Assert.Equal(21, Colour.Parse("ffffff").ContrastWith(Colour.Parse("000000")), .01f);
        Assert.Equal(4.54f, Colour.Parse("767676").ContrastWith(Colour.Parse("ffffff")), .01f);
    }

    [Fact]
    public void Every_colour_of_a_look_is_a_variable()
    {
        var css = Palette.Css(Looks.Sage);

        Assert.StartsWith("--f0:#d69a78;--f1:#d9735a;", css, StringComparison.Ordinal);
        Assert.Equal(13, css.Count(letter => letter == ';'));
    }
}
