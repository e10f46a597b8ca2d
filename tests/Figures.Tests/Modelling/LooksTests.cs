using YogaFlow.Figures.Anatomy;
using YogaFlow.Figures.Modelling;
using YogaFlow.Figures.Posing;
using YogaFlow.Studio;

namespace YogaFlow.Figures.Tests.Modelling;

public sealed class LooksTests
{
    public static TheoryData<string> Names => [.. Looks.Names];

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

    [Fact]
    public void Looks_differ_in_build_skin_and_hair()
    {
        var looks = Looks.All.Values.ToArray();

        Assert.True(looks.Length >= 5);
        Assert.Equal(looks.Length, looks.Select(look => look.Girths).Distinct().Count());
        Assert.Equal(looks.Length, looks.Select(look => look.ColourOf(Material.Skin)).Distinct().Count());
        Assert.Equal(looks.Length, looks.Select(look => look.Hair).Distinct().Count());
        Assert.Single(looks, look => look.Hair is HairStyle.Headscarf);
        Assert.Contains(looks, look => look.IsOlder);
        Assert.Contains(looks, look => look is { HasBeard: true, Bust: 0 });
        Assert.Contains(looks, look => look.Girths is { Waist: > 1.4f, Thighs: > 1.4f, UpperArms: > 1.4f });
    }

    [Fact]
    public void No_look_is_the_usual_one()
    {
        var worn = Enumerable.Range(0, 1000).GroupBy(number => Looks.NameFor($"pose-{number}")).ToArray();

        Assert.Equal(Looks.Names.Count, worn.Length);
        Assert.All(worn, look => Assert.InRange(look.Count(), 140, 260));
    }

    /// <summary>A change here changes every picture of the library.</summary>
    [Theory]
    [InlineData("tree", "teal")]
    [InlineData("mountain", "rose")]
    public void A_slug_always_gives_the_same_look(string slug, string name) => Assert.Equal(name, Looks.NameFor(slug));

    [Fact]
    public void A_figure_may_name_its_look_and_its_relatives_do_not_inherit_it()
    {
        var named = FigureFile.Parse("named", "look: rose").Draft;
        var relative = FigureFile.Parse("relative", "extends: named").Draft;

        Assert.Equal("rose", Looks.NameFor(FigureFamily.Resolve(named, _ => null)));
        Assert.Equal(Looks.NameFor("relative"), Looks.NameFor(FigureFamily.Resolve(relative, _ => named)));
        Assert.Throws<StudioException>(() => FigureFile.Parse("wrong", "look: invisible"));
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(180, 1)]
    public void Long_hair_hangs_to_the_ground_whichever_way_the_head_is_up(float pitch, float sign)
    {
        var rig = Rigs.Turned(0, pitch, 0, (Freedom.PelvisY, 1.2f));
        var hair = Body.Of(rig, Looks.Sage, 0, 0).Where(primitive => primitive.Cloth.Material is Material.Hair);
        var tail = hair.MinBy(primitive => primitive.Profile.End);

        Assert.True(tail.To.Y < tail.From.Y - .05f, $"The tail ends at {tail.To.Y}, begins at {tail.From.Y}.");
        Assert.Equal(sign, MathF.Sign(rig.ToBone(Joint.Head, tail.To).Y - rig.ToBone(Joint.Head, tail.From).Y));
    }

    [Fact]
    public void Long_hair_lies_on_the_mat_and_not_in_it()
    {
        var lying = Rigs.Turned(0, -90, 0, (Freedom.PelvisY, .12f));
        var hair = Body.Of(lying, Looks.Sage, 0, 0).Where(primitive => primitive.Cloth.Material is Material.Hair);

        Assert.True(hair.MinBy(primitive => primitive.Profile.End).To.Y > 0);
    }
}
