using CsCheck;
using YogaFlow.Core.People;

namespace YogaFlow.Core.Tests.People;

public sealed class CommonPasswordsTests
{
    [Theory]
    // Words in disguise.
    [InlineData("P@ssw0rd")]
    [InlineData("Pa$$word123")]
    [InlineData("pa55w0rd2026!")]
    [InlineData("$unshine1")]
    [InlineData("L3tme1n!")]
    [InlineData("1loveyou!")]
    [InlineData("Summer2026")]
    [InlineData("Yoga-Flow-1")]
    [InlineData("N4m4ste108")]
    [InlineData("Sun Salutation 12")]
    [InlineData("1234Dragon")]
    // Walks on keyboards.
    [InlineData("Qwerty12")]
    [InlineData("Qwertz123")]
    [InlineData("Azerty123!")]
    [InlineData("1qaz2WSX")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("Poiuytrewq1")]
    [InlineData("Asdf1234")]
    [InlineData("!Zxcvbnm9")]
    // Runs and repetitions.
    [InlineData("Abcd1234")]
    [InlineData("Abc98765x")]
    [InlineData("A1b2c3d4")]
    [InlineData("Aaaa1111")]
    [InlineData("Aa123456")]
    [InlineData("Aaaaaaaaaaaaaaaaaaaaaaaa1b")]
    [InlineData("Xk7pXk7p")]
    [InlineData("Ab1Ab1Ab1A")]
    [InlineData("Yogayoga1")]
    public void An_easy_one_is_known(string password) => Assert.True(CommonPasswords.Include(password));

    [Theory]
    [InlineData("")]
    [InlineData("K")]
    [InlineData("Kettle-drawer-7")]
    [InlineData("Yoga-kettle-7")]
    [InlineData("Qwerty kettle 7")]
    [InlineData("xK7!pQ2#")]
    public void Others_are_not(string password) => Assert.False(CommonPasswords.Include(password));

    [Fact]
    public void One_character_again_and_again_is_known_however_often() =>
        Gen.Select(Gen.Char, Gen.Int[2, 128]).Sample((letter, times) => Assert.True(CommonPasswords.Include(new string(letter, times))));

    [Fact]
    public void The_same_few_characters_again_and_again_are_known() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 7], Gen.Int[2, 16]).Sample((part, times) =>
            Assert.True(CommonPasswords.Include(string.Concat(Enumerable.Repeat(part, times)))));

    [Fact]
    public void A_stretch_of_the_alphabet_is_known_wherever_it_begins_and_whichever_way_it_goes() =>
        Gen.Select(Gen.Int[0, 18], Gen.Int[6, 8], Gen.Bool, Gen.Int[0, 99]).Sample((from, length, backwards, number) =>
        {
            var run = "abcdefghijklmnopqrstuvwxyz".Substring(from, length);
            Assert.True(CommonPasswords.Include($"{(backwards ? string.Concat(run.Reverse()) : run)}{number}"));
        });

    [Fact]
    public void The_words_are_several_hundred_in_small_letters()
    {
        Assert.InRange(CommonWords.All.Count, 800, 5000);
        Assert.All(CommonWords.All, word => Assert.Matches("^[a-z]{2,}$", word));
    }
}
