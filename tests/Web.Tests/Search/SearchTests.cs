using System.Net;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Search;

/// <summary>The search as a call of the API.</summary>
public sealed class SearchTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Search = Answers.Api + "/search";

    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("tree", "tree")]
    [InlineData("Vṛkṣāsana", "tree")]
    [InlineData("vrikshasana", "tree")]
    [InlineData("shavasana", "corpse")]
    [InlineData("dog downward", "downward-facing-dog")]
    [InlineData("  child’s ", "childs-pose")]
    public async Task Finds_a_pose_however_it_is_spelt(string query, string slug) =>
        Assert.Equal(slug, (await FindAsync(query)).Slugs("poses")[0]);

    [Theory]
    [InlineData("box", "box-breath")]
    [InlineData("nadi shodhana", "channel-clearing")]
    [InlineData("ujjāyī", "ocean-breath")]
    [InlineData("4-7-8", "four-seven-eight")]
    public async Task Finds_a_breathing_exercise_by_any_of_its_names(string query, string slug) =>
        Assert.Equal(slug, (await FindAsync(query)).Slugs("breathing")[0]);

    [Fact]
    public async Task Finds_every_pose_sequence_and_breathing_exercise_by_its_name_before_others()
    {
        foreach (var pose in app.Library.Poses)
        {
            Assert.Contains(pose.Slug, (await FindAsync(pose.Name)).Slugs("poses"));
            Assert.Contains(pose.Slug, (await FindAsync(pose.Sanskrit.Iast, limit: 20)).Slugs("poses"));
        }

        foreach (var sequence in app.Library.Sequences)
        {
            Assert.Equal(sequence.Slug, (await FindAsync(sequence.Name)).Slugs("sequences")[0]);
        }

        foreach (var exercise in app.Library.Breathing)
        {
            Assert.Equal(exercise.Slug, (await FindAsync(exercise.Name)).Slugs("breathing")[0]);
        }
    }

    [Fact]
    public async Task Puts_the_best_first()
    {
        var cat = await FindAsync("cat", limit: 20);
        Assert.Equal("cat", cat.Slugs("poses")[0]);
        // Also called so (Caturaṅga), which comes after what is called so in English.
        Assert.Contains("four-limbed-staff", cat.Slugs("poses").Skip(1));

        var dogs = (await FindAsync("war", limit: 20)).Slugs("poses");
        Assert.Equal(["warrior-one", "warrior-two", "warrior-three"], dogs.Take(3));
        Assert.True(dogs.IndexOf("downward-facing-dog") > 2, "A name that only contains it comes after those that begin with it.");
    }

    [Theory]
    [InlineData("standing", "category", "standing", "Standing", "/poses?category=standing")]
    [InlineData("hips", "target_area", "hips", "Hips", "/poses?target_area=hips")]
    [InlineData("thighs", "target_area", "quadriceps", "Front of the thighs", "/poses?target_area=quadriceps")]
    [InlineData("strength", "focus_area", "strength", "Strength", "/sequences?focus=strength")]
    [InlineData("yin", "style", "yin", "Yin", "/sequences?style=yin")]
    public async Task Finds_a_category_and_where_it_is_listed(string query, string kind, string word, string label, string url)
    {
        var found = (await FindAsync(query)).GetProperty("categories").EnumerateArray().ToList();

        Assert.Contains(
            (kind, word, label, url), found.Select(one => (one.Text("kind")!, one.Text("word")!, one.Text("label")!, one.Text("url")!)));
        using var list = await _client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
        Assert.DoesNotContain("role=\"alert\"", await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_each_what_the_catalogue_says()
    {
        var found = await FindAsync("sun");
        var pose = (await FindAsync("tree")).GetProperty("poses")[0];
        var sequence = found.GetProperty("sequences").EnumerateArray().Single(one => one.Text("slug") == "sun-salutations");

        var tree = await _client.GetJsonAsync(Answers.Api + "/poses/tree");
        Assert.Equal(
            (tree.Number("pose_id"), "Tree", "Vṛkṣāsana", tree.GetProperty("image_urls")[0].GetString(), "/poses/tree"),
            (pose.Number("pose_id"), pose.Text("name_english"), pose.Text("name_sanskrit"), pose.Text("image_url"), pose.Text("url")));
        var sun = await _client.GetJsonAsync(Answers.Api + "/sequences/sun-salutations");
        foreach (var field in new[] { "sequence_id", "slug", "name", "duration_minutes", "difficulty_level" })
        {
            Assert.Equal(sun.GetProperty(field).GetRawText(), sequence.GetProperty(field).GetRawText());
        }

        Assert.Equal("/sequences/sun-salutations", sequence.Text("url"));
        Assert.Equal("sun", found.Text("query"));
    }

    [Theory]
    [InlineData("box-breath", "box breath", JsonValueKind.Null)]
    [InlineData("ocean-breath", "ocean breath", JsonValueKind.String)]
    public async Task Says_of_a_breathing_exercise_what_the_catalogue_says(string slug, string query, JsonValueKind sanskrit)
    {
        var exercise = (await FindAsync(query)).GetProperty("breathing")[0];

        var catalogued = await _client.GetJsonAsync($"{Answers.Api}/breathing/{slug}");
        foreach (var field in new[] { "exercise_id", "slug", "name", "name_sanskrit", "summary" })
        {
            Assert.Equal(catalogued.GetProperty(field).GetRawText(), exercise.GetProperty(field).GetRawText());
        }

        Assert.Equal(sanskrit, exercise.GetProperty("name_sanskrit").ValueKind);
        Assert.Equal($"/breathing/{slug}", exercise.Text("url"));
    }

    [Fact]
    public async Task Shows_each_sequence_with_the_figure_that_the_catalogue_shows()
    {
        var covers = (await _client.GetJsonAsync(Answers.Api + "/sequences")).GetProperty("sequences").EnumerateArray()
            .ToDictionary(one => one.Text("slug")!, one => one.Text("image_url"));

        foreach (var sequence in app.Library.Sequences)
        {
            var found = (await FindAsync(sequence.Name)).GetProperty("sequences")[0];
            Assert.Equal(covers[found.Text("slug")!], found.Text("image_url"));
        }
    }

    [Fact]
    public async Task Lists_as_many_as_asked_for_and_counts_all()
    {
        var few = await FindAsync("a", limit: 1);
        var usual = await _client.GetJsonAsync($"{Search}?q=a");

        Assert.Equal((1, 1, 1, 1), CountsOf(few));
        Assert.Equal((5, 5, 5, 5), CountsOf(usual));
        Assert.Equal(usual.Number("total"), few.Number("total"));
        var poses = (await _client.GetJsonAsync(Answers.Api + "/poses?search=a")).Number("total");
        var sequences = (await _client.GetJsonAsync(Answers.Api + "/sequences?search=a")).Number("total");
        var breathing = (await _client.GetJsonAsync(Answers.Api + "/breathing?search=a")).Number("total");
        Assert.True(few.Number("total") > poses + sequences + breathing, "The categories are counted too.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!?")]
    [InlineData("zxqvj")]
    [InlineData("tree zzzz")]
    [InlineData("\0")]
    public async Task Finds_nothing_without_making_a_fuss(string query)
    {
        var found = await FindAsync(query);

        Assert.Equal((0, 0, 0, 0), CountsOf(found));
        Assert.Equal(0, found.Number("total"));
    }

    [Fact]
    public async Task Is_refused_without_a_query_and_with_one_that_is_too_long()
    {
        Assert.True((await _client.GetProblemAsync(Search, HttpStatusCode.UnprocessableEntity)).Blames("q"));
        await FindAsync(new string('a', 100));
        var problem = await _client.GetProblemAsync($"{Search}?q={new string('a', 101)}", HttpStatusCode.UnprocessableEntity);
        Assert.Equal("urn:yogaflow:search.too-long", problem.Text("type"));
        Assert.True(problem.Blames("q"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("-1")]
    public async Task Is_refused_when_too_many_or_none_are_asked_for(string limit) =>
        Assert.True((await _client.GetProblemAsync($"{Search}?q=tree&limit={limit}", HttpStatusCode.UnprocessableEntity)).Blames("limit"));

    private Task<JsonElement> FindAsync(string query, int limit = 5) =>
        _client.GetJsonAsync($"{Search}?q={Uri.EscapeDataString(query)}&limit={limit}");

    private static (int Poses, int Sequences, int Breathing, int Categories) CountsOf(JsonElement found) =>
        (Count(found, "poses"), Count(found, "sequences"), Count(found, "breathing"), Count(found, "categories"));

    private static int Count(JsonElement found, string group) => found.GetProperty(group).GetArrayLength();
}
