using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

public sealed class FigureMoveTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Figures = Answers.Api + "/figures";
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_way_has_a_posture_for_each_moment()
    {
        var move = await _client.GetJsonAsync($"{Figures}/mountain/to/chair");

        var frames = move.GetProperty("frames").EnumerateArray().ToList();
        Assert.Equal(12, frames.Count);
        Assert.All(frames, frame => Assert.Equal(97, frame.GetArrayLength()));
    }

    [Fact]
    public async Task The_other_side_is_the_mirror_image()
    {
        var drawn = await _client.GetJsonAsync($"{Figures}/mountain/to/tree");
        var mirrored = await _client.GetJsonAsync($"{Figures}/mountain/to/tree?from_mirrored=true&to_mirrored=true");

        Assert.Equal(drawn.GetProperty("turn").GetDouble(), -mirrored.GetProperty("turn").GetDouble(), 2);
        Assert.Equal(
            drawn.GetProperty("frames")[5][2].GetDouble(),
            -mirrored.GetProperty("frames")[5][2].GetDouble(),
            3);
    }

    [Theory]
    [InlineData("no-such-figure/to/tree")]
    [InlineData("tree/to/no-such-figure")]
    [InlineData("drawn/to/tree")]
    public async Task A_figure_that_is_not_there_is_a_problem(string way) =>
        await _client.GetProblemAsync($"{Figures}/{way}", HttpStatusCode.NotFound);

    [Theory]
    [InlineData("tree/to/..%2ftree")]
    [InlineData("TREE/to/tree")]
    [InlineData("tree/to/tree?to_mirrored=perhaps")]
    public async Task What_is_no_figure_is_refused(string way)
    {
        using var answer = await _client.GetAsync(new Uri($"{Figures}/{way}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, answer.StatusCode.ToString());
    }

    [Fact]
    public async Task One_who_has_it_is_not_sent_it_again()
    {
        using var first = await _client.GetAsync(new Uri($"{Figures}/cat/to/cow", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Figures}/cat/to/cow");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same_way()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _client.GetStringAsync(new Uri($"{Figures}/plank/to/cobra", UriKind.Relative), TestContext.Current.CancellationToken)));

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_posture_and_a_skin_are_served_to_anyone()
    {
        foreach (var path in new[] { "/figures/tree.json", "/figures/mesh/sage.json", "/figures/mesh/sage.dat" })
        {
            using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        }
    }
}
