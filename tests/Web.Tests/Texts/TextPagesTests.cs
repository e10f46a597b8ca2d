using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using YogaFlow.Core.People;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Texts;

/// <summary>The pages that are read: help, questions, privacy and terms.</summary>
public sealed partial class TextPagesTests(YogaFlowApp app) : IClassFixture<YogaFlowApp>
{
    private static readonly string[] Pages = ["/help", "/faq", "/privacy", "/terms"];

    public static TheoryData<string> All => [.. Pages];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Have_a_title_a_description_one_heading_and_the_way_to_the_others(string page)
    {
        var html = await HtmlAsync(page);

        Assert.Matches("<title>[^<]+ · YogaFlow</title>", html);
        Assert.Matches("""<meta name="description" content="[^"]{50,170}"[^>]*>""", html);
        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        foreach (var other in Pages)
        {
            Assert.True(other == page || Links(html).Count(link => link == other) > 1, $"{page} leads to {other} from its end and from the foot.");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_section_is_in_the_contents_and_every_link_leads_somewhere(string page)
    {
        var client = app.SignedInAsSomebody();
        var html = await HtmlAsync(page);
        var sections = SectionId().Matches(html).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(sections.Count, sections.Distinct().Count());
        Assert.Equal(sections, ContentsLink().Matches(html).Select(match => match.Groups[1].Value));
        foreach (var link in Links(html).Where(link => link.StartsWith('/')).Distinct())
        {
            var (address, anchor) = link.Split('#') is [var path, var id] ? (path, id) : (link, null);
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{page} leads to {link}: {answer.StatusCode}");
            var there = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(anchor is null || there.Contains($"id=\"{anchor}\"", StringComparison.Ordinal), $"{page} leads to {link}, where nothing is called so.");
        }
    }

    [Theory]
    [InlineData("/privacy", Documents.PrivacyVersion)]
    [InlineData("/terms", Documents.TermsVersion)]
    public async Task What_one_agrees_to_says_of_which_day_it_is(string page, string version)
    {
        var day = DateOnly.ParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Matches($"<time datetime=\"{version}\"[^>]*>{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</time>", await HtmlAsync(page));
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/terms")]
    [InlineData("/faq")]
    public async Task Say_that_they_are_no_medical_advice(string page) =>
        Assert.Contains("not medical advice", await HtmlAsync(page), StringComparison.Ordinal);

    private static IEnumerable<string> Links(string html) => Link().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    private Task<string> HtmlAsync(string page) => app.CreateClient().GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<section [^>]*id=\"([^\"]+)\"")]
    private static partial Regex SectionId();

    [GeneratedRegex("<li[^>]*><a [^>]*href=\"/[a-z]+#([^\"]+)\"")]
    private static partial Regex ContentsLink();
}
