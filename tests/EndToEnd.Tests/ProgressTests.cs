using System.Text.RegularExpressions;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>Practising and looking back, in a browser: every page follows.</summary>
public sealed class ProgressTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task A_practice_is_felt_and_seen_on_every_page()
    {
        var visit = await VisitAsync(browser => browser.TimezoneId = Afternoon.Zone());
        var page = visit.Page;
        await PractisePage.FreezeAsync(visit);
        await Account.SignUpAsync(page);
        await Expect(page.GetByText("A streak begins with your first practice.")).ToBeVisibleAsync();
        var practise = await PractisePage.OpenAsync(visit, "first-practice");
        var timeline = await Timeline.OfAsync(visit, "first-practice");
        await practise.BeginAsync();
        await page.RunAndWaitForResponseAsync(
            () => practise.PassAsync(3600),
            response => response.Url.EndsWith("/api/v1/sessions", StringComparison.Ordinal));
        await Expect(page.GetByText("First of Gentle")).ToBeVisibleAsync();
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Radio, new() { Name = "Good" }).CheckAsync(),
            response => response.Url.EndsWith("/feeling", StringComparison.Ordinal) && response.Ok);
        await PractisePage.ThawAsync(visit);

        await page.GetByRole(AriaRole.Link, new() { Name = "add a note" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = timeline.Name, Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("felt: good")).ToBeVisibleAsync();

        await visit.GoAsync("/");
        await Expect(page.Locator("[data-number=streak]")).ToHaveTextAsync("1");
        await Expect(page.Locator("[data-number=week-sessions]")).ToHaveTextAsync("1");

        // It was told of at the end of the practice, and is not told of again.
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "New badges" })).ToHaveCountAsync(0);
        await visit.GoAsync("/statistics");
        await Expect(page.Locator("[data-number=sessions]").First).ToHaveAttributeAsync("data-value", "1");
        await visit.GoAsync("/calendar");
        await Expect(page.GetByText("1 day with practice")).ToBeVisibleAsync();
        await visit.GoAsync("/badges");
        await Expect(page.GetByText("First of Gentle")).ToBeVisibleAsync();
        await visit.GoAsync("/goals");
        await Expect(page.GetByText("1 practice", new() { Exact = false }).First).ToBeVisibleAsync();
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task By_keyboard_a_practice_is_entered_corrected_found_by_a_filter_and_deleted()
    {
        var visit = await VisitAsync();
        var page = visit.Page;
        await Account.SignUpAsync(page, "/history/new");
        await page.GetByLabel("What you practised").FocusAsync();
        await page.Keyboard.TypeAsync("Medit");
        await page.GetByLabel("Minutes").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Meditation", Level = 1 })).ToBeVisibleAsync();
        await Expect(page.GetByText("12 min")).ToBeVisibleAsync();

        await page.GetByText("Correct it").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Minutes").FillAsync("200");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct it" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("It cannot have ended after now");
        await Expect(page.GetByLabel("Minutes")).ToHaveValueAsync("200");
        await page.GetByLabel("Minutes").FillAsync("9");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct it" }).PressAsync("Enter");
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await Expect(page.GetByText("9 min", new() { Exact = true })).ToBeVisibleAsync();

        await visit.GoAsync("/history");
        await page.GetByText("Filter", new() { Exact = true }).PressAsync("Enter");
        await page.Locator("select[name=kind]").SelectOptionAsync("breathing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).PressAsync("Enter");
        await Expect(page.GetByText("No practice is like that.")).ToBeVisibleAsync();
        await page.Locator("select[name=kind]").SelectOptionAsync("meditation");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Meditation" }).PressAsync("Enter");

        await page.GetByText("Delete it").PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete this practice" }).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/history/day/"));
        await Expect(page.GetByText("Nothing was practised on this day, and that is fine.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Ten_years_of_practice_are_read_and_printed()
    {
        var visit = await VisitAsync();
        var page = visit.Page;
        await Account.SignUpAsync(page);
        for (var month = 0; month < 120; month++)
        {
            await visit.PractisedAsync(sequenceId: 1 + (month % 12), daysAgo: month * 30, seconds: 600 + month);
        }

        foreach (var path in new[] { "/", "/history?page=6", "/statistics?range=everything", "/calendar/2020", "/goals", "/badges" })
        {
            await visit.GoAsync(path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }

        await visit.GoAsync("/statistics?range=everything");
        await Expect(page.Locator("[data-number=sessions]").First).ToHaveAttributeAsync("data-value", "120");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Progress" })).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }
}
