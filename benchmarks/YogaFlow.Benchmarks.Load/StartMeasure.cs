using System.Diagnostics;
using System.Net;

namespace YogaFlow.Benchmarks.Load;

/// <summary>From the beginning of the process until /health/ready says so.</summary>
internal static class StartMeasure
{
    private const int Starts = 5;
    private const double Bar = 2;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(5);

    public static async Task<Part> RunAsync(LoadOptions options, CancellationToken ct)
    {
        Say.Heading("Starting");
        var rows = new List<Row>();
        foreach (var database in (MeasuredDatabase[])
            [await MeasuredDatabase.PostgresAsync(options.Postgres, "started", options.Work, ct), MeasuredDatabase.Sqlite(options.Work, "started")])
        {
            var first = await OnceAsync(options, database, ct);
            var later = new List<double>();
            for (var start = 0; start < Starts; start++)
            {
                later.Add(await OnceAsync(options, database, ct));
            }

            var median = Written.Median(later);
            Say.Line($"  {database.Engine}: first {first:0.00} s, then {string.Join(", ", later.Select(Written.Seconds))}");
            rows.Add(new Row(
                $"Start to ready, {database.Engine}", $"{Written.Seconds(median)} (median of {Starts})", "", "", $"at most {Written.Seconds(Bar)}", median <= Bar));
            rows.Add(new Row($"First start, on an empty {database.Engine} database", Written.Seconds(first)));
        }

        return new Part("start", rows, "From the beginning of the process to the first 200 of `/health/ready`, on a database that the program filled before; the first start makes the tables and brings the library in.");
    }

    /// <summary>Waits until the program says that it is ready.</summary>
    public static async Task WaitAsync(RunningProgram program, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = program.Address };
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), ct);
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(began) > Longest)
            {
                throw new BenchmarkException($"The program did not become ready: {await answer.Content.ReadAsStringAsync(ct)}");
            }

            await Task.Delay(BetweenProbes, ct);
        }
    }

    private static async Task<double> OnceAsync(LoadOptions options, MeasuredDatabase database, CancellationToken ct)
    {
        await using var program = await RunningProgram.StartAsync(options.Program, database, ct);
        await WaitAsync(program, ct);
        return Stopwatch.GetElapsedTime(program.Began).TotalSeconds;
    }
}
