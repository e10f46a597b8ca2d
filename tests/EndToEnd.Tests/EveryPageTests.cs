using Deque.AxeCore.Playwright;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>What holds for every page in every state. A state is costly to reach, so it is looked at once for everything.</summary>
public sealed class EveryPageTests(Site site) : BrowserTest(site)
{
    private static readonly int[] Widths = [320, 360, 768, 1280];
    private static readonly int[] WidthsForAxe = [360, 1280];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    public static TheoryData<string> All => [.. Places.All.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Axe_finds_nothing_nothing_overflows_no_other_host_is_asked_and_nothing_goes_wrong(string place)
    {
        var visit = await VisitAsync(options => options.ReducedMotion = ReducedMotion.Reduce);
        await Places.All[place](visit);
        await visit.SettleAsync();

        List<string> faults = [];
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 740);
            await visit.StillAsync();
            faults.AddRange((await OutsideAsync(visit.Page)).Select(one => $"{width} px: outside the screen is {one}"));
            if (WidthsForAxe.Contains(width))
            {
                faults.AddRange(await AxeAsync(visit, width));
            }
        }

        faults.AddRange(visit.RequestsElsewhere.Select(url => $"Another host is asked: {url}"));
        // A page that is not there is an error to the console, and only that.
        var isMissing = place is "not found" or "no such pose";
        faults.AddRange(visit.Faults.Where(fault => !(isMissing && fault.Contains("status of 404", StringComparison.Ordinal))));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task The_page_about_the_API_asks_nothing_of_another_host()
    {
        var visit = await VisitAsync();
        await visit.GoAsync("/docs");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "YogaFlow API" }).First).ToBeVisibleAsync();
        await visit.SettleAsync();
        Assert.NotEmpty(visit.Requests);
        Assert.Empty(visit.RequestsElsewhere);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    private static async Task<List<string>> AxeAsync(Visit visit, int width)
    {
        List<string> faults = [];
        foreach (var scheme in Schemes)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await visit.StillAsync();
            faults.AddRange((await visit.Page.RunAxe()).Violations.Select(violation =>
                $"{width} px, {scheme}: {violation.Id}, {violation.Help}\n    "
                + string.Join("\n    ", violation.Nodes.Select(node => $"{node.Target}: {node.Html}"))));
        }

        return faults;
    }

    /// <summary>What stands out to a side without being in something that scrolls; also what is clipped there, for nobody gets to it.</summary>
    private static Task<string[]> OutsideAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const wide = document.documentElement.clientWidth;
          const scrolls = (one) => one && one !== document.body
            && (['auto', 'scroll'].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
          const outside = [...document.querySelectorAll('body *')].filter((one) => {
            const { left, right, width, height } = one.getBoundingClientRect();
            return width > 1 && height > 1 && (right > wide + 0.5 || left < -0.5)
              && one.checkVisibility() && !one.closest('svg, .skip') && !scrolls(one);
          }).map((one) => `${one.tagName} ${one.id || one.className}`);
          return document.documentElement.scrollWidth > wide ? [...outside, 'the page itself'] : outside;
        }
        """);
}
