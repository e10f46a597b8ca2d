using System.Diagnostics;
using System.Net;

namespace YogaFlow.Benchmarks.Load;

/// <summary>Somebody who looks around, and practises when signed in: every few seconds one thing, whatever the last one took.</summary>
internal sealed class MixedPerson(MixedWorld world, Visitor visitor, int number)
{
    private const int Steps = 12;
    private const int SecondsOfStep = 45;
    private const int ShortestSeconds = 5;
    private const int LongestSeconds = 15;

    private static readonly (int Weight, Func<MixedPerson, CancellationToken, Task> Deed)[] OfAnyone =
    [
        (10, (one, ct) => one.LookAsync("home", "/", ct)),
        (15, (one, ct) => one.LookAsync("library, page", "/poses", ct)),
        (25, (one, ct) => one.LookAsync("library, page", $"/poses/{one.Pose}", ct)),
        (10, (one, ct) => one.LookAsync("library, page", "/sequences", ct)),
        (10, (one, ct) => one.LookAsync("library, page", $"/sequences/{one.Sequence.Slug}", ct)),
        (5, (one, ct) => one.LookAsync("library, page", "/breathing", ct)),
        (5, (one, ct) => one.CallAsync("library, API", "/api/v1/poses", "\"poses\"", ct)),
        (5, (one, ct) => one.CallAsync("library, API", $"/api/v1/poses/{one.Pose}", "\"slug\"", ct)),
        (5, (one, ct) => one.SearchAsync(ct)),
        (5, (one, ct) => one.FigureAsync(ct)),
        (5, (one, ct) => one.StyleAsync(ct)),
    ];

    private static readonly (int Weight, Func<MixedPerson, CancellationToken, Task> Deed)[] OfSignedIn =
    [
        (18, (one, ct) => one.LookAsync("home", "/", ct)),
        (6, (one, ct) => one.LookAsync("library, page", "/poses", ct)),
        (12, (one, ct) => one.LookAsync("library, page", $"/poses/{one.Pose}", ct)),
        (6, (one, ct) => one.LookAsync("library, page", "/sequences", ct)),
        (8, (one, ct) => one.LookAsync("library, page", $"/sequences/{one.Sequence.Slug}", ct)),
        (10, (one, ct) => one.PractiseAsync(ct)),
        (12, (one, ct) => one.StartOrCompleteAsync(ct)),
        (8, (one, ct) => one.LookAsync("progress", "/history", ct)),
        (6, (one, ct) => one.LookAsync("progress", "/statistics", ct)),
        (4, (one, ct) => one.LookAsync("progress", "/calendar", ct)),
        (4, (one, ct) => one.SearchAsync(ct)),
        (3, (one, ct) => one.FigureAsync(ct)),
        (3, (one, ct) => one.StyleAsync(ct)),
    ];

    private readonly Random _random = new(number);
    private readonly List<(string Kind, Visit Visit)> _visits = [];
    private string? _started;

    private string Pose => MixedWorld.One(world.Town.Poses, _random);

    private (int Id, string Slug) Sequence => MixedWorld.One(world.Town.Sequences, _random);

    /// <summary>Comes within the first pause and goes when the time is over.</summary>
    /// <returns>Every request, by what it was for.</returns>
    public async Task<IReadOnlyList<(string Kind, Visit Visit)>> BeThereAsync(long began, TimeSpan time, CancellationToken ct)
    {
        var deeds = visitor.Id == Guid.Empty ? OfAnyone : OfSignedIn;
        var due = TimeSpan.FromSeconds(LongestSeconds * _random.NextDouble());
        for (; due < time; due += TimeSpan.FromSeconds(ShortestSeconds + ((LongestSeconds - ShortestSeconds) * _random.NextDouble())))
        {
            var wait = due - Stopwatch.GetElapsedTime(began);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, ct);
            }

            await Chosen(deeds)(this, ct);
        }

        return _visits;
    }

    private Func<MixedPerson, CancellationToken, Task> Chosen((int Weight, Func<MixedPerson, CancellationToken, Task> Deed)[] deeds)
    {
        var left = _random.Next(deeds.Sum(one => one.Weight));
        return deeds.First(one => (left -= one.Weight) < 0).Deed;
    }

    private Task<Visit> LookAsync(string kind, string page, CancellationToken ct) =>
        AskAsync(kind, new Ask(page, Mark: visitor.Id == Guid.Empty ? MixedWorld.EndOfPage : MixedWorld.SignedIn), ct);

    private Task<Visit> CallAsync(string kind, string address, string mark, CancellationToken ct) => AskAsync(kind, new Ask(address, Mark: mark), ct);

    private Task<Visit> SearchAsync(CancellationToken ct) => _random.Next(2) == 0
        ? LookAsync("search", $"/search?q={MixedWorld.Word(_random)}", ct)
        : CallAsync("search", $"/api/v1/search?q={MixedWorld.Word(_random)}&limit=4", "\"poses\"", ct);

    private Task<Visit> FigureAsync(CancellationToken ct) => _random.Next(2) == 0
        ? CallAsync("figures", MixedWorld.One(world.Figures, _random), "<svg", ct)
        : AskAsync("figures", new Ask(MixedWorld.One(world.Moves, _random)), ct);

    private Task<Visit> StyleAsync(CancellationToken ct)
    {
        var (address, tag) = MixedWorld.One(world.Styles, _random);
        return AskAsync("style sheet, known", new Ask(address, HttpStatusCode.NotModified, KnownTag: tag), ct);
    }

    /// <summary>The page of the player, the timeline that it asks for, and the practice when it has ended.</summary>
    private async Task PractiseAsync(CancellationToken ct)
    {
        var sequence = Sequence;
        await LookAsync("practise, page", $"/practise/{sequence.Slug}", ct);
        await CallAsync("practise, timeline", $"/api/v1/sequences/{sequence.Slug}/timeline", "\"segments\"", ct);
        var body = PracticeBodies.Whole(sequence.Id, Steps, SecondsOfStep, world.Town.Poses, _random.Next(1_000_000), TimeProvider.System.GetUtcNow());
        await AskAsync("practise, stored", new Ask("/api/v1/sessions", HttpStatusCode.Created, body, Mark: "\"completed\""), ct);
    }

    /// <summary>As other clients do: one call at the beginning, and another some pages later.</summary>
    private async Task StartOrCompleteAsync(CancellationToken ct)
    {
        if (_started is null)
        {
            var visit = await AskAsync(
                "practise, started", new Ask("/api/v1/sessions/start", HttpStatusCode.Created, PracticeBodies.Start(Sequence.Id), Mark: "\"session_id\""), ct);
            _started = visit.Good ? visit.Body : null;
        }
        else
        {
            var body = PracticeBodies.Complete(_started, Steps, 1, world.Town.Poses, _random.Next(1_000_000));
            _started = null;
            await AskAsync("practise, completed", new Ask("/api/v1/sessions/complete", Json: body, Mark: "\"completed\""), ct);
        }
    }

    private async Task<Visit> AskAsync(string kind, Ask ask, CancellationToken ct)
    {
        var visit = await visitor.AskAsync(ask, ct);
        _visits.Add((kind, visit.Good ? visit with { Body = "" } : visit with { Body = "", Fault = $"{ask.Address}: {visit.Fault}" }));
        return visit;
    }
}
