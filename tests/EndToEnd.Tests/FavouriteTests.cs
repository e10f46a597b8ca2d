using System.Text.RegularExpressions;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>Keeping what one likes, by keyboard and without JavaScript.</summary>
public sealed class FavouriteTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task A_pose_is_given_a_heart_found_moved_and_taken_out_without_a_pointer()
    {
        var visit = await VisitAsync(options => options.JavaScriptEnabled = false);
        var page = visit.Page;
        await Account.SignUpAsync(page, "/poses/crow");
        await PressAsync(page, "Add to favourites");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "In your favourites" })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GotoAsync("/poses/tree");
        await PressAsync(page, "Add to favourites");
        await Expect(page).ToHaveURLAsync(new Regex("/poses/tree#keep$"));

        await page.GotoAsync("/favourites");
        await Expect(page.Locator(".wall > li")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Change the order" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var names = page.Locator(".items .name");
        await Expect(names).ToHaveTextAsync(["Crow", "Tree"]);

        await PressAsync(page, "Move Tree up");
        await Expect(names).ToHaveTextAsync(["Tree", "Crow"]);

        // One goes on from where one was: the next Tab after a move is in the row that was moved.
        await Expect(page).ToHaveURLAsync(new Regex("#pose-tree$"));
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tree", Exact = true })).ToBeFocusedAsync();
        await PressAsync(page, "Take Tree out");
        await Expect(names).ToHaveTextAsync(["Crow"]);
        await page.GotoAsync("/poses/tree");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add to favourites" })).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task A_list_of_one_s_own_is_made_filled_renamed_and_deleted()
    {
        var visit = await VisitAsync(options => (options.JavaScriptEnabled, options.ViewportSize) = (false, new() { Width = 360, Height = 740 }));
        var page = visit.Page;
        await Account.SignUpAsync(page, "/favourites");
        await page.GetByLabel("A new list").FillAsync("Mornings");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mornings", Exact = true })).ToBeVisibleAsync();

        await page.GotoAsync("/sequences/first-practice");
        await page.GetByText("Add to a list…").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mornings" }).ClickAsync();
        await Expect(page.GetByText("In “Mornings”")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add to favourites" })).ToBeVisibleAsync();

        await page.GotoAsync("/favourites");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mornings 1 sequence" }).ClickAsync();
        await Expect(page.Locator(".items > li")).ToHaveCountAsync(1);
        await page.GetByText("Rename this list…").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Evenings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the name" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Evenings", Exact = true })).ToBeVisibleAsync();

        await page.GetByText("Delete this list…").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the list" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing has your heart yet" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Evenings")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Signed_out_a_heart_leads_to_an_account_and_back_to_the_pose()
    {
        var visit = await VisitAsync();
        var page = visit.Page;
        await visit.GoAsync("/poses/tree");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Add to favourites") }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Make an account" }).ClickAsync();
        await Account.FillSignUpAsync(page, Account.New());
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Account.PassWelcomeAsync(page);
        await Expect(page).ToHaveURLAsync(new Regex("/poses/tree$"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to favourites" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "In your favourites" })).ToBeVisibleAsync();
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}
