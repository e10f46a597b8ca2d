using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.EndToEnd.Tests;

/// <summary>A fault in a script of a page is heard of by way of our own server, and only where that is switched on.</summary>
public sealed class BrowserReportTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task What_breaks_on_a_page_arrives_without_whose_it_was()
    {
        await using var sink = await ReportSink.StartAsync();
        await using var program = await RunningProgram.StartAsync(new Dictionary<string, string> { ["Features__ErrorTracking"] = "true", ["Features__ErrorTrackingDsn"] = sink.Dsn });
        var visit = await VisitAsync(options => options.BaseURL = program.Address);
        await visit.Context.AddCookiesAsync([new Cookie { Name = "mine", Value = "cookie-of-asha", Url = program.Address }]);
        await visit.GoAsync("/poses/tree?mail=asha.devi@example.org");
        await visit.SettleAsync();

        await BreakAsync(visit, "throw new RangeError(\"no room for 'Asha Devi', asha.devi@example.org, at 203.0.113.7\")");
        var report = await sink.WithAsync("RangeError");
        await BreakAsync(visit, "Promise.reject(new SyntaxError('a promise that nobody kept'))");
        await sink.WithAsync("SyntaxError");

        Assert.Contains("/poses/{Slug}", report, StringComparison.Ordinal);
        Assert.Contains("no room for", report, StringComparison.Ordinal);
        Assert.Contains("yogaflow@", report, StringComparison.Ordinal);
        Assert.Contains("/js/made-up.js", report, StringComparison.Ordinal);
        Assert.All(
            ["asha.devi", "Asha Devi", "cookie-of-asha", "203.0.113.7", "/poses/tree", "Mozilla"],
            secret => Assert.DoesNotContain(sink.Arrived, one => one.Text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(visit.RequestsElsewhere);
        Assert.DoesNotContain(visit.Faults, fault => fault.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_the_switch_nothing_is_told()
    {
        var visit = await VisitAsync();
        await visit.GoAsync("/poses/tree");
        await BreakAsync(visit, "throw new RangeError('nobody hears this')");
        await visit.SettleAsync();

        Assert.Contains(visit.Faults, fault => fault.Contains("nobody hears this", StringComparison.Ordinal));
        Assert.DoesNotContain(visit.Requests, request => request.Url.Contains("/errors", StringComparison.Ordinal));
        Assert.Equal(0, await visit.Page.Locator("meta[name=error-tracking-dsn]").CountAsync());
    }

    /// <summary>Runs something that breaks as if it stood in a script of ours.</summary>
    private static async Task BreakAsync(Visit visit, string code)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        visit.Context.WebError += (_, _) => heard.TrySetResult();
        await visit.Page.EvaluateAsync($"() => {{ setTimeout(() => {{ {code} }}) }}\n//# sourceURL={new Uri(new Uri(visit.Page.Url), "/js/made-up.js")}");
        await heard.Task.WaitAsync(TimeSpan.FromMilliseconds(Visit.Patience), TestContext.Current.CancellationToken);
    }
}
