namespace YogaFlow.EndToEnd.Tests;

/// <summary>What holds for every page in every state. A state is costly to reach, so it is looked at once for everything.</summary>
public sealed class EveryPageTests(Site site) : BrowserTest(site)
{
    public static TheoryData<string> All => [.. Places.All.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Axe_finds_nothing_nothing_overflows_no_other_host_is_asked_and_nothing_goes_wrong(string place)
    {
        var visit = await VisitAsync(options => options.ReducedMotion = ReducedMotion.Reduce);
        await Places.All[place](visit);
        await visit.SettleAsync();

        var faults = await Looks.FaultsAsync(visit);
        faults.AddRange(visit.RequestsElsewhere.Select(url => $"Another host is asked: {url}"));
        // A page that is not there is an error to the console, and only that.
        var isMissing = place is "not found" or "no such pose";
        faults.AddRange(visit.Faults.Where(fault => !(isMissing && fault.Contains("status of 404", StringComparison.Ordinal))));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task The_page_about_the_API_asks_nothing_of_another_host()
    {
        var visit = await VisitAsync();
        await visit.GoAsync("/docs");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "YogaFlow API" }).First).ToBeVisibleAsync();
        await visit.SettleAsync();
        Assert.NotEmpty(visit.Requests);
        Assert.Empty(visit.RequestsElsewhere);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }
}
