namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>Somebody with an account.</summary>
internal sealed record Someone(string Name, string Email, string Password);

/// <summary>Signing up, in and out by the forms.</summary>
internal static class Account
{
    private static readonly string Run = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");

    private static int _people;

    public static Someone New() =>
        new("Mira Jansen", $"mira-{Interlocked.Increment(ref _people)}-{Run}@example.org", "Correct-horse-7");

    /// <summary>From any page on which nobody is signed in; ends on the page that signing up leads to.</summary>
    public static async Task<Someone> SignUpAsync(IPage page, string back = "/")
    {
        var someone = New();
        await page.GotoAsync($"/sign-up?back={Uri.EscapeDataString(back)}");
        await FillSignUpAsync(page, someone);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await PassWelcomeAsync(page);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true })).ToBeVisibleAsync();
        return someone;
    }

    /// <summary>From where signing up has led: by the first steps, without taking them, to the page that was wanted.</summary>
    public static async Task PassWelcomeAsync(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Account", Exact = true })).ToBeVisibleAsync();
        if (page.Url.Contains("/welcome", StringComparison.Ordinal))
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Skip all" }).ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/welcome", StringComparison.Ordinal));
        }
    }

    public static async Task FillSignUpAsync(IPage page, Someone someone)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(someone.Name);
        await page.GetByLabel("E-mail address").FillAsync(someone.Email);
        await page.GetByLabel("Password").FillAsync(someone.Password);
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
    }

    public static async Task SignInAsync(IPage page, Someone someone)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(someone.Email);
        await page.GetByLabel("Password").FillAsync(someone.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true })).ToBeVisibleAsync();
    }
}
