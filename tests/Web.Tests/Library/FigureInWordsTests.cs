using AngleSharp.Dom;
using YogaFlow.Web.Tests.Keeper;
using YogaFlow.Web.Tests.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

/// <summary>What somebody hears of a figure who cannot see it.</summary>
public sealed class FigureInWordsTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_page_of_a_pose_says_how_the_figure_stands_and_then_what_its_author_says()
    {
        var figure = await FigureAsync("/poses/tree");

        Assert.StartsWith("A person stands on the right leg", figure.GetAttribute("alt"), StringComparison.Ordinal);
        Assert.Equal(app.Library.Poses.Single(pose => pose.Slug == "tree").Picture, figure.GetAttribute("aria-description"));
    }

    [Fact]
    public async Task The_other_side_is_told_as_it_is_and_without_a_sentence_about_the_first()
    {
        var figure = await FigureAsync("/poses/tree?side=left");

        Assert.StartsWith("A person stands on the left leg", figure.GetAttribute("alt"), StringComparison.Ordinal);
        Assert.Null(figure.GetAttribute("aria-description"));
    }

    [Fact]
    public async Task A_practice_has_the_words_of_both_sides()
    {
        var timeline = await _client.GetJsonAsync(Answers.Api + "/sequences/sun-salutations/timeline");

        Assert.All(timeline.GetProperty("poses").EnumerateObject(), pose =>
        {
            Assert.StartsWith("A person ", pose.Value.Text("image_description"), StringComparison.Ordinal);
            Assert.StartsWith("A person ", pose.Value.Text("mirrored_description"), StringComparison.Ordinal);
        });
        var sided = timeline.GetProperty("poses").GetProperty("warrior-one");
        Assert.Contains("right knee bent", sided.Text("image_description"), StringComparison.Ordinal);
        Assert.Contains("left knee bent", sided.Text("mirrored_description"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_that_ships_has_words_of_both_sides() => Assert.All(app.Library.Poses, pose =>
    {
        Assert.NotEmpty(YogaFlow.Web.Components.DrawnFigure.WordsOf(pose.ShownBy, mirrored: false) ?? "");
        Assert.NotEmpty(YogaFlow.Web.Components.DrawnFigure.WordsOf(pose.ShownBy, mirrored: true) ?? "");
    });

    private async Task<IElement> FigureAsync(string path) =>
        FilledForm.Parse(await _client.ReadAsync(path)).QuerySelector("yoga-figure img")!;
}
