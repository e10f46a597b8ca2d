using System.Net;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Practice;

public sealed class TimelineEndpointTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sequences = Answers.Api + "/sequences";
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task By_default_it_is_as_long_as_the_sequence_says()
    {
        foreach (var sequence in app.Library.Sequences)
        {
            var timeline = await _client.GetJsonAsync($"{Sequences}/{sequence.Slug}/timeline");

            Assert.Equal(sequence.TotalSeconds, timeline.Number("total_seconds"));
            var segments = timeline.GetProperty("segments").EnumerateArray().ToList();
            Assert.Equal(sequence.TotalSeconds, segments.Sum(segment => segment.Number("seconds")));
            Assert.All(segments, segment => Assert.True(timeline.GetProperty("poses").TryGetProperty(segment.Text("pose")!, out _)));
            Assert.NotEmpty(timeline.GetProperty("signals").EnumerateArray());
        }
    }

    [Fact]
    public async Task Words_are_lower_case()
    {
        var timeline = await _client.GetJsonAsync($"{Sequences}/first-practice/timeline");

        Assert.Equal(["changeover", "hold", "preparation"], timeline.GetProperty("segments").EnumerateArray().Select(segment => segment.Text("kind")!).Distinct().Order());
        Assert.Equal(["announce", "say", "sound"], timeline.GetProperty("signals").EnumerateArray().Select(signal => signal.Text("kind")!).Distinct().Order());
        Assert.Contains(timeline.GetProperty("segments").EnumerateArray(), segment => segment.Text("side") is "left");
        Assert.Contains(timeline.GetProperty("segments").EnumerateArray(), segment => segment.GetProperty("side").ValueKind is JsonValueKind.Null);
    }

    [Theory]
    [InlineData("preparation=0", 10)]
    [InlineData("preparation=30", -20)]
    public async Task Preparation_is_counted(string query, int shorter) =>
        Assert.Equal(await SecondsAsync("") - shorter, await SecondsAsync(query));

    [Fact]
    public async Task Changeovers_and_holds_are_counted()
    {
        Assert.True(await SecondsAsync("changeover=0") < await SecondsAsync("changeover=5"));
        Assert.Equal(await SecondsAsync(""), await SecondsAsync("changeover=5"));
        Assert.True(await SecondsAsync("hold_scale=0.5") < await SecondsAsync("hold_scale=2.5"));
    }

    [Fact]
    public async Task The_leading_side_is_asked_for()
    {
        async Task<string?> FirstSide(string side) => (await _client.GetJsonAsync($"{Sequences}/first-practice/timeline?leading_side={side}"))
            .GetProperty("segments").EnumerateArray().First(segment => segment.GetProperty("side").ValueKind is not JsonValueKind.Null).Text("side");

        Assert.Equal(("left", "right"), (await FirstSide("left"), await FirstSide("right")));
    }

    [Theory]
    [InlineData("manual_advance=true")]
    [InlineData("spoken_text=names")]
    [InlineData("spoken_text=full")]
    [InlineData("warning=30")]
    public async Task Signals_follow_the_settings(string query) => Assert.NotEqual(
        (await _client.GetJsonAsync($"{Sequences}/standing-strength/timeline")).GetProperty("signals").GetRawText(),
        (await _client.GetJsonAsync($"{Sequences}/standing-strength/timeline?{query}")).GetProperty("signals").GetRawText());

    [Theory]
    [InlineData("preparation", "-1")]
    [InlineData("preparation", "31")]
    [InlineData("preparation", "x")]
    [InlineData("preparation", "1.5")]
    [InlineData("preparation", "99999999999")]
    [InlineData("changeover", "-1")]
    [InlineData("changeover", "31")]
    [InlineData("warning", "2")]
    [InlineData("warning", "31")]
    [InlineData("hold_scale", "0.49")]
    [InlineData("hold_scale", "3.01")]
    [InlineData("hold_scale", "NaN")]
    [InlineData("hold_scale", "Infinity")]
    [InlineData("hold_scale", "1e400")]
    [InlineData("hold_scale", "1,5")]
    [InlineData("manual_advance", "yes")]
    [InlineData("spoken_text", "loud")]
    [InlineData("spoken_text", "1")]
    [InlineData("leading_side", "both")]
    [InlineData("leading_side", "%00")]
    public async Task A_bad_setting_is_refused_by_name(string setting, string value) => Assert.True(
        (await _client.GetProblemAsync($"{Sequences}/first-practice/timeline?{setting}={value}", HttpStatusCode.UnprocessableEntity)).Blames(setting));

    private async Task<int> SecondsAsync(string query) =>
        (await _client.GetJsonAsync($"{Sequences}/first-practice/timeline?{query}")).Number("total_seconds");
}
