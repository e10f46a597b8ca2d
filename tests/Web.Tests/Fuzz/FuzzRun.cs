using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>Sends the requests of a seed, several at once, and remembers what was wrong.</summary>
internal sealed class FuzzRun(YogaFlowApp app, RequestMaker maker, FuzzPeople people) : IDisposable
{
    private const int AtOnce = 4;
    private const int TendEvery = 250;
    private const int TellEvery = 5000;

    private readonly AnswerCheck _check = new(people);
    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private readonly ConcurrentDictionary<string, string> _faults = new();
    private readonly ConcurrentDictionary<string, string> _undeclared = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _cutOff;

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });

    /// <summary>Each kind of fault at each call, with the first request that showed it.</summary>
    public IReadOnlyDictionary<string, string> Faults => _faults;

    /// <summary>Each status that the document does not name, with the first request that was answered so.</summary>
    public IReadOnlyDictionary<string, string> Undeclared => _undeclared;

    public IReadOnlyDictionary<int, int> Statuses => _statuses;

    public async Task SendAsync(int requests, Action<string> tell, CancellationToken ct)
    {
        await people.TendAsync(ct);
        for (var done = 0; done < requests; done += TendEvery)
        {
            var numbers = Enumerable.Range(done + 1, Math.Min(TendEvery, requests - done));
            await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (number, stop) => await SendAsync(maker.Make(number), stop));
            app.Clock.Advance(TimeSpan.FromSeconds(30));
            await people.TendAsync(ct);
            if ((done + TendEvery) % TellEvery == 0 && done + TendEvery < requests)
            {
                tell(Standing(done + TendEvery));
            }
        }

        tell(Standing(requests));
    }

    private async Task SendAsync(FuzzRequest request, CancellationToken ct)
    {
        using var message = request.ToMessage(app.ClientOptions.BaseAddress);
        if (request.Person is not null)
        {
            message.Headers.Add(TestSignIn.Header, request.Person.Id.ToString());
        }

        try
        {
            using var answer = await _client.SendAsync(message, ct);
            var status = (int)answer.StatusCode;
            var body = await answer.Content.ReadAsByteArrayAsync(ct);
            _statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            if (_check.FaultOf(request, status, answer.Headers, answer.Content.Headers.ContentType, body) is { } fault)
            {
                Note(request, fault, $"{Encoding.UTF8.GetString(body)[..Math.Min(400, body.Length)]} {(status >= 500 ? app.Log.Lines.LastOrDefault() : "")}");
            }
            else if (AnswerCheck.IsUndeclared(request, status))
            {
                _undeclared.TryAdd($"{request.Operation.Name} {status}", $"{request}\n  answered: {Encoding.UTF8.GetString(body)[..Math.Min(300, body.Length)]}");
            }
        }
        catch (HttpRequestException broken)
        {
            Interlocked.Increment(ref _cutOff);
            if (!request.MayBeCutOff)
            {
                Note(request, "was not answered", broken.ToString());
            }
        }
    }

    private void Note(FuzzRequest request, string fault, string answer) => _faults.TryAdd($"{request.Operation.Name} {fault}", $"{request}\n  {fault}\n  {answer}");

    private string Standing(int done)
    {
        var classes = _statuses.GroupBy(status => status.Key / 100).OrderBy(group => group.Key).Select(group => $"{group.Key}xx {group.Sum(status => status.Value)}");
        return $"{done} requests, {done / _watch.Elapsed.TotalSeconds:F0} a second; {string.Join(", ", classes)}; cut off {_cutOff}; faults {_faults.Count}, undeclared {_undeclared.Count}";
    }

    public void Dispose() => _client.Dispose();
}
