using System.Collections.Concurrent;
using System.Diagnostics;
using YogaFlow.Data;

namespace YogaFlow.Benchmarks.Measuring;

/// <summary>The published program as a process, on a port that the system chose.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    /// <summary>Lines that are shown of what the program complains of; after so many it is clear that something is wrong.</summary>
    private const int MostComplaints = 40;

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(10);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private bool _complains;
    private int _complaints;

    private RunningProgram(string file, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(file),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[file, .. arguments, "--urls", "http://127.0.0.1:0"])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(
            new BenchmarkException($"The program ended before it listened:\n{string.Join('\n', _said)}"));
    }

    public Uri Address { get; private set; } = null!;

    public int ProcessId => _process.Id;

    /// <summary>When the process was begun, by the stopwatch.</summary>
    public long Began { get; private set; }

    public static Task<RunningProgram> StartAsync(string folder, MeasuredDatabase database, CancellationToken ct) =>
        StartAsync(folder, database.Engine, database.ConnectionString, ct);

    /// <param name="folder">The published program. Its limits by address are lifted: everybody here comes from one.</param>
    public static Task<RunningProgram> StartAsync(string folder, StorageEngine engine, string connectionString, CancellationToken ct) =>
        StartAsync(
            Path.Combine(folder, "YogaFlow.Web.dll"), [],
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Storage__Engine"] = engine.ToString(),
                ["Storage__ConnectionString"] = connectionString,
                ["Limits__SignInsPerMinute"] = "100000000",
                ["Limits__AnonymousReadsPerMinute"] = "100000000",
            },
            ct);

    /// <summary>Any program of ASP.NET Core.</summary>
    /// <param name="file">Its assembly.</param>
    public static async Task<RunningProgram> StartAsync(
        string file, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> settings, CancellationToken ct)
    {
        var program = new RunningProgram(file, arguments, settings) { Began = Stopwatch.GetTimestamp() };
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        try
        {
            program.Address = await program._address.Task.WaitAsync(LongestStart, ct);
            return program;
        }
        catch (TimeoutException)
        {
            await program.DisposeAsync();
            throw new BenchmarkException($"{Path.GetFileName(file)} did not listen within {LongestStart.TotalMinutes:0} minutes:\n{string.Join('\n', program._said)}");
        }
        catch
        {
            // Nobody else knows of it yet.
            await program.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        End();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);

        // An entry of the log begins with its level; the lines that belong to it are indented. Before the program listens, a
        // new database is expected to lack a table or two.
        _complains = line.StartsWith(' ') ? _complains : line.StartsWith("warn:", StringComparison.Ordinal) || line.StartsWith("fail:", StringComparison.Ordinal);
        if (_complains && _address.Task.IsCompleted && Interlocked.Increment(ref _complaints) <= MostComplaints)
        {
            Console.Error.WriteLine($"  the program: {line}");
        }

        var at = line.IndexOf(Announcement, StringComparison.Ordinal);
        if (at >= 0)
        {
            _address.TrySetResult(new Uri(line[(at + Announcement.Length)..].Trim()));
        }
    }

    private void End()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
