using System.Collections.Concurrent;

namespace YogaFlow.EndToEnd.Tests.Running;

/// <summary>One browser profile with one page in front, and a record of what it asked for and what went wrong.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>How long anything may take on a machine with much else to do, in milliseconds.</summary>
    public const int Patience = 20_000;

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<IRequest> _requests = new();

    private readonly string _address;

    private Visit(IBrowserContext context, IPage page, string address) => (Context, Page, _address) = (context, page, address);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors in the console, violations of the content policy among them, and exceptions that nothing caught.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public IReadOnlyCollection<IRequest> Requests => _requests;

    /// <summary>What was asked of anything but the site; what the browser made itself counts as the site's.</summary>
    public IReadOnlyCollection<string> RequestsElsewhere =>
        [.. _requests.Select(request => request.Url).Where(url => !new[] { $"{_address}/", "data:", "blob:" }.Any(url.StartsWith))];

    public static async Task<Visit> BeginAsync(IBrowserContext context, string address)
    {
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(context, await context.NewPageAsync(), address);
        context.Request += (_, request) => visit._requests.Enqueue(request);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                visit._faults.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        context.WebError += (_, error) => visit._faults.Enqueue(error.Error);
        return visit;
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Waits until what was asked for has come, and nothing moves any more.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await StillAsync();
    }

    /// <summary>Waits until fonts are in place and nothing moves any more that ever comes to rest.</summary>
    public async Task StillAsync() => await Page.EvaluateAsync(
        """
        async () => {
          await document.fonts.ready;
          const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
          await Promise.all(ending.map((one) => one.finished.catch(() => undefined)));
        }
        """);

    public async Task PictureAsync(string path)
    {
        try
        {
            await Page.ScreenshotAsync(new() { Path = path, Timeout = 5000 });
        }
        catch (PlaywrightException)
        {
            // The page is gone; the test's own message has to do.
        }
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
