using System.Text;
using Deque.AxeCore.Playwright;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>What holds for every page in every state.</summary>
public sealed class EveryPageTests(Site site) : BrowserTest(site)
{
    private static readonly int[] Widths = [320, 360, 768, 1280];

    public static TheoryData<string> All => [.. Places.All.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Axe_finds_nothing_in_light_and_dark_on_a_phone_and_a_desktop(string place)
    {
        var visit = await VisitAsync(options => options.ReducedMotion = ReducedMotion.Reduce);
        await Places.All[place](visit);
        await visit.SettleAsync();
        var found = new StringBuilder();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var width in new[] { 360, 1280 })
            {
                await visit.Page.SetViewportSizeAsync(width, 800);
                await visit.StillAsync();
                foreach (var violation in (await visit.Page.RunAxe()).Violations)
                {
                    var nodes = string.Join("\n    ", violation.Nodes.Select(node => $"{node.Target}: {node.Html}"));
                    found.AppendLine($"{scheme}, {width} px: {violation.Id}, {violation.Help}\n    {nodes}");
                }
            }
        }

        Assert.True(found.Length == 0, found.ToString());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_is_wider_than_the_screen(string place)
    {
        var visit = await VisitAsync(options => options.ReducedMotion = ReducedMotion.Reduce);
        await Places.All[place](visit);
        await visit.SettleAsync();
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 740);
            await visit.StillAsync();
            // Also what a clipped element hides: nobody can scroll to it.
            var outside = await visit.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const wide = document.documentElement.clientWidth;
                  const scrolls = (one) => one && one !== document.body && (['auto', 'scroll'].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
                  return [...document.querySelectorAll('body *')].filter((one) => {
                    const { left, right, width, height } = one.getBoundingClientRect();
                    return width > 1 && height > 1 && (right > wide + 0.5 || left < -0.5) && one.checkVisibility() && !one.closest('svg, .skip') && !scrolls(one);
                  }).map((one) => `${one.tagName} ${one.id || one.className} ${Math.round(one.getBoundingClientRect().right)}`)
                    .concat(document.documentElement.scrollWidth > wide ? [`the page scrolls to ${document.documentElement.scrollWidth}`] : []);
                }
                """);
            Assert.True(outside.Length == 0, $"At {width} px: {string.Join("; ", outside)}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_is_asked_of_another_host_and_nothing_goes_wrong(string place)
    {
        var visit = await VisitAsync();
        await Places.All[place](visit);
        await visit.SettleAsync();
        Assert.NotEmpty(visit.Requests);
        Assert.Empty(visit.RequestsElsewhere);
        // A page that is not there is an error to the console, and only that.
        var expected = visit.Page.Url.Contains("no-such-", StringComparison.Ordinal) ? 1 : 0;
        Assert.True(visit.Faults.Count <= expected && visit.Faults.All(fault => fault.Contains("404", StringComparison.Ordinal)), string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task The_page_about_the_API_asks_nothing_of_another_host()
    {
        var visit = await VisitAsync();
        await visit.GoAsync("/docs");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "YogaFlow API" }).First).ToBeVisibleAsync();
        await visit.SettleAsync();
        Assert.Empty(visit.RequestsElsewhere);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }
}
