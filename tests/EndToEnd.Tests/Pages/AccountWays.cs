namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>How a fresh visit gets to the pages of an account in their states.</summary>
internal static class AccountWays
{
    public static async Task AccountRefusedAsync(Visit visit)
    {
        await Account.SignUpAsync(visit.Page, "/account");
        await visit.Page.GetByLabel("Time zone").FillAsync("Atlantis");
        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "You", Exact = true }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    public static async Task WelcomeAsync(Visit visit, int step)
    {
        await Account.SignUpAsync(visit.Page);
        await visit.GoAsync($"/welcome?step={step}");
    }

    public static async Task<Someone> LeaveAsync(Visit visit)
    {
        var someone = await Account.SignUpAsync(visit.Page, "/account/data");
        await visit.Page.GetByLabel("Your password").FillAsync(someone.Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Delete my account" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Goodbye" })).ToBeVisibleAsync();
        return someone;
    }

    public static async Task KeepAsync(Visit visit)
    {
        await Account.SignInAsync(visit.Page, await LeaveAsync(visit));
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep my account" })).ToBeVisibleAsync();
    }

    /// <summary>Somebody who takes care of wrists and knees.</summary>
    public static async Task WithLimitsAsync(Visit visit, string path)
    {
        await Account.SignUpAsync(visit.Page, "/account/body");
        foreach (var limit in new[] { "Wrist", "Knee" })
        {
            await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = limit }).First.CheckAsync();
        }

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("Saved.")).ToBeVisibleAsync();
        await visit.GoAsync(path);
    }
}
