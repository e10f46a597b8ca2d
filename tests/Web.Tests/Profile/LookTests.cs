using System.Net;
using YogaFlow.Web.Tests.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Profile;

/// <summary>Who is drawn in the figures that a person sees.</summary>
public sealed class LookTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    [Fact]
    public async Task Who_chose_a_look_meets_it_on_every_page_that_shows_a_main_view()
    {
        var somebody = await Somebody.NewAsync(app);
        await somebody.Client.PutAsync("/profile", """{"look":"rose"}""");

        // The page of a practice ends with a picture that is nobody's pose.
        Assert.Contains("-1-rose.svg", await somebody.Client.ReadAsync("/practise/sun-salutations"), StringComparison.Ordinal);
        foreach (var path in new[] { "/poses", "/poses/tree", "/sequences", "/sequences/sun-salutations" })
        {
            var page = await somebody.Client.ReadAsync(path);
            Assert.Contains("-1-rose.svg", page, StringComparison.Ordinal);
            Assert.DoesNotContain("-1.svg", MainOf(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_choice_and_after_taking_it_back_each_pose_wears_its_own()
    {
        var somebody = await Somebody.NewAsync(app);
        Assert.Contains("/figures/tree-1.svg", await somebody.Client.ReadAsync("/poses/tree"), StringComparison.Ordinal);
        await somebody.Client.PutAsync("/profile", """{"look":"teal"}""");
        await somebody.Client.PutAsync("/profile", """{"look":""}""");

        var profile = await somebody.Client.GetJsonAsync(Answers.Api + "/profile");

        Assert.Contains("/figures/tree-1.svg", await somebody.Client.ReadAsync("/poses/tree"), StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, profile.GetProperty("look").ValueKind);
    }

    [Fact]
    public async Task An_unknown_look_is_refused_and_the_chosen_one_stays()
    {
        var somebody = await Somebody.NewAsync(app);
        await somebody.Client.PutAsync("/profile", """{"look":"ochre"}""");

        using var refused = await somebody.Client.SendJsonAsync(HttpMethod.Put, Answers.Api + "/profile", new { look = "zebra" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("ochre", (await somebody.Client.GetJsonAsync(Answers.Api + "/profile")).Text("look"));
    }

    [Fact]
    public void Every_pose_is_drawn_with_every_person() =>
        Assert.All(app.Library.Poses, pose => Assert.All(app.Library.Vocabulary.Looks.Keys, look =>
            Assert.True(File.Exists(Repository.PathTo("content", "drawings", $"{pose.Slug}-1-{look}.svg")), $"{pose.Slug}-1-{look}.svg")));

    private static string MainOf(string page)
    {
        var start = page.IndexOf("<main", StringComparison.Ordinal);
        return page[start..page.IndexOf("</main>", start, StringComparison.Ordinal)];
    }
}
