using YogaFlow.Core.Library;

namespace YogaFlow.Core.Tests.Library;

public sealed class NameNearnessTests
{
    [Theory]
    [InlineData("Headstand", 0)]
    [InlineData("hedstand", 1)]
    [InlineData("haedstand", 1)]
    [InlineData("headstnads", 2)]
    [InlineData("salamba shirshasna", 1)]
    [InlineData("headstand on one arm", 0)]
    [InlineData("prop hedstand", 1)]
    [InlineData("hardstone", null)]
    [InlineData("hand", null)]
    [InlineData("h", null)]
    [InlineData("", null)]
    public void Is_the_number_of_slips_if_they_are_few(string query, int? expected) => Assert.Equal(
        expected, NameNearness.Of(NameFold.Words(query), "Supported Headstand", NameFold.KeyOf(["Supported Headstand", "Headstand", "Sālamba Śīrṣāsana"])));

    [Theory]
    [InlineData("cot", null)]
    [InlineData("crew", 1)]
    [InlineData("cworr", null)]
    public void Of_a_short_word_allows_fewer_slips(string query, int? expected) =>
        Assert.Equal(expected, NameNearness.Of(NameFold.Words(query), "Crow", NameFold.KeyOf(["Crow", "Cat"])));
}
