using System.Net;
using YogaFlow.Web.Features.Library;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

public sealed class PagingTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("poses", 7)]
    [InlineData("sequences", 5)]
    [InlineData("breathing", 6)]
    public async Task All_pages_together_are_the_whole_list(string list, int size)
    {
        var named = list == "breathing" ? "exercises" : list;
        var whole = await _client.GetJsonAsync($"{Answers.Api}/{list}");
        var total = whole.Number("total");
        var pages = new List<string>();
        for (var page = 1; page <= (total + size - 1) / size; page++)
        {
            var answer = await _client.GetJsonAsync($"{Answers.Api}/{list}?page={page}&page_size={size}");
            Assert.Equal((total, page, size, (total + size - 1) / size), (answer.Number("total"), answer.Number("page"), answer.Number("page_size"), answer.Number("total_pages")));
            pages.AddRange(answer.Slugs(named));
        }

        // Without paging the first hundred are answered.
        Assert.Equal(whole.Slugs(named), pages.Take(Slice.LargestPageSize));
        Assert.Equal(total, pages.Distinct().Count());
    }

    [Theory]
    [InlineData("poses", "page=2", 20)]
    [InlineData("poses", "page_size=3", 3)]
    [InlineData("poses", "offset=5&limit=4", 4)]
    [InlineData("poses", "limit=4", 4)]
    [InlineData("poses", "page=99&page_size=10", 0)]
    [InlineData("poses", "page=1000000&page_size=100", 0)]
    [InlineData("poses", "offset=1000000", 0)]
    [InlineData("sequences", "page_size=3", 3)]
    [InlineData("sequences", "page=99", 0)]
    public async Task A_part_has_as_many_as_were_asked_for(string list, string query, int expected)
    {
        var answer = await _client.GetJsonAsync($"{Answers.Api}/{list}?{query}");

        Assert.Equal(expected, answer.GetProperty(list).GetArrayLength());
        Assert.True(answer.Number("total") > expected);
    }

    [Fact]
    public async Task An_offset_begins_there()
    {
        var whole = (await _client.GetJsonAsync($"{Answers.Api}/poses")).Slugs("poses");

        Assert.Equal(whole.Skip(5).Take(4), (await _client.GetJsonAsync($"{Answers.Api}/poses?offset=5&limit=4")).Slugs("poses"));
    }

    [Fact]
    public async Task The_total_is_in_a_header_too()
    {
        using var answer = await _client.GetAsync(new Uri($"{Answers.Api}/poses?page_size=1&category=standing", UriKind.Relative), TestContext.Current.CancellationToken);

        var expected = app.Library.Poses.Count(pose => pose.Categories.Contains("standing"));
        Assert.Equal([expected.ToString()], answer.Headers.GetValues("X-Total-Count"));
    }

    [Theory]
    [InlineData("page", "0")]
    [InlineData("page", "-1")]
    [InlineData("page", "1000001")]
    [InlineData("page_size", "0")]
    [InlineData("page_size", "-5")]
    [InlineData("page_size", "101")]
    [InlineData("limit", "0")]
    [InlineData("limit", "101")]
    [InlineData("offset", "-1")]
    [InlineData("offset", "1000001")]
    public async Task Out_of_range_is_refused_by_name(string field, string value)
    {
        foreach (var list in new[] { "poses", "sequences", "breathing" })
        {
            Assert.True((await _client.GetProblemAsync($"{Answers.Api}/{list}?{field}={value}", HttpStatusCode.UnprocessableEntity)).Blames(field));
        }
    }

    [Theory]
    [InlineData("page")]
    [InlineData("page_size")]
    [InlineData("limit")]
    [InlineData("offset")]
    public async Task What_is_no_number_is_a_problem(string field)
    {
        foreach (var value in new[] { "x", "1.5", "99999999999", "%00", "1e3", "NaN" })
        {
            using var answer = await _client.GetAsync(new Uri($"{Answers.Api}/poses?{field}={value}", UriKind.Relative), TestContext.Current.CancellationToken);
            await answer.ProblemAsync();
        }
    }
}
