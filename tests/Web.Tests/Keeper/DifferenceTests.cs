using YogaFlow.Web.Features.Keeper;

namespace YogaFlow.Web.Tests.Keeper;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData("one two three", "one three", "one -two three")]
    [InlineData("one three", "one two three", "one +two three")]
    [InlineData("a b c d", "a x y d", "a -b c +x y d")]
    [InlineData("", "new words", "+new words")]
    [InlineData("old words", "", "-old words")]
    public void Words_that_went_and_came_are_marked_between_those_that_stayed(string before, string after, string expected) =>
        Assert.Equal(expected, Marked(DifferencePart.Of(before, after, byLine: false)));

    [Fact]
    public void Of_a_list_whole_lines_come_and_go() => Assert.Equal(
        "Stand. -Bend the knee. +Bend a knee. Rest.",
        Marked(DifferencePart.Of("Stand.\nBend the knee.\nRest.", "Stand.\nBend a knee.\nRest.", byLine: true)));

    [Fact]
    public void A_very_long_text_is_shown_whole_old_and_new()
    {
        var parts = DifferencePart.Of(string.Join(' ', Enumerable.Repeat("word", 5000)), "short", byLine: false);

        Assert.Equal([DifferenceKind.Removed, DifferenceKind.Added], parts.Select(part => part.Kind));
    }

    private static string Marked(IEnumerable<DifferencePart> parts) => string.Join(' ', parts.Select(part => part.Kind switch
    {
        DifferenceKind.Removed => "-" + part.Text,
        DifferenceKind.Added => "+" + part.Text,
        _ => part.Text,
    }));
}
