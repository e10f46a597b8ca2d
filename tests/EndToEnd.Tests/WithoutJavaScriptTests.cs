namespace YogaFlow.EndToEnd.Tests;

/// <summary>Everything except playing a practice works before, and without, JavaScript.</summary>
public sealed class WithoutJavaScriptTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task Poses_are_browsed_searched_and_filtered()
    {
        var page = await OpenAsync("/poses");
        var cards = page.Locator(".wall > li");
        var all = await cards.CountAsync();
        Assert.True(all >= 30, $"There are {all} figures on the wall.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show more" }).ClickAsync();
        Assert.True(await cards.CountAsync() > all);

        await page.GetByLabel("Name, in English or Sanskrit").FillAsync("vrksasana");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\s*\d+ poses fit\. Show all\s*$"));
        await Expect(cards.First).ToContainTextAsync("Vṛkṣāsana");

        await page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Level" }).GetByRole(AriaRole.Link, new() { Name = "Beginner" }).ClickAsync();
        await page.GetByText("More filters").ClickAsync();
        await page.GetByLabel("Leave out what is not for").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("difficulty=beginner.*avoid="));
        var left = await cards.CountAsync();
        Assert.InRange(left, 1, all);

        await cards.First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/poses/[a-z-]+$"));
    }

    [Fact]
    public async Task A_pose_is_seen_from_its_other_side_and_in_every_view()
    {
        var page = await OpenAsync("/poses/tree");
        var figure = page.Locator(".figure .plate img");
        var first = await figure.GetAttributeAsync("src");

        await page.GetByRole(AriaRole.Link, new() { Name = "Show the" }).ClickAsync();
        await Expect(figure).ToHaveClassAsync("mirrored");
        await page.GetByRole(AriaRole.Link, new() { Name = "View 2" }).ClickAsync();
        await Expect(figure).Not.ToHaveAttributeAsync("src", first!);
        await Expect(figure).ToHaveClassAsync("mirrored");
    }

    [Fact]
    public async Task Sequences_are_filtered_by_the_time_at_hand()
    {
        var page = await OpenAsync("/sequences");
        await page.GetByRole(AriaRole.Group, new() { Name = "Time" }).GetByRole(AriaRole.Link, new() { Name = "15 minutes" }).ClickAsync();
        var minutes = await page.Locator(".cards .facts li:first-child").AllInnerTextsAsync();
        Assert.NotEmpty(minutes);
        Assert.All(minutes, text => Assert.InRange(int.Parse(text.Split(' ')[0]), 13, 17));
        await page.Locator(".cards .cover").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What you will do" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_signs_up_out_and_in()
    {
        var page = await OpenAsync("/");
        var someone = await Account.SignUpAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Good to see you, Mira" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await Account.SignInAsync(page, someone);
        await page.GotoAsync("/history");
        await Expect(page.GetByText("When you finish a practice, it is kept here.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Mistakes_in_the_forms_are_named_beside_their_fields()
    {
        var page = await OpenAsync("/sign-up");
        await page.GetByLabel("E-mail address").FillAsync("no address");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(page.GetByText("Tell us what to call you.")).ToBeVisibleAsync();
        await Expect(page.GetByText("This does not look like an e-mail address.")).ToBeVisibleAsync();
        await Expect(page.GetByText("An account needs your agreement.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("E-mail address")).ToHaveAccessibleDescriptionAsync("This does not look like an e-mail address.");

        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail address").FillAsync("nobody@example.org");
        await page.GetByLabel("Password").FillAsync("Not-the-one-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Practices_are_read_as_a_list_as_a_month_as_a_year_and_as_numbers()
    {
        var visit = await VisitAsync(options => options.JavaScriptEnabled = false);
        var page = visit.Page;
        await Account.SignUpAsync(page);
        await visit.PractisedAsync(sequenceId: 1, daysAgo: 0, seconds: 300);
        await page.GotoAsync("/history");
        await Expect(page.Locator(".practices > li")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Calendar", Exact = true }).ClickAsync();
        var day = page.GetByRole(AriaRole.Link, new() { NameRegex = new(": 1 practice, 5 min$") });
        await Expect(day).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^The year") }).ClickAsync();
        await day.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/history/day/[0-9-]+$"));
        await Expect(page.Locator(".practices > li")).ToHaveCountAsync(1);

        await page.GotoAsync("/statistics");
        var week = page.GetByRole(AriaRole.Figure, new() { Name = "Minutes by week" });
        await week.GetByText("As a table").ClickAsync();
        await Expect(week.GetByRole(AriaRole.Row).Last).ToContainTextAsync("5 min");
        await page.GetByText("From one day to another").ClickAsync();
        await page.GetByLabel("First day").FillAsync("2020-01-01");
        await page.GetByLabel("Last day").FillAsync("2020-02-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these days" }).ClickAsync();
        await Expect(page.GetByText("There is no practice in these days.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at everything" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Figure, new() { Name = "Minutes by week" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Colours_are_chosen_and_kept()
    {
        var page = await OpenAsync("/poses/tree");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/poses/tree$"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Dark" })).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("rgb(18, 25, 29)", await BackgroundAsync(page));
        await page.GotoAsync("/sequences");
        Assert.Equal("rgb(18, 25, 29)", await BackgroundAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Light" }).ClickAsync();
        Assert.Equal("rgb(250, 247, 242)", await BackgroundAsync(page));
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    private async Task<IPage> OpenAsync(string path)
    {
        var visit = await VisitAsync(options => options.JavaScriptEnabled = false);
        await visit.GoAsync(path);
        return visit.Page;
    }
}
