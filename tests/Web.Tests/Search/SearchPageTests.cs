using System.Net;
using System.Text.RegularExpressions;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Search;

/// <summary>The search as a page, as a browser without scripts reads it.</summary>
public sealed class SearchPageTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Of_a_query_shows_each_group_with_its_links_and_count()
    {
        var html = await PageAsync("?q=sun");

        Assert.Contains("value=\"sun\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/sequences/sun-salutations\"", html, StringComparison.Ordinal);
        Assert.Contains("<title>sun · Search · YogaFlow</title>", html, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", html, StringComparison.Ordinal);

        var trees = await PageAsync("?q=vrksasana");
        Assert.Contains("href=\"/poses/tree\"", trees, StringComparison.Ordinal);
        Assert.Matches(new Regex("lang=\"sa-Latn\"[^>]*>Vṛkṣāsana<"), trees);
        Assert.Contains("href=\"/poses?search=vrksasana\"", trees, StringComparison.Ordinal);

        var breath = await PageAsync("?q=ujjayi");
        Assert.Matches(new Regex("<h2 id=\"breathing\"[^>]*>Breathing <span[^>]*>1</span>"), breath);
        Assert.Contains("href=\"/breathing/ocean-breath\"", breath, StringComparison.Ordinal);
        Assert.Matches(new Regex("lang=\"sa-Latn\"[^>]*>Ujjāyī<"), breath);
        Assert.Contains(app.Library.Breathing.Single(exercise => exercise.Slug == "ocean-breath").Summary, breath, StringComparison.Ordinal);

        var box = await PageAsync("?q=box+breath");
        Assert.Contains("href=\"/breathing/box-breath\"", box, StringComparison.Ordinal);
        Assert.DoesNotContain("sa-Latn", box, StringComparison.Ordinal);

        var hips = await PageAsync("?q=hips");
        Assert.Contains("href=\"/poses?target_area=hips\"", hips, StringComparison.Ordinal);
        Assert.Matches(new Regex("role=\"status\"[^>]*><strong[^>]*>\\d+</strong> fit “hips”"), hips);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%20")]
    public async Task Of_no_query_offers_ways_in(string query)
    {
        var html = await PageAsync(query);

        Assert.Contains("Or begin here", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/poses?category=standing\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/sequences?focus=relaxation\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", html, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"status\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_name_that_nothing_has_says_so_and_offers_ways_on()
    {
        var html = await PageAsync("?q=%3Cb%3Ezzz%3C/b%3E");

        Assert.Contains("Nothing is called “&lt;b&gt;zzz&lt;/b&gt;”", html, StringComparison.Ordinal);
        Assert.Contains("Or look here", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hedstand", "/poses/headstand")]
    [InlineData("coherrant", "/breathing/coherent-breath")]
    [InlineData("tree zzz", "/poses/tree")]
    [InlineData("midday reset zzz", "/sequences/midday-reset")]
    public async Task Of_a_slip_of_the_fingers_names_what_may_have_been_meant(string query, string url)
    {
        var html = await PageAsync($"?q={Uri.EscapeDataString(query)}");

        Assert.Contains("Did you mean one of these?", html, StringComparison.Ordinal);
        Assert.Contains($"class=\"chip\" href=\"{url}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_too_long_a_query_says_so_and_keeps_what_was_typed()
    {
        var typed = new string('a', 101);

        var html = await PageAsync($"?q={typed}");

        Assert.Matches(new Regex("role=\"alert\"[^>]*>A search has at most 100 characters"), html);
        Assert.Contains($"value=\"{typed}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_reached_from_every_page_and_has_one_field_itself()
    {
        var home = await PageAsync("", "/");
        Assert.Matches(new Regex("<form[^>]* action=\"/search\" method=\"get\" role=\"search\""), home);
        Assert.Contains("href=\"/search\"", home, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(home, "name=\"q\""));
        Assert.Single(Regex.Matches(await PageAsync(""), "name=\"q\""));
    }

    private async Task<string> PageAsync(string query, string path = "/search")
    {
        using var answer = await _client.GetAsync(new Uri(path + query, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        // Blazor writes most letters outside ASCII as numbers; people read the letters.
        return Regex.Replace(html, "&#x([0-9A-F]+);", match => char.ConvertFromUtf32(Convert.ToInt32(match.Groups[1].Value, 16)));
    }
}
