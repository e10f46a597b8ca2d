using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Practice;

namespace YogaFlow.Benchmarks.Progress;

/// <summary>
/// Speed that does not fade: someone with years of practice among many people waits about as long as someone who began two
/// months ago on an empty server. The same requests go to both, one at a time and in turns, so that what else the machine
/// does falls on both alike.
/// </summary>
internal sealed class FadingMeasure(BenchmarkOptions options, Counting small, Counting large) : IDisposable
{
    /// <summary>The slowest of the large in a hundred, over the slowest of the small.</summary>
    private const double Bar = 1.5;

    /// <summary>A busy machine makes a ratio worse and never better, so one that is over is measured again and the best counts.</summary>
    private const int MostTries = 3;

    private const string Zone = "Europe/Berlin";
    private const int SmallSessions = 50;

    /// <summary>50 practices on 50 days of the last 60.</summary>
    private const decimal SmallEvery = 1.2m;

    /// <summary>One or two a day.</summary>
    private const decimal BigEvery = 2 / 3m;

    private static readonly string[] Always = ["/api/v1/stats", "/api/v1/calendar", "/api/v1/history", "/"];
    private static readonly string[] WhenThere = ["/calendar", "/statistics", "/history"];

    public void Dispose()
    {
        small.Dispose();
        large.Dispose();
    }

    /// <returns>Whether nothing is over the bar.</returns>
    public static async Task<bool> RunAsync(BenchmarkOptions options, CancellationToken ct)
    {
        Say.Heading("Speed that does not fade (PostgreSQL)");
        var words = Counting.Words(options.Program);
        var smallDatabase = await MeasuredDatabase.PostgresAsync(options.Postgres, "small", options.Work, ct);
        var largeDatabase = await MeasuredDatabase.PostgresAsync(options.Postgres, "large", options.Work, ct);
        using var measure = new FadingMeasure(options, new Counting(smallDatabase, words), new Counting(largeDatabase, words));
        await using var smallProgram = await RunningProgram.StartAsync(options.Program, smallDatabase, ct);
        await using var largeProgram = await RunningProgram.StartAsync(options.Program, largeDatabase, ct);
        using var newcomer = await Visitor.SignUpAsync(smallProgram.Address, smallDatabase, "newcomer", Zone, ct);
        using var regular = await Visitor.SignUpAsync(largeProgram.Address, largeDatabase, "regular", Zone, ct);
        await measure.FillAsync(smallDatabase, newcomer, regular, largeDatabase, ct);
        var addresses = new List<string>(Always);
        foreach (var address in WhenThere)
        {
            if (await newcomer.AnswersAsync(address, ct) && await regular.AnswersAsync(address, ct))
            {
                addresses.Add(address);
            }
        }

        Say.Line($"\n{"Address",-20} {"small p50",10} {"p95",8} {"large p50",10} {"p95",8} {"p95 ratio",10}   (ms; {options.Requests} requests each)");
        var good = true;
        foreach (var address in addresses)
        {
            good &= await measure.MeasureAsync(address, newcomer, regular, ct);
        }

        Say.Line($"{(good ? "No ratio is over" : "OVER")} the bar of {Bar}.");
        await PlanReport.RunAsync(options, largeDatabase, regular, addresses, ct);
        return good;
    }

    private async Task FillAsync(
        MeasuredDatabase smallDatabase, Visitor newcomer, Visitor regular, MeasuredDatabase largeDatabase, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        Say.Line($"Small: one person with {SmallSessions} sessions");
        await LargeFill.RunAsync(smallDatabase, newcomer.Id, Zone, SmallSessions, SmallEvery, completes: true, people: 0, sessionsEach: 0, today, ct);
        Say.Line($"Large: {options.People} people with {options.Sessions} sessions each, and one with {options.Big}");
        await LargeFill.RunAsync(largeDatabase, regular.Id, Zone, options.Big, BigEvery, completes: false, options.People, options.Sessions, today, ct);
        foreach (var (database, counting, visitor) in new[] { (smallDatabase, small, newcomer), (largeDatabase, large, regular) })
        {
            await FillProof.RunAsync(database, counting, visitor.Id, ct);
            await Say.WhileAsync("vacuum and analyse", () => LargeFill.SettleAsync(database, ct));
            await CheckAsync(database, visitor, ct);
        }
    }

    /// <summary>The program must answer with what is there; a fast answer about nothing is no measure.</summary>
    private static async Task CheckAsync(MeasuredDatabase database, Visitor visitor, CancellationToken ct)
    {
        await using var db = database.CreateDbContext();
        var stored = await db.PracticeSessions.CountAsync(one => one.PersonId == visitor.Id && one.Status == SessionStatus.Completed, ct);
        using var answer = JsonDocument.Parse(await visitor.ReadAsync("/api/v1/stats", ct));
        var told = answer.RootElement.GetProperty("total_sessions").GetInt32();
        if (told != stored || stored == 0)
        {
            throw new BenchmarkException($"{stored} completed sessions are stored, and the program tells of {told}.");
        }
    }

    private async Task<bool> MeasureAsync(string address, Visitor newcomer, Visitor regular, CancellationToken ct)
    {
        for (var tried = 1; tried <= MostTries; tried++)
        {
            await TurnsAsync(address, newcomer, regular, options.WarmUp, ct);
            var (few, many, faults) = await TurnsAsync(address, newcomer, regular, options.Requests, ct);
            var ratio = many.P95 / few.P95;
            Say.Line($"{(tried == 1 ? address : "  again"),-20} {few.P50,10:0.00} {few.P95,8:0.00} {many.P50,10:0.00} {many.P95,8:0.00} {ratio,10:0.00}");
            if (faults.Count > 0)
            {
                Say.Line($"  FAILED {faults.Count} times: {string.Join(", ", faults.Distinct())}");
                return false;
            }

            if (ratio <= Bar)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<(Latencies Few, Latencies Many, IReadOnlyList<string> Faults)> TurnsAsync(
        string address, Visitor newcomer, Visitor regular, int requests, CancellationToken ct)
    {
        var (few, many) = (new List<Visit>(requests), new List<Visit>(requests));
        for (var request = 0; request < requests; request++)
        {
            few.Add(await newcomer.VisitAsync(address, ct));
            many.Add(await regular.VisitAsync(address, ct));
        }

        return (Latencies.Of(few), Latencies.Of(many), [.. few.Concat(many).Select(visit => visit.Fault).OfType<string>()]);
    }
}
