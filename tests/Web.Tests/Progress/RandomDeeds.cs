using System.Globalization;
using System.Net;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Progress;

/// <summary>One person who does one thing after another, as it comes to them.</summary>
internal sealed class RandomDeeds(YogaFlowApp app, Guid person, HttpClient client, int seed, IReadOnlyList<int> sequences, IReadOnlyList<int> poses)
{
    private const string Sessions = Answers.Api + "/sessions";
    private const int DaysBack = 40;

    private static readonly string[] Endings = ["completed", "completed", "partial", "abandoned"];
    private static readonly string[] Kinds = ["free", "breathing", "meditation"];

    private static readonly string[] RestDays = ["sunday", "wednesday", "friday"];

    private readonly Random _random = new(seed);
    private readonly List<string> _ended = [];
    private string? _active;
    private object? _sentLast;

    public Guid Person => person;

    /// <summary>What was done, for a failure.</summary>
    public List<string> Done { get; } = [];

    public async Task DoOneAsync()
    {
        var deed = _random.Next(13);
        Done.Add(deed.ToString(CultureInfo.InvariantCulture));
        await (deed switch
        {
            0 or 1 => StartAsync(),
            2 => CompleteAsync(),
            3 or 4 or 5 => StoreAsync(Whole()),
            6 => _sentLast is { } again ? StoreAsync(again) : StartAsync(),
            7 or 8 => CorrectAsync(),
            9 => ReflectAsync(),
            10 => DeleteAsync(),
            11 => MoveAsync(),
            _ => PlanAsync(),
        });
    }

    private async Task StartAsync()
    {
        var body = _random.Next(3) == 0 ? (object)new { client_id = app.NewId() } : new { client_id = app.NewId(), sequence_id = Any(sequences) };
        var started = (await client.PostAsync($"{Sessions}/start", body, HttpStatusCode.Created)).Text("session_id")!;
        if (_active is { } older)
        {
            _ended.Add(older);
        }

        _active = started;
    }

    private async Task CompleteAsync()
    {
        if (_active is not { } active)
        {
            return;
        }

        var seconds = _random.Next(60, 2000);
        var body = new { session_id = active, duration_seconds = seconds, completion_status = Any(Endings), steps = Steps(seconds), feeling = 3 };
        await client.PostAsync($"{Sessions}/complete", body, HttpStatusCode.OK);
        _ended.Add(active);
        _active = null;
    }

    private object Whole()
    {
        var seconds = _random.Next(60, 5000);
        var kind = _random.Next(2) == 0 ? "sequence" : Any(Kinds);
        return new
        {
            client_id = app.NewId(),
            kind,
            sequence_id = kind == "sequence" ? Any(sequences) : (int?)null,
            started_at = Past(),
            duration_seconds = seconds,
            completion_status = Any(Endings),
            steps = Steps(seconds),
            feeling = _random.Next(2) == 0 ? (int?)null : _random.Next(1, 6),
        };
    }

    private async Task StoreAsync(object practice)
    {
        using var answer = await client.SendJsonAsync(HttpMethod.Post, Sessions, practice);
        var stored = await answer.JsonAsync(answer.StatusCode is HttpStatusCode.OK ? HttpStatusCode.OK : HttpStatusCode.Created);
        if (answer.StatusCode is HttpStatusCode.Created)
        {
            _ended.Add(stored.Text("session_id")!);
        }

        _sentLast = practice;
    }

    /// <summary>Another day, another ending, another kind; with or without its holds.</summary>
    private async Task CorrectAsync()
    {
        if (_ended.Count == 0)
        {
            return;
        }

        var isOfSequence = _random.Next(2) == 0;
        using var answer = await client.SendJsonAsync(HttpMethod.Put, $"{Sessions}/{Any(_ended)}", new
        {
            kind = isOfSequence ? "sequence" : Any(Kinds),
            sequence_id = isOfSequence ? Any(sequences) : (int?)null,
            started_at = Past(),
            duration_seconds = _random.Next(5000, 6000),
            completion_status = Any(Endings),
            keep_steps = _random.Next(3) > 0,
        });
        await answer.JsonAsync(HttpStatusCode.OK);
    }

    private async Task ReflectAsync()
    {
        if (_ended.Count == 0)
        {
            return;
        }

        var reactions = Enumerable.Range(0, _random.Next(3)).Select(_ => Any(poses)).Distinct()
            .Select(pose => new { pose_id = pose, kind = _random.Next(2) == 0 ? "hurt" : "pleased" });
        using var answer = await client.SendJsonAsync(
            HttpMethod.Put, $"{Sessions}/{Any(_ended)}/reflection", new { feeling = _random.Next(1, 6), note = "Slow and warm.", reactions });
        await answer.JsonAsync(HttpStatusCode.OK);
    }

    private async Task DeleteAsync()
    {
        if (_ended.Count == 0)
        {
            return;
        }

        var id = Any(_ended);
        _ended.Remove(id);
        using var answer = await client.DeleteAsync(new Uri($"{Sessions}/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private Task MoveAsync() => app.MoveAsync(person, Any(["Pacific/Apia", "America/New_York", "Asia/Kolkata"]), Any([0, 4, 9]));

    private async Task PlanAsync()
    {
        var restDays = RestDays.Take(_random.Next(4));
        using var answer = await client.SendJsonAsync(
            HttpMethod.Put, Answers.Api + "/goals", new { days_a_week = _random.Next(1, 5), rest_days = restDays, sessions_a_week = _random.Next(1, 9) });
        await answer.JsonAsync(HttpStatusCode.OK);
    }

    private IEnumerable<object> Steps(int seconds) => Enumerable.Range(0, _random.Next(4))
        .Select(_ => new { pose_id = Any(poses), side = Any([null, "left", "right"]), seconds = _random.Next(seconds / 4) });

    /// <summary>Long enough ago to be over, whatever its length.</summary>
    private string Past() => app.Clock.Now.AddMinutes(-_random.Next(120, 60 * 24 * DaysBack)).UtcDateTime
        .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private T Any<T>(IReadOnlyList<T> some) => some[_random.Next(some.Count)];
}
