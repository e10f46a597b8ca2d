namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>Goes through pages with the keyboard alone.</summary>
internal static class Keys
{
    private const int MostPresses = 250;

    /// <summary>Presses Tab until something has the focus.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var presses = 0; presses < MostPresses; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} is not reached by Tab.");
    }

    /// <summary>Types into a field instead of what is in it.</summary>
    public static async Task TypeAsync(this IPage page, string label, string text)
    {
        await page.TabToAsync(page.GetByLabel(label, new() { Exact = true }));
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
    }

    public static async Task PressAsync(this IPage page, string button, bool exact = false)
    {
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = exact }).First);
        await page.Keyboard.PressAsync("Enter");
    }

    public static async Task FollowAsync(this IPage page, string link)
    {
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);
        await page.Keyboard.PressAsync("Enter");
    }
}
