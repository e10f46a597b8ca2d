using System.Runtime.InteropServices;
using YogaFlow.Benchmarks.Load;

const int Good = 0;
const int Failed = 1;
const int WrongUsage = 2;

using var stop = new CancellationTokenSource();

// The runtime ends at once at a signal that nobody hears, and the programs that were started would stay.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    if (args is ["--check", .. var words])
    {
        LoadOptions.Read(words);
        return Good;
    }

    return await RunAsync(LoadOptions.Read(args), stop.Token) ? Good : Failed;
}
catch (WrongWordException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return WrongUsage;
}
catch (BenchmarkException exception)
{
    await Console.Error.WriteLineAsync($"\n{exception.Message}");
    return Failed;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("\nStopped.");
    return Failed;
}

static async Task<bool> RunAsync(LoadOptions options, CancellationToken ct)
{
    var document = Document.For(options);
    var missed = new List<string>();
    Town? town = null;
    try
    {
        foreach (var name in options.Only)
        {
            if (name is not ("start" or "memory" or "image"))
            {
                town ??= await Town.BuildAsync(options, ct);
            }

            var part = await MeasureAsync(name, options, town!, ct);
            part.Print();
            if (document is not null)
            {
                await document.WriteAsync(part, ct);
            }

            missed.AddRange(part.Rows.Where(row => row.Met is false).Select(row => row.What));
        }
    }
    finally
    {
        if (town is not null)
        {
            await town.DisposeAsync();
        }
    }

    Say.Line($"\n{(missed.Count == 0 ? "Every bar is met" : $"NOT MET: {string.Join("; ", missed)}")}{(options.IsWhole ? "" : " (a short run: it proves no bar)")}.");
    return missed.Count == 0;
}

static Task<Part> MeasureAsync(string name, LoadOptions options, Town town, CancellationToken ct) => name switch
{
    "start" => StartMeasure.RunAsync(options, ct),
    "memory" => MemoryMeasure.RunAsync(options, ct),
    "image" => ImageMeasure.RunAsync(options, ct),
    "library" => ReadsMeasure.LibraryAsync(options, town, ct),
    "dashboard" => ReadsMeasure.DashboardAsync(options, town, ct),
    "sign-in" => SignInMeasure.RunAsync(options, town, ct),
    "sessions" => new SessionsMeasure(options, town).RunAsync(ct),
    _ => new MixedMeasure(options, town).RunAsync(ct),
};

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
