using System.Text.Json;
using OtpNet;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>The life of an account, from its first mail to its last page, by keyboard alone.</summary>
public sealed class AccountJourneyTests(Site site) : BrowserTest(site)
{
    private readonly Site _site = site;

    [Fact]
    public async Task From_signing_up_by_the_mail_and_the_first_steps_to_a_second_step_and_a_new_password()
    {
        var visit = await VisitAsync();
        var page = visit.Page;
        var someone = Account.New();
        await visit.GoAsync("/sign-up");
        await page.FillInAsync("Name", someone.Name);
        await page.FillInAsync("E-mail address", someone.Email);
        await page.FillInAsync("Password", someone.Password);
        await page.TabToAsync(page.GetByRole(AriaRole.Checkbox));
        await page.Keyboard.PressAsync("Space");
        await page.PressAsync("Make the account");

        // The first steps: one is taken, one is skipped, one is taken.
        await Expect(page.GetByText("How much yoga have you practised?")).ToBeVisibleAsync();
        await page.PressAsync("Go on", exact: true);
        await page.PressAsync("Skip this");
        await page.PressAsync("Done", exact: true);

        await visit.GoAsync(await _site.Mail.LinkAsync(someone.Email, "Confirm your address"));
        await page.PressAsync("Confirm my address");
        await Expect(page.GetByText($"{someone.Email} is confirmed")).ToBeVisibleAsync();

        // A second step, and what it asks for.
        await visit.GoAsync("/account/security/second-step");
        await page.FillInAsync("Your password", someone.Password);
        await page.PressAsync("Set it up");
        var key = (await page.Locator("code.secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        Assert.Empty(await Looks.FaultsAsync(visit));
        await page.SetViewportSizeAsync(1280, 800);
        var app = new Totp(Base32Encoding.ToBytes(key));
        await page.FillInAsync("Code", app.ComputeTotp());
        await page.PressAsync("Switch it on");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your recovery codes" })).ToBeVisibleAsync();
        Assert.Empty(await Looks.FaultsAsync(visit));
        await page.SetViewportSizeAsync(1280, 800);
        var recovery = (await page.Locator("#code-list").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];

        await visit.GoAsync("/account");
        await page.PressAsync("Sign out here");
        await SignInAsync(visit, someone, someone.Password);
        await page.FillInAsync("Code", recovery);
        await page.PressAsync("Sign in", exact: true);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your devices" })).ToBeVisibleAsync();

        // Everywhere is here too.
        await page.PressAsync("Sign out everywhere");
        await visit.GoAsync("/forgot-password");
        await page.FillInAsync("E-mail address", someone.Email);
        await page.PressAsync("Send the mail");
        await visit.GoAsync(await _site.Mail.LinkAsync(someone.Email, "Set a new password"));
        await page.FillInAsync("New password", "Moon-Salute-8");
        await page.PressAsync("Set the password");
        await Expect(page.GetByText("Your new password is set.")).ToBeVisibleAsync();
        await SignInAsync(visit, someone, "Moon-Salute-8");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The second step" })).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task What_is_stored_is_taken_along_the_account_is_left_and_kept_again()
    {
        var visit = await VisitAsync();
        var page = visit.Page;
        var someone = await Account.SignUpAsync(page, "/account/data");
        await visit.PractisedAsync(1, 0.1, 300);

        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Download everything" }));
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        using var export = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Contains(someone.Email, export.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("yogaflow.json", download.SuggestedFilename);

        await visit.GoAsync("/account/data");
        await page.FillInAsync("Your password", someone.Password);
        await page.PressAsync("Delete my account");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Goodbye" })).ToBeVisibleAsync();
        await SignInAsync(visit, someone, someone.Password);
        await page.PressAsync("Keep my account");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keep my account" })).ToHaveCountAsync(0);
        await visit.GoAsync("/history");
        await Expect(page.Locator(".practices > li")).ToHaveCountAsync(1);
        Assert.Empty(visit.Faults);
    }

    private static async Task SignInAsync(Visit visit, Someone someone, string password)
    {
        await visit.GoAsync("/sign-in?back=/account/devices");
        await visit.Page.FillInAsync("E-mail address", someone.Email);
        await visit.Page.FillInAsync("Password", password);
        await visit.Page.PressAsync("Sign in", exact: true);
    }
}
