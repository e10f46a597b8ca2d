using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Sentry.Protocol;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>What a page tells when something in a script went wrong.</summary>
/// <param name="Type">The kind of error, such as TypeError.</param>
/// <param name="Message">What the browser says of it.</param>
/// <param name="How">error, or rejection for a promise that nobody caught.</param>
/// <param name="Page">The template of the page's address, such as /poses/{slug}.</param>
/// <param name="Frames">Where in the scripts, the innermost first.</param>
public sealed record BrowserFault(
    [property: Required, RegularExpression(@"^[A-Za-z][A-Za-z0-9]{0,59}$")] string Type,
    [property: Required(AllowEmptyStrings = true), StringLength(1000)] string Message,
    [property: Required, RegularExpression("^(error|rejection)$")] string How,
    [property: Required, RegularExpression(@"^/[A-Za-z0-9/{}:?*._-]{0,199}$")] string Page,
    [property: Required, MaxLength(30)] IReadOnlyList<BrowserFrame> Frames);

/// <summary>One place in a script of ours.</summary>
public sealed record BrowserFrame(
    [property: Required, RegularExpression(@"^/js/[A-Za-z0-9/._-]{1,199}$")] string File,
    [property: StringLength(120)] string? Function,
    [property: Range(0, 1_000_000)] int Line,
    [property: Range(0, 10_000_000)] int Column);

/// <summary>
/// Takes what browsers report and hands it on, scrubbed. Browsers speak to nobody but us: no host is added to the policies, and
/// the server of the reports never sees whose they are.
/// </summary>
internal sealed partial class BrowserReports : IDisposable
{
    private const string Path = "/errors";

    private const int LongestBody = 16 * 1024;

    private readonly SentryClient _client;

    public BrowserReports(IOptions<FeatureOptions> features, IConfiguration settings, Scrubber scrubber)
    {
        var options = new SentryOptions();
        ErrorTracking.Prepare(options, features.Value.DsnForPages!, settings["Deployment:Kind"] ?? "Home", settings);
        var gate = new SentryGate(scrubber);
        options.SetBeforeSend(written =>
        {
            // The system and the runtime of the server say nothing of the browser.
            written.Contexts.Clear();
            return gate.Pass(written);
        });
        _client = new SentryClient(options);
    }

    /// <summary>Without the switch there is no such address, and nothing of this is made.</summary>
    public static void Map(WebApplication app)
    {
        if (!bool.TryParse(app.Configuration[$"{FeatureOptions.Section}:{nameof(FeatureOptions.ErrorTracking)}"], out var on) || !on)
        {
            return;
        }

        app.MapPost(Path, (BrowserFault fault, HttpContext context, BrowserReports reports) =>
        {
            if (!SameOrigin.IsOurPage(context.Request))
            {
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }

            reports.Pass(fault);
            return Results.NoContent();
        }).AllowAnonymous().RequireRateLimiting(Limits.Reports).WithMetadata(new RequestSizeLimit(LongestBody)).ExcludeFromDescription();
    }

    public void Dispose() => _client.Dispose();

    private void Pass(BrowserFault fault)
    {
        var report = new SentryEvent
        {
            Platform = "javascript",
            Level = SentryLevel.Error,
            Logger = "browser",
            TransactionName = fault.Page,
            SentryExceptions =
            [
                new SentryException
                {
                    Type = fault.Type,
                    Value = Quoted().Replace(fault.Message, match => match.Value.Any(char.IsWhiteSpace) ? "“…”" : match.Value),
                    Mechanism = new Mechanism { Type = fault.How == "error" ? "onerror" : "onunhandledrejection", Handled = false },
                    Stacktrace = new SentryStackTrace { Frames = [.. fault.Frames.Reverse().Select(Frame)] },
                },
            ],
        };
        report.SetTag("how", fault.How);
        report.SetTag("page", fault.Page);
        _client.CaptureEvent(report);
    }

    private static SentryStackFrame Frame(BrowserFrame frame) => new()
    {
        FileName = frame.File,
        Function = frame.Function,
        LineNumber = frame.Line,
        ColumnNumber = frame.Column,
        InApp = true,
    };

    /// <summary>What stands in quotes with a space in it is a text, perhaps somebody's; a name of a program's has none.</summary>
    [GeneratedRegex("""(?<=^|[\s(\[:,])(?:"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`)(?=$|[\s)\].,:;])""")]
    private static partial Regex Quoted();

    private sealed record RequestSizeLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
