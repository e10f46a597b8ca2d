using YogaFlow.Core.Library;
using YogaFlow.Web.Tests.Progress;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Library;

/// <summary>Where a person meets the variations of a pose.</summary>
public sealed class VariationPageTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private readonly HttpClient _client = app.CreateClient();

    private IReadOnlyList<Pose> Variations => [.. app.Library.Poses.Where(pose => pose.VariationOf is not null)];

    [Fact]
    public async Task A_pose_shows_its_variations_and_a_variation_what_it_varies()
    {
        var variation = Variations[0];

        var whole = await _client.ReadAsync($"/poses/{variation.VariationOf}");
        var varied = await _client.ReadAsync($"/poses/{variation.Slug}");

        Assert.Contains($"id=\"pose-{variation.Slug}\"", whole, StringComparison.Ordinal);
        Assert.Contains($"A variation of <a href=\"/poses/{variation.VariationOf}\"", varied, StringComparison.Ordinal);
        Assert.Contains($"id=\"pose-{variation.VariationOf}\"", varied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wall_shows_each_pose_once_until_the_variations_are_asked_for()
    {
        var (bases, all) = (app.Library.Poses.Count - Variations.Count, app.Library.Poses.Count);

        var wall = await _client.ReadAsync("/poses?shown=1000");
        var everything = await _client.ReadAsync("/poses?shown=1000&variations=shown");

        Assert.Matches($"<strong[^>]*>{bases}</strong>", wall);
        Assert.Contains($"Show the {Variations.Count} variations too", wall, StringComparison.Ordinal);
        Assert.Matches($"<strong[^>]*>{all}</strong>", everything);
        Assert.All(Variations, variation =>
        {
            Assert.DoesNotContain($"id=\"pose-{variation.Slug}\"", wall, StringComparison.Ordinal);
            Assert.Contains($"id=\"pose-{variation.Slug}\"", everything, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Who_searches_finds_variations_at_once()
    {
        var variation = Variations[0];

        var page = await _client.ReadAsync($"/poses?search={Uri.EscapeDataString(variation.Name)}");

        Assert.Contains($"id=\"pose-{variation.Slug}\"", page, StringComparison.Ordinal);
    }
}
