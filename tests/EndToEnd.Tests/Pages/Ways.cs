namespace YogaFlow.EndToEnd.Tests.Pages;

/// <summary>How a fresh visit gets to a page in a state.</summary>
internal static class Ways
{
    public static async Task PrepareAsync(Visit visit)
    {
        await PractisePage.OpenAsync(visit, "first-practice");
        await visit.Page.GetByText("How you are led").ClickAsync();
        await visit.Page.GetByText("Sound and voice").First.ClickAsync();
    }

    public static async Task<PractisePage> PlayAsync(Visit visit, string slug = "first-practice", string settings = "")
    {
        var practise = await PractisePage.OpenAsync(visit, slug, settings);
        await practise.BeginAsync();
        return practise;
    }

    public static async Task DoneAsync(Visit visit)
    {
        await PractisePage.FreezeAsync(visit);
        var practise = await PlayAsync(visit, "first-practice");
        await practise.PassAsync(3600);
        await Expect(practise.Complete).ToBeVisibleAsync();
        await PractisePage.ThawAsync(visit);
    }

    public static async Task OnThisDeviceAsync(Visit visit)
    {
        await DoneAsync(visit);
        await visit.GoAsync("/history");
        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "On this device" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
    }

    /// <summary>Two practices in most weeks of a year, of every length, with sides.</summary>
    public static async Task PractisedForAYearAsync(Visit visit, string path)
    {
        await Account.SignUpAsync(visit.Page);
        for (var week = 0; week < 52; week++)
        {
            await visit.PractisedWithSidesAsync(sequenceId: 1 + (week % 12), daysAgo: (week * 7) + 0.3, seconds: 300 + (week * 97 % 3600));
            if (week % 3 == 0)
            {
                await visit.PractisedAsync(sequenceId: 1 + (week % 5), daysAgo: (week * 7) + 2.6, seconds: 900, week % 2 == 0 ? "completed" : "partial");
            }
        }

        await visit.GoAsync(path);
    }

    public static async Task PractisedAsync(Visit visit, string path)
    {
        await Account.SignUpAsync(visit.Page);
        await visit.PractisedAsync(sequenceId: 1, daysAgo: 0, seconds: 312);
        await visit.PractisedAsync(sequenceId: 2, daysAgo: 1, seconds: 905);
        await visit.PractisedAsync(sequenceId: 3, daysAgo: 2, seconds: 700, "partial");
        await visit.PractisedAsync(sequenceId: 4, daysAgo: 9, seconds: 61, "abandoned");
        await visit.GoAsync(path);
    }

    public static async Task KeptAsync(Visit visit, string path)
    {
        await Kept.MakeAsync(visit);
        await visit.GoAsync(path);
    }

    public static async Task KeptListAsync(Visit visit, string list)
    {
        await Kept.MakeAsync(visit);
        await visit.GoAsync($"/favourites/{await Kept.IdOfAsync(visit, list)}");
    }

    public static async Task SuggestionsAsync(Visit visit)
    {
        await visit.GoAsync("/search");
        await SearchBox.TypeAsync(visit.Page, "res");
    }

    /// <summary>The page of one practice, with everything on it open.</summary>
    public static async Task OneOfThemAsync(Visit visit)
    {
        await PractisedAsync(visit, "/history");
        await visit.Page.Locator(".practices a").First.ClickAsync();
        await visit.Page.GetByText("Correct it").First.ClickAsync();
        await visit.Page.GetByText("Delete it").ClickAsync();
    }
}
