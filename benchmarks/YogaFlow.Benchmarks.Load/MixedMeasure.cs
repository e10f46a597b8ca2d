using System.Diagnostics;

namespace YogaFlow.Benchmarks.Load;

/// <summary>Many people at once, most of them signed in, on cores that the program shares with the database and with them.</summary>
internal sealed class MixedMeasure(LoadOptions options, Town town)
{
    private const double Bar = 100;
    private const double SignedIn = 0.7;
    private const int SecondsOfFewer = 60;
    private const int FaultsShown = 20;

    /// <summary>How much more memory the last fifth may have than the second, in parts of it: collecting garbage makes it go up and down.</summary>
    private const double GrowthBar = 0.05;

    public async Task<Part> RunAsync(CancellationToken ct)
    {
        Say.Heading($"Many people at once, {options.People} at most");
        var world = await MixedWorld.ExploreAsync(town, ct);
        await town.PeopleAsync((int)(options.People * SignedIn), ct);
        var rows = new List<Row>();
        foreach (var (name, people) in (List<(string, int)>)[("Mixed load, a tenth of the people", options.People / 10), ("Mixed load, half of the people", options.People / 2)])
        {
            var fewer = await BeThereAsync(world, people, TimeSpan.FromSeconds(Math.Min(SecondsOfFewer, options.Seconds)), ct);
            rows.Add(new Row(name, Counted(people, fewer.ToString())));
        }

        var most = await BeThereAsync(world, options.People, TimeSpan.FromSeconds(options.Seconds), ct);
        rows.Add(new Row(
            "Mixed load, all people", Counted(options.People, most.ToString()), "", "", FormattableString.Invariant($"0 errors, p95 at most {Bar} ms"), most.Errors == 0 && most.All.P95 <= Bar));
        rows.Add(new Row("Computing under all people", most.Use.Computing));
        rows.Add(new Row(
            "Memory under all people", most.Use.Memory, "", "", FormattableString.Invariant($"no growth after the first fifth of the time (within {GrowthBar * 100} %)"),
            most.Use.Growth <= GrowthBar));
        return new Part("mixed", rows,
            [
                FormattableString.Invariant($"Everybody does one thing every 5 to 15 s, whatever the last one took; {SignedIn * 100} % are signed in. The fewer are there for {Math.Min(SecondsOfFewer, options.Seconds)} s, the most for {options.Seconds} s, one after the other in the same program. Status and content of every answer are looked at."),
                "p95 of each kind: " + string.Join(", ", most.Kinds.Select(kind => $"{kind.Name} {Written.Milliseconds(kind.Times.P95)}")) + ".",
            ]);
    }

    private static string Counted(int people, string what) => FormattableString.Invariant($"{people:#,0} people: {what}");

    private async Task<Crowd> BeThereAsync(MixedWorld world, int count, TimeSpan time, CancellationToken ct)
    {
        var signedIn = town.SignedIn.Take((int)(count * SignedIn)).ToList();
        var others = Enumerable.Range(0, count - signedIn.Count).Select(_ => Visitor.Anonymous(town.Program.Address)).ToList();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watch = new UseWatch(town.Program.ProcessId, options.PostgresProcess);
        var watching = watch.RunAsync(TimeSpan.FromSeconds(Math.Clamp(time.TotalSeconds / 60, 1, 5)), over.Token);
        try
        {
            var began = Stopwatch.GetTimestamp();
            var visits = new List<(string Kind, Visit Visit)>();
            await Say.WhileAsync($"{count} people for {time.TotalSeconds:0} s", async () =>
            {
                var all = await Task.WhenAll(signedIn.Concat(others).Select((visitor, number) => new MixedPerson(world, visitor, number).BeThereAsync(began, time, ct)));
                visits.AddRange(all.SelectMany(one => one));
            });
            await over.CancelAsync();
            await watching;
            var crowd = new Crowd(visits, Stopwatch.GetElapsedTime(began), watch);
            crowd.Print(FaultsShown);
            return crowd;
        }
        finally
        {
            await over.CancelAsync();
            others.ForEach(one => one.Dispose());
        }
    }
}
