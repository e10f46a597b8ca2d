using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace YogaFlow.Benchmarks.Progress;

/// <summary>People with three years of practice, all at once, who go from home to their statistics and back.</summary>
internal sealed class CrowdMeasure(BenchmarkOptions options, IReadOnlyList<Visitor> people, string statistics)
{
    /// <summary>Milliseconds of home and statistics, for all but the slowest five in a hundred.</summary>
    private const double Bar = 50;

    private const string Home = "/";
    private const string Zone = "Europe/Berlin";
    private const string StatisticsPage = "/statistics";
    private const int StatisticsDays = 12 * 7;
    private const int WarmUpRounds = 10;

    /// <summary>A person looks at a page for half a second to one and a half.</summary>
    private static readonly TimeSpan ShortestThought = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestThought = TimeSpan.FromMilliseconds(1500);

    /// <returns>Whether nothing is over the bar.</returns>
    public static async Task<bool> RunAsync(BenchmarkOptions options, CancellationToken ct)
    {
        var onPostgres = await RunAsync(options, await MeasuredDatabase.PostgresAsync(options.Postgres, "years", options.Work, ct), ct);
        return await RunAsync(options, MeasuredDatabase.Sqlite(options.Work, "years"), ct) && onPostgres;
    }

    private static async Task<bool> RunAsync(BenchmarkOptions options, MeasuredDatabase database, CancellationToken ct)
    {
        Say.Heading($"{options.Readers} people at once, each with {options.Practices} practices in three years ({database.Engine})");
        await using var program = await RunningProgram.StartAsync(options.Program, database, ct);
        var people = new List<Visitor>();
        try
        {
            await Say.WhileAsync("signing up", async () =>
            {
                for (var number = 1; number <= options.Readers; number++)
                {
                    people.Add(await Visitor.SignUpAsync(program.Address, database, $"reader-{number}", Zone, ct));
                }
            });
            await Say.WhileAsync("three years", () => FillAsync(options, database, people, ct));
            if (database.Engine is Data.StorageEngine.Postgres)
            {
                await LargeFill.SettleAsync(database, ct);
            }

            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            var statistics = await people[0].AnswersAsync(StatisticsPage, ct)
                ? StatisticsPage
                : $"/api/v1/stats?from={today.AddDays(-StatisticsDays):yyyy-MM-dd}";
            return await new CrowdMeasure(options, people, statistics).MeasureAsync(ct);
        }
        finally
        {
            people.ForEach(person => person.Dispose());
        }
    }

    private static async Task FillAsync(BenchmarkOptions options, MeasuredDatabase database, List<Visitor> people, CancellationToken ct)
    {
        using var counting = new Counting(database, Counting.Words(options.Program));
        await using var db = database.CreateDbContext();
        var library = new LibraryOfFill(
            await db.Poses.AsNoTracking().OrderBy(pose => pose.Id).ToListAsync(ct),
            await db.Sequences.AsNoTracking().OrderBy(sequence => sequence.Id).ToListAsync(ct));
        foreach (var person in people)
        {
            await YearsFill.RunAsync(database, counting, library, person.Id, Zone, options.Practices, ct);
        }
    }

    private async Task<bool> MeasureAsync(CancellationToken ct)
    {
        await Say.WhileAsync("warming up", () => Task.WhenAll(people.Select(async person =>
        {
            for (var round = 0; round < WarmUpRounds; round++)
            {
                await person.VisitAsync(Home, ct);
                await person.VisitAsync(statistics, ct);
            }
        })));
        Say.Line($"  home is {Home}, statistics {statistics}");
        Say.Line($"\n{"",-39} {"p50",8} {"p95",8} {"p99",8} {"requests",9} {"a second",9} {"errors",7}");
        var good = await ReadAsync("reading, 1 s ± 0.5 s a page", thinks: true, ct);
        await ReadAsync("without a pause (no bar)", thinks: false, ct);
        Say.Line($"{(good ? "Within" : "OVER")} the bar of {Bar} ms at p95 for people who read, without errors.");
        return good;
    }

    private async Task<bool> ReadAsync(string how, bool thinks, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(people.Select((person, number) => ReadAsync(person, new Random(number), began, thinks, ct)));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var good = true;
        foreach (var (page, address) in new[] { ("home", Home), ("statistics", statistics) })
        {
            var visits = all.SelectMany(person => person).Where(visit => visit.Address == address).Select(visit => visit.Visit).ToList();
            var latencies = Latencies.Of(visits);
            var errors = visits.Count(visit => !visit.Good);
            Say.Line($"{how,-28} {page,-10} {latencies.P50,8:0.0} {latencies.P95,8:0.0} {latencies.P99,8:0.0} {latencies.Count,9} {latencies.Count / seconds,9:0.0} {errors,7}");
            good &= latencies.P95 <= Bar && errors == 0;
        }

        return good;
    }

    /// <summary>One person's time, home first.</summary>
    private async Task<List<(string Address, Visit Visit)>> ReadAsync(
        Visitor person, Random random, long began, bool thinks, CancellationToken ct)
    {
        var visits = new List<(string, Visit)>();
        if (thinks)
        {
            // They do not all arrive in one moment.
            await Task.Delay(LongestThought * random.NextDouble(), ct);
        }

        for (var page = 0; Stopwatch.GetElapsedTime(began) < options.Reading; page++)
        {
            var address = page % 2 == 0 ? Home : statistics;
            visits.Add((address, await person.VisitAsync(address, ct)));
            if (thinks)
            {
                await Task.Delay(ShortestThought + ((LongestThought - ShortestThought) * random.NextDouble()), ct);
            }
        }

        return visits;
    }
}
