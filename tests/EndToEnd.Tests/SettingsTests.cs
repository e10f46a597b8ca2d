namespace YogaFlow.EndToEnd.Tests;

/// <summary>How somebody likes to be led is remembered: on the device, and for a person on every device.</summary>
public sealed class SettingsTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task Signed_out_the_device_remembers_and_the_next_practice_follows()
    {
        var visit = await VisitAsync();
        var practise = await ChooseAsync(visit, preparation: "3");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.GetByLabel("Time to settle at the beginning")).ToHaveValueAsync("3");

        await PractisePage.OpenAsync(visit, "midday-reset");
        await practise.BeginAsync();
        await Expect(practise.TimeLeft).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^0:0[123]$"));
    }

    [Fact]
    public async Task Signed_in_they_follow_the_person_to_another_device()
    {
        var visit = await VisitAsync();
        var someone = await Account.SignUpAsync(visit.Page);
        await visit.Page.RunAndWaitForResponseAsync(
            () => ChooseAsync(visit, preparation: "7"),
            response => response.Url.EndsWith("/practice-settings", StringComparison.Ordinal) && response.Ok);
        Assert.Equal(7, (await visit.GetAsync("/practice-settings")).GetProperty("preparation_seconds").GetInt32());

        var elsewhere = await VisitAsync();
        await Account.SignInAsync(elsewhere.Page, someone);
        await PractisePage.OpenAsync(elsewhere, "first-practice");
        await Expect(elsewhere.Page.GetByLabel("Time to settle at the beginning")).ToHaveValueAsync("7");
    }

    [Fact]
    public async Task Sound_is_remembered_on_the_device()
    {
        var visit = await VisitAsync();
        var practise = await PractisePage.OpenAsync(visit, "first-practice");
        await practise.BeginAsync();
        await practise.KeyAsync("ArrowDown");
        await practise.KeyAsync("m");
        await visit.Page.ReloadAsync();
        await Expect(practise.Start).ToBeEnabledAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Slider, new() { NameRegex = new("^Volume"), IncludeHidden = true })).ToHaveValueAsync("70");
        await practise.BeginAsync();
        await Expect(practise.Button("Mute")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_setting_out_of_range_is_named_and_does_not_start()
    {
        var visit = await VisitAsync();
        var practise = await PractisePage.OpenAsync(visit, "first-practice");
        await visit.Page.GetByText("How you are led").ClickAsync();
        await visit.Page.GetByLabel("Time to settle at the beginning").FillAsync("99");
        await practise.Start.ClickAsync();
        await Expect(visit.Page.Locator("#preparation:invalid")).ToBeFocusedAsync();
        await Expect(practise.Stage).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_JavaScript_the_settings_are_a_form_and_a_sentence_says_what_is_missing()
    {
        var visit = await VisitAsync(options => options.JavaScriptEnabled = false);
        var page = visit.Page;
        await visit.GoAsync("/practise/first-practice");
        // Locators by text and role pass over noscript.
        var sentence = page.Locator("noscript p");
        await Expect(sentence).ToBeVisibleAsync();
        await Expect(sentence).ToContainTextAsync("Playing a practice needs JavaScript.");
        var before = await page.Locator("#total").InnerTextAsync();
        await page.GetByText("How you are led").ClickAsync();
        await page.GetByLabel("Length of every pose").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use these settings" }).ClickAsync();
        await Expect(page.Locator("#total")).Not.ToHaveTextAsync(before);
        await sentence.Locator("a").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What you will do" })).ToBeVisibleAsync();
    }

    private static async Task<PractisePage> ChooseAsync(Visit visit, string preparation)
    {
        var practise = await PractisePage.OpenAsync(visit, "first-practice");
        await visit.Page.GetByText("How you are led").ClickAsync();
        var answered = visit.Page.WaitForResponseAsync(response => response.Url.Contains($"preparation={preparation}", StringComparison.Ordinal));
        await visit.Page.GetByLabel("Time to settle at the beginning").FillAsync(preparation);
        await answered;
        return practise;
    }
}
