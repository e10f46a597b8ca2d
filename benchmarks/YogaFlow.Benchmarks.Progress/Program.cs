using System.Runtime.InteropServices;
using YogaFlow.Benchmarks.Progress;

const int Good = 0;
const int OverTheBar = 1;
const int NotMeasured = 2;

using var stop = new CancellationTokenSource();

// The runtime ends at once at a signal that nobody hears, and the programs that were started would stay.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var options = BenchmarkOptions.Read(args);
    var good = !options.Fading || await FadingMeasure.RunAsync(options, stop.Token);
    good &= !options.Crowd || await CrowdMeasure.RunAsync(options, stop.Token);
    return good ? Good : OverTheBar;
}
catch (BenchmarkException exception)
{
    await Console.Error.WriteLineAsync($"\n{exception.Message}");
    return NotMeasured;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("\nStopped.");
    return NotMeasured;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
