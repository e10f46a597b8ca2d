using System.Net;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

public sealed class SequenceTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Sequences = Answers.Api + "/sequences";
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task All_are_listed_shortest_first()
    {
        var list = await _client.GetJsonAsync(Sequences);

        Assert.Equal(
            app.Library.Sequences.OrderBy(one => one.TotalSeconds).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Slug),
            list.Slugs("sequences"));
        var first = list.GetProperty("sequences")[0];
        foreach (var field in new[] { "sequence_id", "slug", "name", "description", "difficulty_level", "duration_minutes", "focus_area", "style", "is_preset", "pose_count", "image_url", "created_at" })
        {
            Assert.NotEqual(JsonValueKind.Null, first.GetProperty(field).ValueKind);
        }
    }

    [Fact]
    public async Task One_has_its_steps_with_their_poses()
    {
        var found = await _client.GetJsonAsync($"{Sequences}/first-practice");

        var expected = app.Library.Sequences.Single(one => one.Slug == "first-practice");
        Assert.Equal(expected.TotalSeconds, found.Number("total_duration_seconds"));
        Assert.Equal(JsonValueKind.Null, found.GetProperty("created_by").ValueKind);
        var steps = found.GetProperty("poses").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, expected.Steps.Count), steps.Select(step => step.Number("position_order")));
        Assert.Equal(expected.Steps.Select(step => step.Pose.Slug), steps.Select(step => step.GetProperty("pose").Text("slug")!));
        Assert.Equal(expected.Steps.Select(step => step.Seconds), steps.Select(step => step.Number("duration_seconds")));
        Assert.Equal(expected.Steps.Select(step => step.Note), steps.Select(step => step.Text("note")));
        Assert.All(steps, step => Assert.Equal(step.Number("pose_id"), step.GetProperty("pose").Number("pose_id")));

        var byNumber = await _client.GetJsonAsync($"{Sequences}/{found.Number("sequence_id")}");
        Assert.Equal(found.GetRawText(), byNumber.GetRawText());
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem()
    {
        await _client.GetProblemAsync($"{Sequences}/no-such-sequence", HttpStatusCode.NotFound);
        await _client.GetProblemAsync($"{Sequences}/999999", HttpStatusCode.NotFound);
        await _client.GetProblemAsync($"{Sequences}/no-such-sequence/timeline", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("difficulty")]
    [InlineData("focus_area")]
    [InlineData("style")]
    public async Task Every_word_of_a_filter_gives_the_sequences_that_carry_it(string filter)
    {
        var words = app.Library.Vocabulary;
        var shown = 0;
        foreach (var word in (filter switch { "difficulty" => words.Levels, "focus_area" => words.FocusAreas, _ => words.Styles }).Keys)
        {
            var expected = app.Library.Sequences
                .Where(one => (filter switch { "difficulty" => one.Level, "focus_area" => one.Focus, _ => one.Style }) == word)
                .Select(one => one.Slug).Order(StringComparer.Ordinal).ToList();

            Assert.Equal(expected, (await _client.GetJsonAsync($"{Sequences}?{filter}={word}")).Slugs("sequences").Order(StringComparer.Ordinal));
            shown += expected.Count;
        }

        Assert.Equal(app.Library.Sequences.Count, shown);
        Assert.True((await _client.GetProblemAsync($"{Sequences}?{filter}=nonsense", HttpStatusCode.UnprocessableEntity)).Blames(filter));
    }

    [Theory]
    [InlineData("min_duration=15", 15, 9999)]
    [InlineData("max_duration=15", 0, 15)]
    [InlineData("min_duration=10&max_duration=20", 10, 20)]
    [InlineData("min_duration=5&max_duration=5", 5, 5)]
    public async Task Durations_are_minutes_as_people_read_them(string query, int shortest, int longest)
    {
        var list = await _client.GetJsonAsync($"{Sequences}?{query}");

        var expected = app.Library.Sequences
            .Where(one => (int)Math.Round(one.TotalSeconds / 60.0, MidpointRounding.AwayFromZero) is var minutes && minutes >= shortest && minutes <= longest)
            .Select(one => one.Slug).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, list.Slugs("sequences").Order(StringComparer.Ordinal));
        Assert.All(list.GetProperty("sequences").EnumerateArray(), one => Assert.InRange(one.Number("duration_minutes"), shortest, longest));
    }

    [Theory]
    [InlineData("min_duration=-1")]
    [InlineData("max_duration=1441")]
    [InlineData("max_duration=2147483647")]
    public async Task Durations_out_of_range_are_refused(string query) =>
        await _client.GetProblemAsync($"{Sequences}?{query}", HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task Searching_and_presets()
    {
        Assert.Contains("sun-salutations", (await _client.GetJsonAsync($"{Sequences}?search=sun")).Slugs("sequences"));
        Assert.Equal(0, (await _client.GetJsonAsync($"{Sequences}?search=zzzz")).Number("total"));
        Assert.Equal(app.Library.Sequences.Count, (await _client.GetJsonAsync($"{Sequences}?preset_only=true")).Number("total"));
    }

    [Theory]
    [InlineData("categories")]
    [InlineData("focus-areas")]
    [InlineData("styles")]
    public async Task Groups_are_counted(string group)
    {
        var counts = (await _client.GetJsonAsync($"{Sequences}/{group}")).EnumerateArray().ToList();

        Assert.Equal(app.Library.Sequences.Count, counts.Sum(count => count.Number("count")));
        Assert.All(counts, count => Assert.NotEmpty(count.Text("label")!));
        foreach (var count in counts)
        {
            Assert.Equal(
                app.Library.Sequences.Count(one => (group switch { "categories" => one.Level, "focus-areas" => one.Focus, _ => one.Style }) == count.Text("word")),
                count.Number("count"));
        }
    }
}
