using System.Collections.Concurrent;
using System.Diagnostics;
using YogaFlow.Data;

namespace YogaFlow.Benchmarks.Progress;

/// <summary>The published program as a process, on a port that the system chose.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    /// <summary>Lines that are shown of what the program complains of; after so many it is clear that something is wrong.</summary>
    private const int MostComplaints = 40;

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private bool _complains;
    private int _complaints;

    private RunningProgram(string folder, StorageEngine engine, string connectionString)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(folder, "YogaFlow.Web.dll"));
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add("http://127.0.0.1:0");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Storage__Engine"] = engine.ToString();
        start.Environment["Storage__ConnectionString"] = connectionString;
        start.Environment["Limits__SignInsPerMinute"] = "100000";
        start.Environment["Limits__AnonymousReadsPerMinute"] = "100000";

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(
            new BenchmarkException($"The program ended before it listened:\n{string.Join('\n', _said)}"));
    }

    public Uri Address { get; private set; } = null!;

    public static Task<RunningProgram> StartAsync(string folder, MeasuredDatabase database, CancellationToken ct) =>
        StartAsync(folder, database.Engine, database.ConnectionString, ct);

    public static async Task<RunningProgram> StartAsync(string folder, StorageEngine engine, string connectionString, CancellationToken ct)
    {
        var program = new RunningProgram(folder, engine, connectionString);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        try
        {
            program.Address = await program._address.Task.WaitAsync(LongestStart, ct);
            return program;
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
