using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Storage;

/// <summary>Devices of one person that store practices and read, one call after another, and note every answer that is not as it should be.</summary>
internal sealed class Load : IDisposable
{
    private const int Devices = 4;

    private static readonly string[] Reads = ["/", "/poses", "/history", "/account/devices", "/api/v1/poses?page_size=5", "/api/v1/auth/me", "/api/v1/history", "/api/v1/stats"];

    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly HttpClient _browser;
    private readonly Task _devices;

    public Load(HttpClient browser)
    {
        _browser = browser;
        _devices = Task.WhenAll(Enumerable.Range(0, Devices).SelectMany(_ => new[] { Task.Run(StoreAsync), Task.Run(ReadAsync) }));
    }

    /// <summary>What was said to be stored.</summary>
    public ConcurrentBag<Guid> Acknowledged { get; } = [];

    public ConcurrentBag<Guid> Sent { get; } = [];

    public ConcurrentBag<string> Refused { get; } = [];

    public ConcurrentBag<string> Wrong { get; } = [];

    public Task EndAsync()
    {
        _end.Cancel();
        return _devices;
    }

    public void Dispose() => _end.Dispose();

    public static object Practice(Guid id, DateTimeOffset now) => new
    {
        client_id = id,
        kind = "free",
        started_at = now.AddMinutes(-30).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
        duration_seconds = 600,
        completion_status = "completed",
        steps = new[] { new { pose = "tree", side = "left", seconds = 30 }, new { pose = "tree", side = "right", seconds = 30 } },
    };

    /// <summary>503 with Retry-After, in the shape of the API or as a page, and the cookie left alone.</summary>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static async Task<string?> FaultOfAsync(HttpResponseMessage answer, string problem = "storage.away")
    {
        var asked = $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri!.PathAndQuery}: {(int)answer.StatusCode}";
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter?.Delta is not { TotalSeconds: > 0 and <= 60 } || answer.Headers.Contains("Set-Cookie"))
        {
            return $"{asked} {answer.Headers} {text[..Math.Min(300, text.Length)]}";
        }

        if (answer.RequestMessage.RequestUri.AbsolutePath.StartsWith("/api", StringComparison.Ordinal))
        {
            using var body = JsonDocument.Parse(text);
            return body.RootElement.Text("type") == $"urn:yogaflow:{problem}" && body.RootElement.Number("retry_after") > 0 ? null : $"{asked} {text}";
        }

        return text.Contains("you stay signed in", StringComparison.Ordinal) && !text.Contains("Npgsql", StringComparison.Ordinal) ? null : $"{asked} {text}";
    }

    private async Task StoreAsync()
    {
        var id = NewId();
        while (!_end.IsCancellationRequested)
        {
            Sent.Add(id);
            using var answer = await _browser.SendJsonAsync(HttpMethod.Post, Answers.Api + "/sessions", Practice(id, TimeProvider.System.GetUtcNow()));
            if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK)
            {
                Acknowledged.Add(id);
                id = NewId();
            }
            else
            {
                // As a device does it: the same practice again.
                await NoteAsync(answer);
            }
        }
    }

    private async Task ReadAsync()
    {
        for (var i = 0; !_end.IsCancellationRequested; i++)
        {
            using var answer = await _browser.GetAsync(new Uri(Reads[i % Reads.Length], UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.StatusCode is not HttpStatusCode.OK)
            {
                await NoteAsync(answer);
            }
        }
    }

    private async Task NoteAsync(HttpResponseMessage answer)
    {
        if (await FaultOfAsync(answer) is { } fault)
        {
            Wrong.Add(fault);
        }
        else
        {
            Refused.Add(answer.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
