using System.Diagnostics;

namespace YogaFlow.Benchmarks.Load;

/// <summary>Looks at memory and computing of those who share the machine, for as long as a measurement lasts.</summary>
/// <param name="program">The process that is measured.</param>
/// <param name="database">The first process of the database server.</param>
internal sealed class UseWatch(int program, int database)
{
    private const int Fifths = 5;

    private readonly List<(double Seconds, long Bytes)> _memory = [];
    private (double Program, double Database, double Us) _used;
    private double _seconds;

    /// <summary>Cores that were busy, on average.</summary>
    public string Computing => FormattableString.Invariant(
        $"program {_used.Program / _seconds:0.00}, database {_used.Database / _seconds:0.00}, people {_used.Us / _seconds:0.00} of {Environment.ProcessorCount} cores");

    public string Memory => FormattableString.Invariant(
        $"{MeanOf(1) / 1e6:0.0} MB in the second fifth, {MeanOf(Fifths - 1) / 1e6:0.0} MB in the last ({Growth * 100:+0.0;-0.0;0.0} %; {SlopeMegabytesPerMinute():+0.00;-0.00;0.00} MB a minute)");

    /// <summary>Of the last fifth over the second, in parts of the second.</summary>
    public double Growth => (MeanOf(Fifths - 1) / MeanOf(1)) - 1;

    /// <summary>Until it is told to stop.</summary>
    public async Task RunAsync(TimeSpan every, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var before = Used();
        try
        {
            while (true)
            {
                _memory.Add((Stopwatch.GetElapsedTime(began).TotalSeconds, ProcessUse.Resident(program)));
                await Task.Delay(every, ct);
            }
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        var after = Used();
        _seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        _used = (after.Program - before.Program, after.Database - before.Database, after.Us - before.Us);
    }

    private (double Program, double Database, double Us) Used() =>
        (ProcessUse.Seconds(program), ProcessUse.SecondsOfFamily(database), ProcessUse.Seconds(Environment.ProcessId));

    private double MeanOf(int fifth)
    {
        var length = _memory[^1].Seconds / Fifths;
        var within = _memory.Where(one => one.Seconds >= fifth * length && one.Seconds <= (fifth + 1) * length).Select(one => (double)one.Bytes).ToList();
        return within.Count > 0 ? within.Average() : _memory[^1].Bytes;
    }

    /// <summary>The line that fits best what was seen after the first fifth.</summary>
    private double SlopeMegabytesPerMinute()
    {
        var later = _memory.Where(one => one.Seconds >= _memory[^1].Seconds / Fifths).ToList();
        var (x, y) = (later.Average(one => one.Seconds), later.Average(one => (double)one.Bytes));
        var spread = later.Sum(one => (one.Seconds - x) * (one.Seconds - x));
        return spread == 0 ? 0 : later.Sum(one => (one.Seconds - x) * (one.Bytes - y)) / spread * 60 / 1e6;
    }
}
