namespace YogaFlow.EndToEnd.Tests;

/// <summary>What a page costs somebody with a slow connection.</summary>
public sealed class WeightTests(Site site) : BrowserTest(site)
{
    private const int MostScriptBytes = 25 * 1024;

    public static TheoryData<string> Browsing => [.. Places.Browsing.Keys];

    [Theory]
    [MemberData(nameof(Browsing))]
    public async Task A_page_that_only_shows_things_sends_at_most_25_KB_of_compressed_scripts(string place)
    {
        var visit = await VisitAsync();
        await Places.Browsing[place](visit);
        await visit.SettleAsync();
        var scripts = visit.Requests.Where(request => request.ResourceType == "script").ToList();
        // The page for an address that leads nowhere does without.
        Assert.True(scripts.Count > 0 || place == "not found", "No script was asked for.");
        var bytes = 0;
        foreach (var script in scripts)
        {
            var response = await script.ResponseAsync();
            Assert.True(await response!.HeaderValueAsync("content-encoding") is "br" or "gzip", $"{script.Url} is not compressed.");
            bytes += (await script.SizesAsync()).ResponseBodySize;
        }

        Assert.InRange(bytes, 0, MostScriptBytes);
    }
}
