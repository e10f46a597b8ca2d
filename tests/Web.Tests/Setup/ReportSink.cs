using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>
/// Takes what is sent to a server of Sentry's protocol or to a collector of OTLP, on a real port, and keeps it as it came,
/// unpacked.
/// </summary>
public sealed class ReportSink : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<(string Path, string Text)> _arrived = new();
    private readonly WebApplication _app;

    private ReportSink(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>An address of a project on it.</summary>
    public string Dsn => $"http://0a1b2c3d@{new Uri(Address).Authority}/7";

    /// <summary>Bytes as Latin-1 characters where they are no text.</summary>
    public IReadOnlyCollection<(string Path, string Text)> Arrived => _arrived;

    public static async Task<ReportSink> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var sink = new ReportSink(app);
        app.Run(sink.TakeAsync);
        await app.StartAsync();
        return sink;
    }

    /// <summary>Waits for something that holds a text.</summary>
    public async Task<string> WithAsync(string text, string? path = null)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) < Patience)
        {
            if (_arrived.FirstOrDefault(one => one.Text.Contains(text, StringComparison.Ordinal) && (path is null || one.Path == path)).Text is { } found)
            {
                return found;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Nothing with \"{text}\" came; there is: {string.Join('\n', _arrived)}");
        return "";
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await using (var stream = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body)
        {
            await stream.CopyToAsync(body, context.RequestAborted);
        }

        var isText = context.Request.ContentType?.Contains("protobuf", StringComparison.Ordinal) is not true;
        _arrived.Enqueue((context.Request.Path, (isText ? Encoding.UTF8 : Encoding.Latin1).GetString(body.ToArray())));
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(isText ? "{}" : "", context.RequestAborted);
    }
}
