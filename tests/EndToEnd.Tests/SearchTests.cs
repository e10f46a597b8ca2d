using System.Text.RegularExpressions;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>The search in a browser: by key, by touch, as one types, and without scripts.</summary>
public sealed partial class SearchTests(Site site) : BrowserTest(site)
{
    private const string Api = "**/api/v1/search?*";

    [Fact]
    public async Task By_keyboard_alone_leads_from_any_page_to_what_was_looked_for()
    {
        var page = (await OpenAsync("/sequences")).Page;
        await page.Keyboard.PressAsync("/");
        var field = SearchBox.Field(page);
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("");
        await Expect(field).ToHaveAttributeAsync("aria-keyshortcuts", "/");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");

        await page.Keyboard.TypeAsync("vrks");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        var count = await SearchBox.Options(page).CountAsync();
        await Expect(page.Locator("[aria-live]").Filter(new() { HasText = "suggestion" })).ToHaveTextAsync(count == 1 ? "1 suggestion" : $"{count} suggestions");
        await page.Keyboard.PressAsync("ArrowDown");
        var first = SearchBox.Options(page).First;
        await Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await first.GetAttributeAsync("id"))!);
        await Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(PosePath());
    }

    [Fact]
    public async Task Enter_with_nothing_marked_asks_for_everything_that_fits()
    {
        var page = (await OpenAsync("/")).Page;
        await SearchBox.TypeAsync(page, "tree");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"/search\?q=tree$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Poses") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_breathing_exercise_is_suggested_by_its_Sanskrit_name_and_leads_to_its_page()
    {
        var page = (await OpenAsync("/")).Page;
        await SearchBox.TypeAsync(page, "nadi sho");
        var group = page.GetByRole(AriaRole.Group, new() { Name = "Breathing" });
        await group.GetByRole(AriaRole.Option, new() { NameRegex = new("^Channel-Clearing") }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/breathing/channel-clearing$"));
    }

    [Fact]
    public async Task Arrows_go_round_and_Escape_closes_first_and_clears_then()
    {
        var page = (await OpenAsync("/")).Page;
        var field = SearchBox.Field(page);
        await SearchBox.TypeAsync(page, "war");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(SearchBox.Options(page).Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(field).Not.ToHaveAttributeAsync("aria-activedescendant", new Regex("."));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync("r");
        Assert.Null(await field.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("Backspace");
        await Expect(SearchBox.Options(page).First).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(SearchBox.Options(page)).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("war");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(SearchBox.Options(page).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Expect(field).ToHaveValueAsync("");

        await SearchBox.TypeAsync(page, "war");
        await page.Keyboard.PressAsync("Tab");
        await Expect(SearchBox.Options(page)).ToHaveCountAsync(0);
        await Expect(field).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_slash_is_a_letter_where_one_writes_and_nothing_with_other_keys_or_in_a_practice()
    {
        var page = (await OpenAsync("/poses")).Page;
        await page.GetByLabel("Name, in English or Sanskrit").PressSequentiallyAsync("a/b");
        await Expect(page.GetByLabel("Name, in English or Sanskrit")).ToHaveValueAsync("a/b");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("Control+/");
        await Expect(SearchBox.Field(page)).Not.ToBeFocusedAsync();

        await page.GotoAsync("/practise/first-practice");
        await (await PractisePage.HereAsync(page)).BeginAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/practise/first-practice"));
    }

    [Fact]
    public async Task Who_has_turned_single_keys_off_is_not_sent_anywhere_by_a_slash()
    {
        var visit = await VisitAsync();
        await visit.Context.AddInitScriptAsync("localStorage.setItem('yogaflow.settings', JSON.stringify({ sound: { letters: false } }))");
        await visit.GoAsync("/");
        await Expect(SearchBox.Field(visit.Page)).Not.ToHaveAttributeAsync("aria-keyshortcuts", new Regex("."));
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(SearchBox.Field(visit.Page)).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_phone_the_key_and_the_picture_lead_to_the_page_and_a_touch_to_the_pose()
    {
        var visit = await VisitAsync(options => (options.ViewportSize, options.HasTouch) = (new() { Width = 360, Height = 740 }, true));
        await visit.GoAsync("/");
        var page = visit.Page;
        await page.Keyboard.PressAsync("/");
        await Expect(page).ToHaveURLAsync(new Regex("/search$"));
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Search", Exact = true }).TapAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/search$"));
        await Expect(SearchBox.Field(page)).ToBeFocusedAsync();

        await SearchBox.TypeAsync(page, "vrks");
        await SearchBox.Options(page).First.TapAsync();
        await Expect(page).ToHaveURLAsync(PosePath());
    }

    [Fact]
    public async Task An_answer_that_comes_late_does_not_replace_a_newer_one()
    {
        var page = (await OpenAsync("/")).Page;
        var late = new TaskCompletionSource();
        await page.RouteAsync(Api, async route =>
        {
            if (route.Request.Url.Contains("q=cat&", StringComparison.Ordinal))
            {
                await late.Task;
            }

            await route.ContinueAsync();
        });
        var asked = page.WaitForRequestAsync(new Regex("q=cat&"));
        await SearchBox.Field(page).FillAsync("cat");
        await asked;
        await SearchBox.Field(page).FillAsync("tree");
        await Expect(SearchBox.Options(page).First).ToContainTextAsync("Tree");
        late.SetResult();
        await page.WaitForTimeoutAsync(300);
        await Expect(SearchBox.Options(page).First).ToContainTextAsync("Tree");
    }

    [Fact]
    public async Task What_is_found_is_shown_as_text_and_moves_nothing()
    {
        var page = (await OpenAsync("/poses")).Page;
        await page.RouteAsync(Api, route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """{"poses":[{"name_english":"<b>x</b>","name_sanskrit":"<i>y</i>","image_url":"/figures/tree-1.svg","url":"/poses/tree"}],"sequences":[],"breathing":[],"categories":[]}""",
        }));
        var before = await HeadingAsync(page);
        await SearchBox.TypeAsync(page, "xx");
        await Expect(SearchBox.Options(page).First).ToContainTextAsync("<b>x</b>");
        Assert.Equal(before, await HeadingAsync(page));
    }

    [Fact]
    public async Task Without_JavaScript_it_is_a_form_and_a_page()
    {
        var visit = await VisitAsync(options => options.JavaScriptEnabled = false);
        await visit.GoAsync("/");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Searchbox).FillAsync("shavasana");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Corpse Śavāsana") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Corpse");
        await page.GotoAsync("/search");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("qwrtp");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nothing is called “qwrtp”" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Balancing" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/poses\?category=balancing$"));
    }

    private static Task<float> HeadingAsync(IPage page) => page.Locator("h1").EvaluateAsync<float>("heading => heading.getBoundingClientRect().top");

    private async Task<Visit> OpenAsync(string path)
    {
        var visit = await VisitAsync();
        await visit.GoAsync(path);
        return visit;
    }

    [GeneratedRegex("/poses/[a-z-]+$")]
    private static partial Regex PosePath();
}
