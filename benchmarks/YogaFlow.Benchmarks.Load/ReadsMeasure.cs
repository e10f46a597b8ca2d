namespace YogaFlow.Benchmarks.Load;

/// <summary>
/// How many requests addresses answer, beside servers that do nothing but send the same bytes. The servers take turns in
/// short rounds, so that what else the machine does falls on all alike; the ratio is the median of those of the rounds.
/// </summary>
internal static class ReadsMeasure
{
    private const int Rounds = 5;
    private const double RoundSeconds = 5;
    private const double LibraryBar = 0.5;

    /// <summary>One page of the library: what it is called, and where.</summary>
    private sealed record Read(string What, string Address, double? Bar);

    public static async Task<Part> LibraryAsync(LoadOptions options, Town town, CancellationToken ct)
    {
        Say.Heading("Reading the library, by people who are not signed in");
        var slug = town.Poses.Contains("tree") ? "tree" : town.Poses[0];
        var rows = await MeasureAsync(
            options, town,
            [
                new("Pose list, API", "/api/v1/poses", LibraryBar), new("Pose, API", $"/api/v1/poses/{slug}", LibraryBar),
                new("Pose list, page", "/poses", LibraryBar), new("Pose, page", $"/poses/{slug}", LibraryBar),
            ],
            "", ct);
        return new Part("library", rows, Conditions(options));
    }

    public static async Task<Part> DashboardAsync(LoadOptions options, Town town, CancellationToken ct)
    {
        Say.Heading("Pages of somebody with 600 practices in three years");
        var rows = await MeasureAsync(
            options, town,
            [new("Home of somebody with three years of practice", "/", null), new("Statistics of the same", "/statistics", null)],
            town.Regular.CookieHeader(), ct);
        return new Part("dashboard", rows, Conditions(options));
    }

    private static string Conditions(LoadOptions options) =>
        $"wrk with {Wrk.Connections} connections, {Rounds} rounds of {Seconds(options)} s each; times are those of a queue. The limit of anonymous reads is lifted (`Limits:AnonymousReadsPerMinute`).";

    private static int Seconds(LoadOptions options) => Math.Max(1, (int)(RoundSeconds * options.Share));

    private static async Task<List<Row>> MeasureAsync(LoadOptions options, Town town, IReadOnlyList<Read> reads, string cookie, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Work, $"recorded-{reads[0].Address.GetHashCode():x}")).FullName;
        var answers = await RecordedAnswer.WriteAsync(town.Program.Address, [.. reads.Select(read => read.Address)], cookie, folder, ct);
        await using var bare = await RunningProgram.StartAsync(options.Bare, [folder], [], ct);
        await using var nginx = await Nginx.StartAsync(answers, folder, ct);
        var rows = new List<Row>();
        foreach (var (read, answer) in reads.Zip(answers))
        {
            await answer.CompareAsync("The bare endpoint", bare.Address, ct);
            await answer.CompareAsync("nginx", nginx.Address, ct);
            rows.AddRange(await MeasureAsync(options, read, answer, [town.Program.Address, bare.Address, nginx.Address], cookie, ct));
        }

        return rows;
    }

    private static async Task<IEnumerable<Row>> MeasureAsync(
        LoadOptions options, Read read, RecordedAnswer answer, Uri[] servers, string cookie, CancellationToken ct)
    {
        var seconds = Seconds(options);
        var rounds = new List<Reads[]>();
        await Say.WhileAsync($"{read.Address}, {answer.Body.Length} bytes", async () =>
        {
            // The compiler of the runtime looks at what is used often.
            foreach (var server in servers)
            {
                await Wrk.RunAsync(new Uri(server, read.Address), cookie, seconds, ct);
            }

            for (var round = 0; round < Rounds; round++)
            {
                var one = new List<Reads>();
                foreach (var server in servers)
                {
                    one.Add(await Wrk.RunAsync(new Uri(server, read.Address), cookie, seconds, ct));
                }

                rounds.Add([.. one]);
            }
        });
        double RatioTo(int yardstick) => Written.Median(rounds.Select(round => round[0].ASecond / round[yardstick].ASecond));
        double Rate(int server) => Written.Median(rounds.Select(round => round[server].ASecond));
        var toBare = RatioTo(1);
        var times = $"p50 {Written.Milliseconds(Written.Median(rounds.Select(round => round[0].P50)))}, p99 {Written.Milliseconds(Written.Median(rounds.Select(round => round[0].P99)))}";
        Say.Line($"    {Written.Rate(Rate(0))} ({times}); bare {Written.Rate(Rate(1))}; nginx {Written.Rate(Rate(2))}");
        return
        [
            new Row(
                read.What, $"{Written.Rate(Rate(0))}, {times}", $"bare endpoint {Written.Rate(Rate(1))}", Written.Percent(toBare),
                read.Bar is { } bar ? $"at least {Written.Percent(bar)}" : "", read.Bar is { } least ? toBare >= least : null),
            new Row($"{read.What}, beside nginx", Written.Rate(Rate(0)), $"nginx {Written.Rate(Rate(2))}", Written.Percent(RatioTo(2))),
        ];
    }
}
