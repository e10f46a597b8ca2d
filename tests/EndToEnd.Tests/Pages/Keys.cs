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
    public static async Task FillInAsync(this IPage page, string label, string text)
    {
        await page.TabToAsync(page.GetByLabel(label, new() { Exact = true }));
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Presses a button that sends its form, and waits for the answer.</summary>
    public static async Task PressAsync(this IPage page, string button, bool exact = false)
    {
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = exact }).First);
        await page.EvaluateAsync("window.beforeThePress = true");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => !window.beforeThePress && document.readyState === 'complete'");
    }
}
