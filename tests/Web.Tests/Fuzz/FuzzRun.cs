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
    private const int Attempts = 3;
    private const int MostShown = 1200;

    private readonly AnswerCheck _check = new(people.All);
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
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var message = request.ToMessage(app.ClientOptions.BaseAddress);
                if (request.Person is not null)
                {
                    message.Headers.Add(TestSignIn.Header, request.Person.Id.ToString());
                }

                using var answer = await _client.SendAsync(message, ct);
                Judge(request, answer, await answer.Content.ReadAsByteArrayAsync(ct));
                return;
            }
            catch (HttpRequestException broken) when (attempt == Attempts || request.MayBeCutOff)
            {
                Interlocked.Increment(ref _cutOff);
                if (!request.MayBeCutOff)
                {
                    Note(request, "was not answered", broken.ToString());
                }

                return;
            }
            catch (HttpRequestException)
            {
                // After a request that was cut off, the program may close its connection just as the next one is sent on it.
            }
        }
    }

    private void Judge(FuzzRequest request, HttpResponseMessage answer, byte[] body)
    {
        var status = (int)answer.StatusCode;
        _statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
        if (_check.FaultOf(request, status, answer.Headers, answer.Content.Headers.ContentType, body) is { } fault)
        {
            Note(request, fault, $"{Encoding.UTF8.GetString(body)}\n  {(status >= 500 ? app.Log.Lines.LastOrDefault() : "")}");
        }
        else if (AnswerCheck.IsUndeclared(request, status))
        {
            _undeclared.TryAdd($"{request.Operation.Name} {status}", $"{request}\n  answered {Shorten(Encoding.UTF8.GetString(body))}");
        }
    }

    private void Note(FuzzRequest request, string fault, string answer) => _faults.TryAdd($"{request.Operation.Name} {fault}", $"{request}\n  {fault}\n  {Shorten(answer)}");

    private static string Shorten(string text) => text.Length <= MostShown ? text : text[..MostShown] + "…";

    private string Standing(int done)
    {
        var classes = _statuses.GroupBy(status => status.Key / 100).OrderBy(group => group.Key).Select(group => $"{group.Key}xx {group.Sum(status => status.Value)}");
        return $"{done} requests, {done / _watch.Elapsed.TotalSeconds:F0} a second; {string.Join(", ", classes)}; cut off {_cutOff}; faults {_faults.Count}, undeclared {_undeclared.Count}";
    }

    public void Dispose() => _client.Dispose();
}
