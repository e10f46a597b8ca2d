using System.Net;
using System.Text.Json;
using YogaFlow.Core.Library;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

public sealed class BreathingTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Breathing = Answers.Api + "/breathing";
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Without_paging_all_are_listed_the_gentlest_first_and_by_name()
    {
        var list = await _client.GetJsonAsync(Breathing);

        string[] levels = [Levels.Beginner, Levels.Intermediate, Levels.Advanced];
        Assert.Equal(
            app.Library.Breathing.OrderBy(one => Array.IndexOf(levels, one.Level)).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Slug),
            list.Slugs("exercises"));
        Assert.Equal(app.Library.Breathing.Count, list.Number("total"));
    }

    [Fact]
    public async Task One_has_every_field_of_the_contract_by_slug_and_by_number()
    {
        var one = await _client.GetJsonAsync($"{Breathing}/coherent-breath");

        string[] texts = ["slug", "name", "summary", "description", "difficulty_level", "energy", "base_position", "pattern_text", "cue_eyes_closed", "source", "licence", "created_at", "updated_at"];
        string[] lists = ["aliases", "pattern", "instructions", "benefits", "conditions"];
        Assert.All(texts, field => Assert.NotEmpty(one.Text(field)!));
        Assert.All(lists, field => Assert.NotEqual(0, one.GetProperty(field).GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, one.GetProperty("name_sanskrit").ValueKind);
        Assert.Equal(JsonValueKind.Null, one.GetProperty("rounds").ValueKind);
        Assert.Equal(JsonValueKind.Null, one.GetProperty("breaths_a_minute").ValueKind);
        Assert.Equal((5, 300, 11), (one.Number("minutes"), one.Number("total_seconds"), one.Number("round_seconds")));
        Assert.Equal("5.5 in · 5.5 out", one.Text("pattern_text"));
        Assert.Equal(5.5, one.GetProperty("pattern")[0].GetProperty("seconds").GetDouble());
        Assert.EndsWith("Z", one.Text("created_at"), StringComparison.Ordinal);

        Assert.Equal(one.GetRawText(), (await _client.GetJsonAsync($"{Breathing}/{one.Number("exercise_id")}")).GetRawText());
    }

    [Fact]
    public async Task Nostrils_ways_holds_and_rapid_breaths_are_stored_and_told()
    {
        var channel = await _client.GetJsonAsync($"{Breathing}/channel-clearing");
        var humming = await _client.GetJsonAsync($"{Breathing}/humming-bee");
        var rapid = await _client.GetJsonAsync($"{Breathing}/skull-shining");

        Assert.Equal("4 in left · 4 hold · 8 out right · 4 in right · 4 hold · 8 out left", channel.Text("pattern_text"));
        Assert.Equal(["inhale", "hold_in", "exhale", "inhale", "hold_in", "exhale"], channel.GetProperty("pattern").EnumerateArray().Select(phase => phase.Text("phase")));
        Assert.Equal("left", channel.GetProperty("pattern")[0].Text("nostril"));
        Assert.Equal(("Nāḍī Śodhana", "नाडी शोधन"), (channel.Text("name_sanskrit"), channel.Text("name_devanagari")));
        Assert.Equal("hum", humming.GetProperty("pattern")[1].Text("way"));
        Assert.Equal((60, 30, 3, 30, 30, 150), (rapid.Number("breaths_a_minute"), rapid.Number("breaths_a_round"), rapid.Number("rounds"), rapid.Number("rest_seconds"), rapid.Number("round_seconds"), rapid.Number("total_seconds")));
        Assert.Equal(0, rapid.GetProperty("pattern").GetArrayLength());
    }

    [Theory]
    [InlineData("no-such-breath")]
    [InlineData("999999")]
    [InlineData("0")]
    [InlineData("tree")]
    public async Task One_that_is_not_there_is_a_problem(string key)
    {
        await _client.GetProblemAsync($"{Breathing}/{key}", HttpStatusCode.NotFound);
        using var page = await _client.GetAsync(new Uri($"/breathing/{key}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task Each_is_found_by_each_of_its_names()
    {
        foreach (var exercise in app.Library.Breathing)
        {
            foreach (var name in new[] { exercise.Name, exercise.Sanskrit?.Iast, exercise.Sanskrit?.Plain }.Concat(exercise.Aliases).OfType<string>())
            {
                var found = await _client.GetJsonAsync($"{Breathing}?search={Uri.EscapeDataString(name)}");
                Assert.True(found.Slugs("exercises").Contains(exercise.Slug), $"{exercise.Slug} is not found by {name}.");
            }
        }
    }

    [Theory]
    [InlineData("shitali", "cooling-breath")]
    [InlineData("nadi shodhan", "channel-clearing")]
    [InlineData("Ujjāyī", "ocean-breath")]
    public async Task One_is_found_in_any_common_spelling(string search, string slug) =>
        Assert.Contains(slug, (await _client.GetJsonAsync($"{Breathing}?search={Uri.EscapeDataString(search)}")).Slugs("exercises"));

    [Theory]
    [InlineData("zzzz")]
    [InlineData("%25")]
    [InlineData("_")]
    public async Task Nothing_is_found_by_what_is_no_name(string search) =>
        Assert.Equal(0, (await _client.GetJsonAsync($"{Breathing}?search={search}")).Number("total"));

    [Theory]
    [InlineData("difficulty")]
    [InlineData("energy")]
    [InlineData("avoid")]
    public async Task Every_word_of_a_filter_gives_the_exercises_that_carry_it(string filter)
    {
        var vocabulary = app.Library.Vocabulary;
        var words = (filter switch { "difficulty" => vocabulary.Levels, "energy" => vocabulary.Energies, _ => vocabulary.BreathingConditions }).Keys.ToList();
        var shown = 0;
        foreach (var word in words)
        {
            var expected = app.Library.Breathing.Where(one => Carries(one, filter, word)).Select(one => one.Slug).Order(StringComparer.Ordinal).ToList();

            var list = await _client.GetJsonAsync($"{Breathing}?{filter}={word}");

            Assert.Equal(expected, list.Slugs("exercises").Order(StringComparer.Ordinal));
            Assert.Equal(expected.Count, list.Number("total"));
            shown += expected.Count;
        }

        Assert.True(shown < words.Count * app.Library.Breathing.Count, "Nothing is ever left out.");
        Assert.True((await _client.GetProblemAsync($"{Breathing}?{filter}=nonsense", HttpStatusCode.UnprocessableEntity)).Blames(filter));
        Assert.Equal(app.Library.Breathing.Count, (await _client.GetJsonAsync($"{Breathing}?{filter}=")).Number("total"));
    }

    [Fact]
    public async Task With_epilepsy_no_rapid_and_no_held_breath_is_offered()
    {
        var offered = (await _client.GetJsonAsync($"{Breathing}?avoid=epilepsy")).Slugs("exercises");

        Assert.NotEmpty(offered);
        Assert.DoesNotContain(app.Library.Breathing, one => (one.IsRapid || one.IsHeld) && offered.Contains(one.Slug));
    }

    [Fact]
    public async Task Poses_do_not_offer_a_filter_that_they_cannot_keep() =>
        Assert.True((await _client.GetProblemAsync($"{Answers.Api}/poses?avoid=epilepsy", HttpStatusCode.UnprocessableEntity)).Blames("avoid"));

    private static bool Carries(BreathingExercise one, string filter, string word) => filter switch
    {
        "difficulty" => one.Level == word,
        "energy" => one.Energy == word,
        _ => !one.Conditions.Any(condition => condition.Condition == word && condition.Severity is Severity.Avoid),
    };
}
