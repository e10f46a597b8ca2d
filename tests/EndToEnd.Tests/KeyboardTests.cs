namespace YogaFlow.EndToEnd.Tests;

/// <summary>Everything works with Tab, Enter, Space and arrows alone, and one sees where one is.</summary>
public sealed class KeyboardTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task From_home_to_done_without_a_pointer()
    {
        var visit = await VisitAsync();
        await PractisePage.FreezeAsync(visit);
        await visit.GoAsync("/");
        var page = visit.Page;
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Start with") }));
        await page.Keyboard.PressAsync("Enter");

        var practise = await PractisePage.HereAsync(page);
        await TabToAsync(page, practise.Start);
        await page.Keyboard.PressAsync("Enter");
        await Expect(practise.Button("Pause")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await practise.PassAsync(1);
        await Expect(practise.Phase).ToHaveTextAsync("Paused");
        await page.Keyboard.PressAsync("Space");
        await practise.PassAsync(1);
        await Expect(practise.Button("Pause")).ToBeVisibleAsync();

        await TabToAsync(page, practise.Button("Sound and voice"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Sound and voice" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(practise.Button("Sound and voice")).ToBeFocusedAsync();

        for (var presses = 0; !await practise.Complete.IsVisibleAsync(); presses++)
        {
            Assert.True(presses < 60, "The practice does not come to its end.");
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(practise.Complete).ToBeFocusedAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Home", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/$"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/poses")]
    [InlineData("/history")]
    public async Task The_first_Tab_offers_to_skip_to_the_content(string path)
    {
        var visit = await VisitAsync();
        await visit.GoAsync(path);
        await visit.Page.Keyboard.PressAsync("Tab");
        var skip = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Focus_is_never_out_of_sight_on_the_way_through_a_page()
    {
        var visit = await VisitAsync(options => options.ViewportSize = new() { Width = 360, Height = 740 });
        await visit.GoAsync("/sequences");
        for (var presses = 0; presses < 40; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var hidden = await HiddenAsync(visit.Page);
            Assert.True(hidden is null, $"After {presses + 1} times Tab the focus cannot be seen: {hidden}");
        }
    }

    /// <summary>What has the focus and stays out of sight: a browser that is busy scrolls to it a moment later.</summary>
    private static async Task<string?> HiddenAsync(IPage page)
    {
        for (var looks = 1; ; looks++)
        {
            var hidden = await page.EvaluateAsync<string?>(
                """
                () => {
                  const one = document.activeElement;
                  const { left, top, width, height } = one.getBoundingClientRect();
                  const middle = document.elementFromPoint(left + width / 2, top + height / 2);
                  return one === document.body || one.contains(middle) || middle?.contains(one)
                    ? null
                    : `${one.outerHTML} at ${Math.round(left)}, ${Math.round(top)} behind ${middle?.outerHTML.slice(0, 300)}`;
                }
                """);
            if (hidden is null || looks == 20)
            {
                return hidden;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{target} is not reached by Tab.");
    }
}
