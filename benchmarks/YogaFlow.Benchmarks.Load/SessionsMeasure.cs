using System.Diagnostics;
using System.Net;

namespace YogaFlow.Benchmarks.Load;

/// <summary>
/// Practices that are started and completed through the API, and pgbench sending the very statements that the program sends
/// for them. Both work through the same practices of the same people, on copies of the same database of the same server.
/// </summary>
internal sealed class SessionsMeasure(LoadOptions options, Town town)
{
    /// <summary>Everyone who practises, and those who only warm up.</summary>
    public const int MostPeople = PracticesInARound + PeopleWhoWarmUp;

    private const double Bar = 0.5;
    private const int Clients = 8;
    private const int Rounds = 3;
    private const int PracticesInARound = 600;
    private const int PeopleWhoWarmUp = 50;
    private const int Steps = 12;
    private const int SecondsOfStep = 2;

    // Whoever ends a practice has the whole day summed up again, so everyone practises once in a round: three times a day is
    // more than most people do, and nineteen times is what nobody does.
    private readonly int _practices = Math.Max(Clients * 8, Clients * (int)(PracticesInARound * options.Share / Clients));
    private readonly int _warm = Math.Max(Clients, (int)(PeopleWhoWarmUp * options.Share));

    public async Task<Part> RunAsync(CancellationToken ct)
    {
        Say.Heading("Practices started and completed");
        await town.PeopleAsync(_practices + _warm, ct);
        await town.StopAsync();
        var recorded = await town.Database.CopyAsync("recorded", ct);
        var replayed = await town.Database.CopyAsync("replayed", ct);
        var measured = await town.Database.CopyAsync("measured", ct);
        await town.StartAsync(ct);
        var statements = await RecordAsync(recorded, ct);
        var (program, pgbench) = await CompareAsync(measured, new Replay(options, replayed), statements, ct);
        await ProveAsync(measured, replayed, ct);
        foreach (var copy in (MeasuredDatabase[])[recorded, replayed, measured])
        {
            await copy.DropAsync(ct);
        }

        var each = statements.Sum(one => one.Count) / (double)statements.Count;
        var ratio = Written.Median(program.Zip(pgbench, (ours, theirs) => ours / theirs));
        return new Part(
            "sessions",
            [new Row(
                "A session started and completed", Written.Rate(Written.Median(program)), $"pgbench {Written.Rate(Written.Median(pgbench))}",
                Written.Percent(ratio), $"at least {Written.Percent(Bar)}", ratio >= Bar)],
            FormattableString.Invariant($"{Clients} clients, {Rounds} rounds of {_practices} practices, one each of {_practices} people with years of practice behind them, {Steps} poses each. pgbench sends the {each:0.0} statements that PostgreSQL logged for each, with the values that they had (without `DISCARD ALL`), to a server that writes durably (`fsync` and `synchronous_commit` are on)."));
    }

    /// <summary>What the program sends for each practice, one practice at a time.</summary>
    private async Task<List<IReadOnlyList<string>>> RecordAsync(MeasuredDatabase database, CancellationToken ct)
    {
        var statements = new List<IReadOnlyList<string>>();
        await database.DoAsync($"ALTER DATABASE \"{database.Name}\" SET log_statement = 'all'", ct);
        await using (var program = await RunningProgram.StartAsync(options.Program, database, ct))
        {
            var (people, warm) = Among(program);
            await PractiseAsync(warm, Clients, 0, warm.Count, ct);
            await Say.WhileAsync($"{Rounds * _practices} practices recorded", async () =>
            {
                for (var practice = 0; practice < Rounds * _practices; practice++)
                {
                    var from = new FileInfo(options.PostgresLog).Length;
                    await PractiseAsync(people[practice % people.Count], practice, ct);
                    statements.Add(await StatementLog.ReadAsync(options.PostgresLog, database.Name, from, new FileInfo(options.PostgresLog).Length, ct));
                }
            });
            people.Concat(warm).ToList().ForEach(person => person.Dispose());
        }

        return statements;
    }

    private async Task<(List<double> Program, List<double> Pgbench)> CompareAsync(
        MeasuredDatabase database, Replay replay, List<IReadOnlyList<string>> statements, CancellationToken ct)
    {
        var (program, pgbench) = (new List<double>(), new List<double>());
        await using var running = await RunningProgram.StartAsync(options.Program, database, ct);
        var (people, warm) = Among(running);
        await Say.WhileAsync("warming up", () => PractiseAsync(warm, Clients, 0, _practices, ct));
        for (var round = 0; round < Rounds; round++)
        {
            var first = round * _practices;
            var began = Stopwatch.GetTimestamp();
            await PractiseAsync(people, Clients, first, first + _practices, ct);
            program.Add(_practices / Stopwatch.GetElapsedTime(began).TotalSeconds);

            // Each client has people of its own in both, so that nobody waits for themselves.
            var clients = Enumerable.Range(0, Clients)
                .Select(client => Enumerable.Range(first, _practices).Where(practice => practice % people.Count % Clients == client).SelectMany(practice => statements[practice]).ToList())
                .ToList();
            pgbench.Add(_practices / await replay.RunAsync($"round-{round}", clients, ct));
            Say.Line($"  round {round + 1}: program {program[^1]:0} a second, pgbench {pgbench[^1]:0} a second");
        }

        people.Concat(warm).ToList().ForEach(person => person.Dispose());
        return (program, pgbench);
    }

    private (List<Visitor> People, List<Visitor> Warm) Among(RunningProgram program)
    {
        var all = town.SignedIn.Select(person => person.At(program.Address)).ToList();
        return (all[.._practices], all[_practices..(_practices + _warm)]);
    }

    private Task PractiseAsync(List<Visitor> people, int clients, int first, int end, CancellationToken ct) =>
        Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            foreach (var practice in Enumerable.Range(first, end - first).Where(practice => practice % people.Count % clients == client))
            {
                await PractiseAsync(people[practice % people.Count], practice, ct);
            }
        }));

    private async Task PractiseAsync(Visitor person, int practice, CancellationToken ct)
    {
        var sequence = town.Sequences[practice * 7 % town.Sequences.Count].Id;
        var started = await person.AskAsync(
            new Ask("/api/v1/sessions/start", HttpStatusCode.Created, PracticeBodies.Start(sequence), Mark: "\"session_id\""), ct);
        var ended = started.Good
            ? await person.AskAsync(new Ask("/api/v1/sessions/complete", Json: PracticeBodies.Complete(started.Body, Steps, SecondsOfStep, town.Poses, practice), Mark: "\"completed\""), ct)
            : started;
        if (!ended.Good)
        {
            throw new BenchmarkException($"A practice was answered with {ended.Fault}.");
        }
    }

    /// <exception cref="BenchmarkException">pgbench did not leave behind what the program does.</exception>
    private async Task ProveAsync(MeasuredDatabase measured, MeasuredDatabase replayed, CancellationToken ct)
    {
        // Nobody else's practice has so many poses.
        var completed = FormattableString.Invariant($"SELECT count(*) FROM \"PracticeSessions\" WHERE \"Status\" = 'Completed' AND \"PosesCompleted\" = {Steps}");
        var (ours, theirs) = (await measured.DoAsync(completed, ct), await replayed.DoAsync(completed, ct));
        Say.Line($"  practices stored: {ours} by the program (with {_practices} that warmed it up), {theirs} by pgbench");
        if (theirs is not long stored || stored != Rounds * _practices || ours is not long all || all != stored + _practices)
        {
            throw new BenchmarkException("pgbench did not store what the program stores, so nothing that was measured would mean anything.");
        }
    }
}
