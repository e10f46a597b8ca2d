using System.Net;
using System.Text.Json;
using YogaFlow.Core.Library;
using YogaFlow.Web.Features.Library;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

public sealed class PoseTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private const string Poses = Answers.Api + "/poses";
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task All_are_listed_by_name_a_hundred_at_a_time()
    {
        var list = await _client.GetJsonAsync(Poses);

        Assert.Equal(app.Library.Poses.Count, list.Number("total"));
        Assert.Equal(Slice.LargestPageSize, list.Slugs("poses").Count);
        Assert.Equal(app.Library.Poses.OrderBy(pose => pose.Name, StringComparer.Ordinal).Select(pose => pose.Slug), await AllAsync(""));
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("number")]
    public async Task One_is_found_by_slug_and_by_number(string how)
    {
        var number = (await _client.GetJsonAsync($"{Poses}/tree")).Number("pose_id");

        var pose = await _client.GetJsonAsync($"{Poses}/{(how == "number" ? number : "tree")}");

        Assert.Equal(("tree", "Tree", "Vṛkṣāsana"), (pose.Text("slug"), pose.Text("name_english"), pose.Text("name_sanskrit")));
    }

    [Fact]
    public async Task One_has_every_field_of_the_contract()
    {
        var pose = await _client.GetJsonAsync($"{Poses}/tree");

        string[] texts = ["slug", "name_english", "name_sanskrit", "category", "difficulty_level", "description", "benefits", "contraindications", "sides", "breath", "created_at", "updated_at"];
        string[] lists = ["categories", "instructions", "modifications", "props_needed", "target_areas", "image_urls"];
        Assert.All(texts, field => Assert.NotEmpty(pose.Text(field)!));
        Assert.All(lists, field => Assert.NotEqual(0, pose.GetProperty(field).GetArrayLength()));
        Assert.Equal("both", pose.Text("sides"));
        Assert.Equal("standing", pose.Text("category"));
        Assert.Equal("beginner", pose.Text("difficulty_level"));
        Assert.Equal(30, pose.Number("hold_seconds"));
        Assert.Equal(JsonValueKind.Null, pose.GetProperty("variation_of").ValueKind);
        Assert.EndsWith("Z", pose.Text("created_at"), StringComparison.Ordinal);
        Assert.Equal(app.Library.Poses.Single(one => one.Slug == "tree").Benefits, pose.Text("benefits")!.Split('\n'));
    }

    [Theory]
    [InlineData("no-such-pose")]
    [InlineData("999999")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    [InlineData("%C5%9Bava")]
    public async Task One_that_is_not_there_is_a_problem(string key)
    {
        await _client.GetProblemAsync($"{Poses}/{key}", HttpStatusCode.NotFound);
        await _client.GetProblemAsync($"{Poses}/{key}/related", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("tree", "tree")]
    [InlineData("TREE", "tree")]
    [InlineData("tree pose", "tree")]
    [InlineData("Vṛkṣāsana", "tree")]
    [InlineData("vrksasana", "tree")]
    [InlineData("vrikshasana", "tree")]
    [InlineData("shavasana", "corpse")]
    [InlineData("savasan", "corpse")]
    [InlineData("Śavāsana", "corpse")]
    [InlineData("adho mukha svanasana", "downward-facing-dog")]
    [InlineData("adhomukha shvanasana", "downward-facing-dog")]
    [InlineData("chaturanga", "four-limbed-staff")]
    [InlineData("dog downward", "downward-facing-dog")]
    [InlineData("childs pose", "childs-pose")]
    [InlineData("child’s", "childs-pose")]
    public async Task One_is_found_by_any_of_its_names(string search, string slug) =>
        Assert.Contains(slug, (await _client.GetJsonAsync($"{Poses}?search={Uri.EscapeDataString(search)}")).Slugs("poses"));

    [Fact]
    public async Task Each_is_found_by_each_of_its_names()
    {
        foreach (var pose in app.Library.Poses)
        {
            foreach (var name in new[] { pose.Name, pose.Sanskrit.Iast, pose.Sanskrit.Plain }.Concat(pose.Aliases))
            {
                var found = await _client.GetJsonAsync($"{Poses}?search={Uri.EscapeDataString(name)}");
                Assert.True(found.Slugs("poses").Contains(pose.Slug), $"{pose.Slug} is not found by {name}.");
            }
        }
    }

    [Fact]
    public async Task A_name_that_says_it_comes_first() =>
        Assert.Equal("cat", (await _client.GetJsonAsync($"{Poses}?search=cat")).Slugs("poses")[0]);

    [Theory]
    [InlineData("qwrtp")]
    [InlineData("%25")]
    [InlineData("_")]
    [InlineData("%27%3B%20DROP%20TABLE%20zzz%3B%20--")]
    [InlineData("%E2%98%83")]
    public async Task Nothing_is_found_by_what_is_no_name(string search)
    {
        var list = await _client.GetJsonAsync($"{Poses}?search={search}");

        Assert.Equal(0, list.Number("total"));
        Assert.Equal(0, list.GetProperty("poses").GetArrayLength());
    }

    [Theory]
    [InlineData("category")]
    [InlineData("difficulty")]
    [InlineData("target_area")]
    [InlineData("prop")]
    [InlineData("avoid")]
    public async Task Every_word_of_a_filter_gives_the_poses_that_carry_it(string filter)
    {
        var words = WordsOf(app.Library.Vocabulary, filter);
        var shown = 0;
        foreach (var word in words)
        {
            var expected = app.Library.Poses.Where(pose => Carries(pose, filter, word)).Select(pose => pose.Slug).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(expected, (await AllAsync($"{filter}={word}")).Order(StringComparer.Ordinal));
            Assert.True(filter != "avoid" || expected.Count > 0);
            shown += expected.Count;
        }

        Assert.NotEqual(0, shown);
        Assert.True(filter != "avoid" || shown < words.Count * app.Library.Poses.Count, "Nothing is ever left out.");
    }

    /// <summary>What all pages of an answer hold, and no more than it says.</summary>
    private async Task<List<string>> AllAsync(string filter)
    {
        var all = new List<string>();
        for (var (page, total) = (1, 1); all.Count < total; page++)
        {
            var list = await _client.GetJsonAsync($"{Poses}?{filter}&page={page}&page_size={Slice.LargestPageSize}");
            total = list.Number("total");
            var slugs = list.Slugs("poses");
            Assert.True(slugs.Count > 0 || total == 0, $"Page {page} is empty.");
            all.AddRange(slugs);
        }

        return all;
    }

    [Fact]
    public async Task Filters_are_joined_by_and()
    {
        var list = await _client.GetJsonAsync($"{Poses}?category=standing&difficulty=beginner&target_area=hips&avoid=knee");

        var expected = app.Library.Poses
            .Where(pose => Carries(pose, "category", "standing") && Carries(pose, "difficulty", "beginner") && Carries(pose, "target_area", "hips") && Carries(pose, "avoid", "knee"))
            .Select(pose => pose.Slug).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, list.Slugs("poses").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("category")]
    [InlineData("difficulty")]
    [InlineData("target_area")]
    [InlineData("prop")]
    [InlineData("avoid")]
    public async Task An_unknown_word_is_refused_and_an_empty_one_is_left_out(string filter)
    {
        Assert.True((await _client.GetProblemAsync($"{Poses}?{filter}=nonsense", HttpStatusCode.UnprocessableEntity)).Blames(filter));
        Assert.Equal(app.Library.Poses.Count, (await _client.GetJsonAsync($"{Poses}?{filter}=")).Number("total"));
    }

    [Fact]
    public async Task A_search_has_at_most_a_hundred_letters()
    {
        await _client.GetJsonAsync($"{Poses}?search={new string('a', 100)}");
        await _client.GetProblemAsync($"{Poses}?search={new string('a', 101)}", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Related_are_those_that_the_file_links()
    {
        var related = await _client.GetJsonAsync($"{Poses}/tree/related");

        var tree = app.Library.Poses.Single(pose => pose.Slug == "tree");
        Assert.Equal(tree.Harder, related.Slugs("progressions"));
        Assert.Equal(tree.Preparations, related.Slugs("preparations"));
        Assert.Equal(tree.Counterposes, related.Slugs("counterposes"));
        Assert.NotEmpty(related.Slugs("similar"));
        Assert.DoesNotContain("tree", related.Slugs("similar"));
        Assert.Equal(
            app.Library.Sequences.Where(sequence => sequence.Steps.Any(step => step.Pose.Slug == "tree")).Select(sequence => sequence.Slug).Order(StringComparer.Ordinal),
            related.Slugs("sequences").Order(StringComparer.Ordinal));
    }

    private static ICollection<string> WordsOf(Vocabulary words, string filter) => [.. (filter switch
    {
        "category" => words.Categories,
        "difficulty" => words.Levels,
        "target_area" => words.Areas,
        "prop" => words.Props,
        _ => words.Conditions,
    }).Keys];

    private static bool Carries(Pose pose, string filter, string word) => filter switch
    {
        "category" => pose.Categories.Contains(word),
        "difficulty" => pose.Difficulty == word,
        "target_area" => pose.Stretches.Contains(word) || pose.Strengthens.Contains(word),
        "prop" => pose.Props.Required.Contains(word) || pose.Props.Optional.Contains(word),
        _ => !pose.Conditions.Any(condition => condition.Condition == word && condition.Severity is Severity.Avoid),
    };
}
