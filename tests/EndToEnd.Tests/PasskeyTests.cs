namespace YogaFlow.EndToEnd.Tests;

/// <summary>Passkeys with a device that the browser pretends to have: one with a screen lock, as phones are.</summary>
public sealed class PasskeyTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task A_passkey_is_added_named_used_and_removed()
    {
        // A passkey belongs to a name, and an address of numbers is none.
        var visit = await VisitAsync(options => options.BaseURL = options.BaseURL!.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await PretendAsync(visit);
        var page = visit.Page;
        var someone = await Account.SignUpAsync(page, "/account/security");

        await page.GetByLabel("A name for it").FillAsync("My phone");
        await page.GetByLabel("Your password", new() { Exact = true }).FillAsync("Not-the-one-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText("That is not your password.")).ToBeVisibleAsync();
        await page.GetByLabel("Your password", new() { Exact = true }).FillAsync(someone.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Textbox, new() { Name = "Added" }).FillAsync("My new phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the name of My phone" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Added" })).ToHaveValueAsync("My new phone");

        await SignOutAsync(page);
        await page.GotoAsync("/sign-in?back=/account/security");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Passkeys" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove My new phone" }).ClickAsync();
        await Expect(page.GetByText("The passkey is removed.")).ToBeVisibleAsync();
        await SignOutAsync(page);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByText("This passkey does not open an account here.")).ToBeVisibleAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).First).ToBeVisibleAsync();
    }

    private static async Task PretendAsync(Visit visit)
    {
        var device = await visit.Context.NewCDPSessionAsync(visit.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
