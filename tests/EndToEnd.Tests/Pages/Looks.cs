using Deque.AxeCore.Playwright;

namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>What can be seen to be wrong with a page: whatever axe finds, and what stands outside the screen.</summary>
internal static class Looks
{
    private static readonly int[] Widths = [320, 360, 768, 1280];
    private static readonly int[] WidthsForAxe = [360, 1280];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    public static async Task<List<string>> FaultsAsync(Visit visit)
    {
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

        return faults;
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
