namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>The search field, in the bar or on its page, with the list that opens under it.</summary>
internal static class SearchBox
{
    public static ILocator Field(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Search poses, sequences and breathing" });

    public static ILocator Options(IPage page) => page.GetByRole(AriaRole.Listbox, new() { Name = "Suggestions" }).GetByRole(AriaRole.Option);

    /// <summary>Types letter by letter, as a person does, and waits for what is suggested.</summary>
    public static async Task TypeAsync(IPage page, string text)
    {
        await Field(page).PressSequentiallyAsync(text);
        await Expect(Options(page).First).ToBeVisibleAsync();
    }
}
