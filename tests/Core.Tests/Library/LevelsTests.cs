using YogaFlow.Core.Library;

namespace YogaFlow.Core.Tests.Library;

public sealed class LevelsTests
{
    [Theory]
    [InlineData(1, "beginner")]
    [InlineData(2, "beginner")]
    [InlineData(3, "intermediate")]
    [InlineData(4, "advanced")]
    [InlineData(5, "advanced")]
    public void A_number_has_a_word_that_covers_it(int level, string word)
    {
        Assert.Equal(word, Levels.WordFor(level));
        var range = Levels.RangeOf(word);
        Assert.NotNull(range);
        Assert.InRange(level, range.Value.Lowest, range.Value.Highest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Beginner")]
    [InlineData("expert")]
    public void Other_words_cover_nothing(string word) => Assert.Null(Levels.RangeOf(word));

    [Fact]
    public void The_three_words_cover_every_level_once() => Assert.Equal(
        Enumerable.Range(Levels.Lowest, Levels.Highest),
        new[] { Levels.Beginner, Levels.Intermediate, Levels.Advanced }
            .Select(word => Levels.RangeOf(word)!.Value)
            .SelectMany(range => Enumerable.Range(range.Lowest, range.Highest - range.Lowest + 1)));
}
