using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Prometheus;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>
/// Notes each request once it is answered: in the log as one line, and in what is counted. It stands before everything else,
/// so that an answer that the handler of faults wrote is counted as the fault that it was.
/// </summary>
/// <remarks>Named by the template of its route, never by its path: ids, slugs and queries stay out, and so do endless labels.</remarks>
internal sealed partial class RequestBook(ILogger<RequestBook> log)
{
    /// <summary>Where these lines are, for settings such as Logging:LogLevel.</summary>
    public const string Category = "YogaFlow.Web.Hosting.Watching.RequestBook";

    private const string Files = "(file)";
    private const string Nothing = "(none)";
    private const string OtherMethod = "OTHER";

    private static readonly FrozenSet<string> Methods = new[] { "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Labels = ["code", "method", "endpoint"];

    private static readonly Counter Received = Metrics.CreateCounter("http_requests_received_total", "Requests that were answered.", Labels);

    private static readonly Gauge InProgress = Metrics.CreateGauge("http_requests_in_progress", "Requests that are being answered.");

    private static readonly Histogram Durations = Metrics.CreateHistogram(
        "http_request_duration_seconds", "How long answers took.",
        new HistogramConfiguration { LabelNames = Labels, Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <summary>What nobody reads: probes and scrapes, every few seconds.</summary>
    public static bool IsNoise(PathString path) =>
        path.StartsWithSegments("/health") || path.StartsWithSegments("/metrics") || path.StartsWithSegments("/version");

    public async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        var begun = Stopwatch.GetTimestamp();
        InProgress.Inc();
        var broke = true;
        try
        {
            await next(context);
            broke = false;
        }
        finally
        {
            InProgress.Dec();
            Note(context, broke, Stopwatch.GetElapsedTime(begun));
        }
    }

    private void Note(HttpContext context, bool broke, TimeSpan took)
    {
        // A visitor who went away before the answer is no fault of ours.
        var status = context.RequestAborted.IsCancellationRequested && (broke || !context.Response.HasStarted) ? StatusCodes.Status499ClientClosedRequest
            : broke ? StatusCodes.Status500InternalServerError : context.Response.StatusCode;
        var method = Methods.Contains(context.Request.Method) ? context.Request.Method : OtherMethod;
        var route = RouteOf(context);
        var code = $"{status / 100}xx";
        Received.WithLabels(code, method, route).Inc();
        Durations.WithLabels(code, method, route).Observe(took.TotalSeconds);
        var level = status >= StatusCodes.Status500InternalServerError ? LogLevel.Warning : LogLevel.Information;
        if (!IsNoise(context.Request.Path) && log.IsEnabled(level))
        {
            var person = CurrentPerson.From(context.User)?.Id;
            var request = RequestId(context);
            var ms = Math.Round(took.TotalMilliseconds, 2);
            Answered(log, level, method, route, status, ms, person, request);
        }
    }

    /// <summary>The template of the route that answered, or was to; the handler of faults has set it aside.</summary>
    internal static string RouteOf(HttpContext context)
    {
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return endpoint switch
        {
            { } file when file.Metadata.GetMetadata<StaticAssetDescriptor>() is not null => Files,
            RouteEndpoint { RoutePattern.RawText: { } template } => template.StartsWith('/') ? template : $"/{template}",
            _ when context.Request.Path.StartsWithSegments("/figures") => Files,
            _ => Nothing,
        };
    }

    /// <summary>The one that a proxy gave, when it has the form of one, so that its log and ours can be laid side by side.</summary>
    private static string RequestId(HttpContext context) =>
        context.Request.Headers["X-Request-Id"] is [{ Length: 32 } given] && given.All(char.IsAsciiHexDigitLower) ? given : context.TraceIdentifier;

    [LoggerMessage(EventId = 3001, EventName = "Request", Message = "{Method} {Route} answered {Status} in {Ms} ms, person {PersonId}, request {RequestId}")]
    private static partial void Answered(ILogger log, LogLevel level, string method, string route, int status, double ms, Guid? personId, string requestId);
}
