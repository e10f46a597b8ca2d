namespace YogaFlow.EndToEnd.Tests.Running;

/// <summary>A test that visits the site; its visits end with it, and a failure leaves a picture of each.</summary>
public abstract class BrowserTest(Site site) : IAsyncLifetime
{
    private static readonly string Pictures = Path.Combine(AppContext.BaseDirectory, "TestResults", "pictures");

    private readonly List<Visit> _visits = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result is TestResult.Failed;
        foreach (var (visit, number) in _visits.Select((visit, i) => (visit, i + 1)))
        {
            if (failed)
            {
                var name = string.Concat(TestContext.Current.Test!.TestDisplayName.Split(Path.GetInvalidFileNameChars()));
                await visit.PictureAsync(Path.Combine(Pictures, $"{name}-{number}.png"));
            }

            await visit.DisposeAsync();
        }
    }

    /// <summary>Opens a fresh browser profile: nobody signed in, nothing stored but whether figures move.</summary>
    /// <param name="figures">
    /// What <c>pace.js</c> is told: without a graphics card a moving figure takes all the time that there is, so that only
    /// tests of figures let them move.
    /// </param>
    internal async Task<Visit> VisitAsync(Action<BrowserNewContextOptions>? change = null, string figures = "never")
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = site.Address,
            ViewportSize = new() { Width = 1280, Height = 800 },
            Locale = "en-GB",
            TimezoneId = "Europe/Amsterdam",
        };
        change?.Invoke(options);
        var context = await site.Browser.NewContextAsync(options);
        await context.AddInitScriptAsync($"try {{ localStorage.setItem('yogaflow.figures', '{figures}') }} catch {{}}");
        var visit = await Visit.BeginAsync(context, options.BaseURL);
        _visits.Add(visit);
        return visit;
    }
}
