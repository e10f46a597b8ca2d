using YogaFlow.Core.Library;

namespace YogaFlow.Core.Tests.Library;

public sealed class NameFitTests
{
    [Theory]
    [InlineData("downward facing dog", NameFit.NameIs)]
    [InlineData("down", NameFit.NameBegins)]
    [InlineData("Downward-facing", NameFit.NameBegins)]
    [InlineData("dog", NameFit.WordBegins)]
    [InlineData("dog down", NameFit.WordBegins)]
    [InlineData("adho mukha", NameFit.OtherNameBegins)]
    [InlineData("shvana", NameFit.Within)]
    [InlineData("dog svana", NameFit.Within)]
    [InlineData("wnward", NameFit.Within)]
    [InlineData("cat", null)]
    [InlineData("dog cat", null)]
    [InlineData("", null)]
    [InlineData("!?", null)]
    public void Of_a_query_is_the_best_that_holds(string query, NameFit? expected)
    {
        const string name = "Downward-Facing Dog";
        var key = NameFold.KeyOf([name, "Adho Mukha Śvānāsana"]);

        Assert.Equal(expected, NameFits.Of(NameFold.Words(query), name, key));
    }

    [Fact]
    public void Never_joins_the_end_of_one_name_to_the_start_of_the_next() =>
        Assert.Null(NameFits.Of(NameFold.Words("treecat"), "Tree", NameFold.KeyOf(["Tree", "Cat"])));
}
