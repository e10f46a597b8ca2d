using System.IO.Compression;

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
            bytes += Compressed(await response.BodyAsync());
        }

        Assert.InRange(bytes, 0, MostScriptBytes);
    }

    /// <summary>
    /// In bytes, as the published program sends it at the most. What a build serves while it is worked on is wrapped as
    /// gzip, but not made smaller, so its size on the wire says nothing.
    /// </summary>
    private static int Compressed(byte[] body)
    {
        using var smaller = new MemoryStream();
        using (var gzip = new GZipStream(smaller, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return (int)smaller.Length;
    }
}
