using CsCheck;
using YogaFlow.Core.People;

namespace YogaFlow.Core.Tests.People;

public sealed class PasswordRulesTests
{
    private const string Email = "asha.rao@example.org";
    private const string Name = "Asha Rao-Lindqvist";

    private static readonly Gen<string> Word = OneOf([.. CommonWords.All.Order(StringComparer.Ordinal)]);
    private static readonly Gen<string> PlainWord = OneOf("kettle", "drawer", "monday", "tiger", "purple", "harbour", "lantern", "yoga", "velvet", "walnut");

    [Theory]
    [InlineData("Correct-horse-7")]
    [InlineData("Sun-Salute-7")]
    [InlineData("Wrong-word-1")]
    [InlineData("Not-the-one-1")]
    [InlineData("the Cat sat on 3 mats")]
    [InlineData("Four yellow kettles in 1 drawer")]
    [InlineData("Zwölf-Boxkämpfer-9")]
    [InlineData("Пять-слонов-5")]
    [InlineData("xK7!pQ2#")]
    [InlineData("Xy739204")]
    [InlineData("Tr0ub4dor&3")]
    public void A_good_one_passes(string password) => Assert.Empty(PasswordRules.Check(password, Email, Name));

    [Theory]
    [InlineData("Kettl-7", "too-short")]
    [InlineData("kettle-drawer-7", "needs-upper")]
    [InlineData("KETTLE-DRAWER-7", "needs-lower")]
    [InlineData("Kettle-drawer", "needs-digit")]
    [InlineData("Password1", "common")]
    [InlineData("My-Asha.Rao-7", "holds-name")]
    public void Each_rule_can_be_the_only_one_that_is_broken(string password, string rule) =>
        Assert.Equal([$"account.password-{rule}"], Codes(password));

    [Fact]
    public void Every_broken_rule_is_told_and_each_blames_the_field()
    {
        var broken = PasswordRules.Check("-", Email, Name);

        Assert.Equal([PasswordRules.TooShort, PasswordRules.NeedsUpper, PasswordRules.NeedsLower, PasswordRules.NeedsDigit], broken);
        Assert.Equal(broken, PasswordRules.Check("", Email, Name));
        Assert.All(broken, refusal => Assert.Equal(("password", RefusalKind.Invalid), (refusal.Field, refusal.Kind)));
    }

    [Fact]
    public void The_lengths_are_exact()
    {
        const string Long = "Kettle-drawer-7 of four yellow houses on a hill by the lake where no one ever came to stay for more than an afternoon or so, they say";

        Assert.Empty(PasswordRules.Check(Long[..PasswordRules.MaxLength], Email, Name));
        Assert.Equal([PasswordRules.TooLong], PasswordRules.Check(Long[..(PasswordRules.MaxLength + 1)], Email, Name));
        Assert.Equal([PasswordRules.TooLong], PasswordRules.Check(new string('a', 1_000_000), Email, Name));
        Assert.Empty(PasswordRules.Check("Kettle-7", Email, Name));
        Assert.Equal([PasswordRules.TooShort], PasswordRules.Check("Kettl-7", Email, Name));
    }

    [Theory]
    [InlineData("Asha-on-9-hills")]
    [InlineData("Nine-ASHA-9")]
    [InlineData("9-lindqvistS")]
    public void A_part_of_the_name_is_not_in_it(string password) => Assert.Contains(PasswordRules.HoldsName, PasswordRules.Check(password, Email, Name));

    [Theory]
    [InlineData("robin@example.org", "", "9-Robins-here")]
    [InlineData("robin+mat@example.org", "", "9-Robins-here")]
    [InlineData("nobody@example.org", "Jo Ann", "9-Jo ann-here")]
    public void An_address_or_a_whole_name_is_not_in_it(string email, string name, string password) =>
        Assert.Equal([PasswordRules.HoldsName], PasswordRules.Check(password, email, name));

    [Theory]
    [InlineData("", "")]
    [InlineData("@", " ")]
    [InlineData("al@example.org", "Jo Li")]
    [InlineData("not an address", "🧘")]
    public void Short_or_missing_names_forbid_nothing(string email, string name) =>
        Assert.Empty(PasswordRules.Check("Kettle-7 al, Jo and Li", email, name));

    [Fact]
    public void A_usual_word_in_a_usual_disguise_is_refused() =>
        Gen.Select(Word, Gen.Int[0, 8], Gen.Int[0, 999_999], Gen.Int[0, 127], OneOf("", "!", "!!", "-", "."))
            .Sample((word, capital, number, disguise, sign) =>
            {
                var letters = word.Select((letter, i) => (disguise >> (i % 7) & 1) == 1 ? Disguised(letter) : letter).ToArray();
                letters[capital % letters.Length] = char.ToUpperInvariant(letters[capital % letters.Length]);
                Assert.Contains("account.password-common", Codes($"{new string(letters)}{number}{sign}"));
                Assert.Contains("account.password-common", Codes($"{number}{sign}{new string(letters)}"));
            });

    [Fact]
    public void Three_unlike_words_with_a_number_pass() =>
        Gen.Select(PlainWord, PlainWord, PlainWord, Gen.Int[0, 9])
            .Where((first, second, third, _) => first != second && second != third && first != third)
            .Sample((first, second, third, number) => Assert.Empty(
                PasswordRules.Check($"{char.ToUpperInvariant(first[0])}{first[1..]}-{second}-{third}-{number}", "someone@example.org", "")));

    [Fact]
    public void Any_text_at_all_is_answered_the_same_way_twice() =>
        Gen.Select(Gen.String, Gen.String, Gen.String).Sample((password, email, name) =>
            Assert.Equal(PasswordRules.Check(password, email, name), PasswordRules.Check(password, email, name)));

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static char Disguised(char letter) => letter switch
    {
        'a' => '@',
        'e' => '3',
        'i' => '1',
        'l' => 'l',
        'o' => '0',
        's' => '$',
        't' => '7',
        _ => letter,
    };

    private static IEnumerable<string> Codes(string password) => PasswordRules.Check(password, Email, Name).Select(refusal => refusal.Code);
}
