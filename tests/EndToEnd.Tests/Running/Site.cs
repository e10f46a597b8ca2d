[assembly: AssemblyFixture(typeof(YogaFlow.EndToEnd.Tests.Running.Site))]

namespace YogaFlow.EndToEnd.Tests.Running;

/// <summary>
/// One program and one browser for the whole run: starting them costs more than most tests. Tests stay apart because
/// each visit is a browser profile of its own and each person is made by the test that needs one.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    private const string BrowserSetting = "YOGAFLOW_TEST_BROWSER";
    private const string UsualBrowser = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--enable-unsafe-swiftshader",
    ];

    private RunningProgram? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address => _program!.Address;

    internal MailFolder Mail => _program!.Mail;

    internal IBrowser Browser => _browser!;

    /// <summary>Runs a verb of the program, as an operator does.</summary>
    internal Task RunVerbAsync(params string[] words) => _program!.RunVerbAsync(words);

    public async ValueTask InitializeAsync()
    {
        var browser = FindBrowser();
        SetDefaultExpectTimeout(Visit.Patience);
        _program = await RunningProgram.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = browser, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }
    }

    private static string FindBrowser()
    {
        var chosen = Environment.GetEnvironmentVariable(BrowserSetting);
        var path = string.IsNullOrEmpty(chosen) ? UsualBrowser : chosen;
        return File.Exists(path)
            ? path
            : throw new InvalidOperationException(
                $"There is no browser at {path}. Install Chromium, or set {BrowserSetting} to its path, such as {UsualBrowser}.");
    }
}
