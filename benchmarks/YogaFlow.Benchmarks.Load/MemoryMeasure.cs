namespace YogaFlow.Benchmarks.Load;

/// <summary>Memory of a program that was just started, looked at ten times, and left alone.</summary>
internal static class MemoryMeasure
{
    private const double BarMegabytes = 150;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);
    private static readonly string[] Pages = ["/", "/poses", "/poses/tree", "/sequences", "/breathing", "/search", "/help", "/sign-in", "/api/v1/poses", "/api/v1/sequences"];

    public static async Task<Part> RunAsync(LoadOptions options, CancellationToken ct)
    {
        Say.Heading("Idle memory");
        var rows = new List<Row>();
        foreach (var database in (MeasuredDatabase[])
            [await MeasuredDatabase.PostgresAsync(options.Postgres, "idle", options.Work, ct), MeasuredDatabase.Sqlite(options.Work, "idle")])
        {
            // The second start is the usual one: the first brings the library in.
            await using (var first = await RunningProgram.StartAsync(options.Program, database, ct))
            {
                await StartMeasure.WaitAsync(first, ct);
            }

            await using var program = await RunningProgram.StartAsync(options.Program, database, ct);
            await StartMeasure.WaitAsync(program, ct);
            using var reader = Visitor.Anonymous(program.Address);
            foreach (var page in Pages)
            {
                await reader.ReadAsync(page, ct);
            }

            await Task.Delay(Idle, ct);
            var (own, resident) = (ProcessUse.Own(program.ProcessId), ProcessUse.Resident(program.ProcessId));
            Say.Line($"  {database.Engine}: {Written.Megabytes(own)} of its own, {Written.Megabytes(resident)} with pages of files");
            rows.Add(new Row(
                $"Idle memory, {database.Engine}", Written.Megabytes(own), "", "", FormattableString.Invariant($"at most {BarMegabytes} MB"), own <= BarMegabytes * 1_000_000));
            rows.Add(new Row($"The same with pages of program files, {database.Engine}", Written.Megabytes(resident), "", "", "", null));
        }

        return new Part("memory", rows, $"Memory of the process {Idle.TotalSeconds:0} s after it was ready and {Pages.Length} pages were looked at, on a database that was filled before. Its own is what a container is charged with and `docker stats` tells; pages of program files are shared among instances, and dropped when something else needs the room.");
    }
}
