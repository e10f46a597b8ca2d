using System.Net;
using System.Text.Json;

namespace YogaFlow.Benchmarks.Load;

/// <summary>One answer of the program as it was on the wire, for the yardsticks to send again.</summary>
/// <param name="File">Holds the body, in the folder of the recording.</param>
internal sealed record RecordedAnswer(string Address, string File, Dictionary<string, string> Headers, byte[] Body)
{
    /// <summary>What every server says for itself.</summary>
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase) { "Date", "Server", "Transfer-Encoding", "Connection", "Content-Length", "Set-Cookie" };

    /// <summary>Asks the program for each address as a browser does, and writes what came into a folder.</summary>
    public static async Task<IReadOnlyList<RecordedAnswer>> WriteAsync(
        Uri server, IReadOnlyList<string> addresses, string cookie, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var answers = new List<RecordedAnswer>();
        foreach (var address in addresses)
        {
            using var answer = await AskAsync(server, address, cookie, ct);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !Own.Contains(header.Key))
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
            var recorded = new RecordedAnswer(address, $"answer-{answers.Count}", headers, await answer.Content.ReadAsByteArrayAsync(ct));
            await System.IO.File.WriteAllBytesAsync(Path.Combine(folder, recorded.File), recorded.Body, ct);
            answers.Add(recorded);
        }

        await System.IO.File.WriteAllTextAsync(
            Path.Combine(folder, "answers.json"), JsonSerializer.Serialize(answers.Select(one => new { one.Address, one.File, one.Headers })), ct);
        return answers;
    }

    /// <exception cref="BenchmarkException">A yardstick sends something else.</exception>
    public async Task CompareAsync(string who, Uri server, CancellationToken ct)
    {
        using var answer = await AskAsync(server, Address, "", ct);
        var body = await answer.Content.ReadAsByteArrayAsync(ct);
        // Asked one by one, a list of headers refuses the names that belong to the other.
        var missing = Headers.Keys.Except(answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key), StringComparer.OrdinalIgnoreCase).ToList();
        if (!body.AsSpan().SequenceEqual(Body) || missing.Count > 0)
        {
            throw new BenchmarkException($"{who} does not send {Address} as it was recorded: {body.Length} bytes for {Body.Length}, without {string.Join(", ", missing)}.");
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(Uri server, string address, string cookie, CancellationToken ct)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", Visitor.Encodings);
        request.Headers.Add("Accept", "text/html,application/json");
        if (cookie.Length > 0)
        {
            request.Headers.Add("Cookie", cookie);
        }

        var answer = await client.SendAsync(request, ct);
        return answer.StatusCode is HttpStatusCode.OK
            ? answer
            : throw new BenchmarkException($"{address} was answered with {answer.StatusCode}.");
    }
}
