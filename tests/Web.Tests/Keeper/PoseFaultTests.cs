using System.Net;
using System.Text.Json.Nodes;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Keeper;

/// <summary>What a keeper may not write: the rules are those of the shipped files, and every fault is named at once.</summary>
public sealed class PoseFaultTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private readonly HttpClient _keeper = app.SignedInAsKeeper();

    [Theory]
    [InlineData("easier", """["no-such-pose"]""", "easier[0]")]
    [InlineData("harder", """["tree"]""", "harder[0]")]
    [InlineData("variation_of", "\"no-such-pose\"", "variation_of")]
    [InlineData("energy", "\"sparkling\"", "energy")]
    [InlineData("base_position", "\"floating\"", "base_position")]
    [InlineData("categories", "[]", "categories")]
    [InlineData("categories", "[null]", "categories")]
    [InlineData("stretches", """["aura"]""", "stretches")]
    [InlineData("props_needed", """["sword"]""", "props_needed")]
    [InlineData("level", "6", "level")]
    [InlineData("hold_seconds", "1", "hold_seconds")]
    [InlineData("hold_seconds", "null", "hold_seconds")]
    [InlineData("sides", "null", "sides")]
    [InlineData("name_english", "\"\"", "name_english")]
    [InlineData("name_english", "null", "name_english")]
    [InlineData("name_sanskrit", "\" \"", "name_sanskrit")]
    [InlineData("cue_short", "\"aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaab\"", "cue_short")]
    [InlineData("gaze", "\"This pose cures everything.\"", "gaze")]
    [InlineData("entry", "[]", "entry")]
    [InlineData("benefits", "\"\\n\"", "benefits")]
    [InlineData("benefits", "\"Detox for all\"", "benefits[0]")]
    [InlineData("conditions", """[{"condition":"broken_heart","severity":"avoid","why":"Why.","alternative":"mountain"}]""", "conditions[0].condition")]
    [InlineData("conditions", """[{"condition":"knee","severity":"avoid","why":"","alternative":"mountain"}]""", "conditions[0].why")]
    [InlineData("conditions", """[{"condition":"knee","severity":null,"why":"Why.","alternative":"mountain"}]""", "conditions[0].severity")]
    [InlineData("conditions", """[{"condition":"knee","severity":"avoid","why":"Why.","alternative":"no-such-pose"}]""", "conditions[0].alternative")]
    [InlineData("conditions", "[null]", "conditions[0].condition")]
    [InlineData("figure", "\"no-such-figure\"", "figure")]
    [InlineData("image_urls", """["https://elsewhere.example/tree.png"]""", "image_urls")]
    [InlineData("slug", "\"oak\"", "slug")]
    public async Task A_fault_is_refused_and_the_field_is_named(string field, string value, string blamed)
    {
        var body = await _keeper.PoseAsync("tree", (field, JsonNode.Parse(value)));

        var problem = await _keeper.PutAsync(Written.Poses + "/tree", body, HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames(blamed), problem.GetRawText());
        Assert.Empty(await _keeper.VersionsAsync("poses/tree"));
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var problem = await _keeper.SendAsync(HttpMethod.Post, Written.Poses, [], HttpStatusCode.UnprocessableEntity);

        foreach (var field in new[] { "slug", "name_english", "name_sanskrit", "categories", "level", "sides", "hold_seconds", "cue_short", "entry", "benefits", "figure", "source" })
        {
            Assert.True(problem.Blames(field), $"{field}: {problem.GetRawText()}");
        }
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("17")]
    [InlineData("new")]
    [InlineData("Big Oak")]
    [InlineData("../oak")]
    public async Task A_slug_that_cannot_be_an_address_or_is_taken_is_refused(string slug)
    {
        var problem = await _keeper.SendAsync(
            HttpMethod.Post, Written.Poses, await _keeper.NewPoseAsync(slug), slug == "tree" ? HttpStatusCode.Conflict : HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames("slug"));
    }

    [Fact]
    public async Task A_condition_for_which_others_send_people_here_is_refused()
    {
        var tree = await _keeper.PoseAsync("mountain", ("conditions", JsonNode.Parse("""[{"condition":"knee","severity":"avoid","why":"Why.","alternative":"corpse"}]""")));

        var problem = await _keeper.PutAsync(Written.Poses + "/mountain", tree, HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.Blames("conditions[0].condition"), problem.GetRawText());
    }
}
