using CsCheck;
using YogaFlow.Core.Library;

namespace YogaFlow.Core.Tests.Library;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("shavasana", "Śavāsana")]
    [InlineData("savasan", "Śavāsana")]
    [InlineData("SAVASANA", "Śavāsana")]
    [InlineData("vrksasana", "Vṛkṣāsana")]
    [InlineData("vrikshasana", "Vṛkṣāsana")]
    [InlineData("vriksasana", "vrksasana")]
    [InlineData("adhomukha svanasana", "Adho Mukha Śvānāsana")]
    [InlineData("Adho Mukha Shvanasana", "Adho Mukha Śvānāsana")]
    [InlineData("adho-mukha-svanasana", "Adho Mukha Śvānāsana")]
    [InlineData("Trikonasana", "Trikoṇāsana")]
    [InlineData("Virabhadrasana", "Vīrabhadrāsana")]
    [InlineData("Wirabhadrasana", "Vīrabhadrāsana")]
    [InlineData("Chaturanga Dandasana", "Caturaṅga Daṇḍāsana")]
    [InlineData("paschimottanasana", "Paścimottānāsana")]
    [InlineData("Childs Pose", "Child’s Pose")]
    [InlineData("Child's Pose", "Child’s Pose")]
    [InlineData("naukasana", "naukāsana")]
    public void Spellings_of_one_name_are_one(string typed, string written) => Assert.Equal(NameFold.Fold(written), NameFold.Fold(typed));

    [Fact]
    public void Combining_marks_make_no_difference() => Assert.Equal(NameFold.Fold("Śavāsana"), NameFold.Fold("S\u0301ava\u0304sana"));

    [Theory]
    [InlineData("Tree", "Triangle")]
    [InlineData("Cat", "Cow")]
    [InlineData("Warrior One", "Warrior Two")]
    [InlineData("Hero", "Heron")]
    public void Different_names_stay_different(string one, string other) => Assert.NotEqual(NameFold.Fold(one), NameFold.Fold(other));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!?%_|\\*")]
    [InlineData("\u0301\u0304")]
    [InlineData("''")]
    public void Nothing_to_search_for_has_no_words(string query)
    {
        Assert.Empty(NameFold.Words(query));
        Assert.Equal("", NameFold.Fold(query));
    }

    [Fact]
    public void A_key_does_not_match_across_two_names()
    {
        var key = NameFold.KeyOf(["Cat", "Cow"]);

        Assert.Contains("cat", key, StringComparison.Ordinal);
        Assert.DoesNotContain("catcov", key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_a_name_finds_the_name() => Assert.All(
        NameFold.Words("dog facing"), word => Assert.Contains(word, NameFold.KeyOf(["Downward-Facing Dog"]), StringComparison.Ordinal));

    [Fact]
    public void No_text_breaks_it() => Gen.String.Sample(text =>
    {
        Assert.DoesNotContain(NameFold.Separator, NameFold.Fold(text));
        Assert.All(NameFold.Words(text), Assert.NotEmpty);
    });

    [Fact]
    public void Folding_what_is_folded_and_longer_than_a_syllable_keeps_it_findable() =>
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz "], 0, 30].Sample(name =>
        {
            // A name is always found by typing it as it is written.
            var key = NameFold.KeyOf([name]);
            Assert.All(NameFold.Words(name), word => Assert.Contains(word, key, StringComparison.Ordinal));
        });
}
