using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace YogaFlow.EndToEnd.Tests.Running;

/// <summary>The real program as a process, with a database of its own, on a port that the system chose.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yogaflow-e2e-");
    private readonly Process _process;

    private RunningProgram()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Metadata("WebFolder"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Metadata("WebProgram"));
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add("http://127.0.0.1:0");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Storage__Engine"] = "Sqlite";
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(_folder.FullName, "yogaflow.db")}";
        start.Environment["Mail__Folder"] = Path.Combine(_folder.FullName, "mail");
        start.Environment["Limits__SignInsPerMinute"] = "1000";
        start.Environment["Limits__AnonymousReadsPerMinute"] = "100000";

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(
            new InvalidOperationException($"The program ended before it listened:\n{string.Join('\n', _said)}"));

        // A test run that is broken off must not leave the program behind.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    public string Address { get; private set; } = "";

    public MailFolder Mail => new(Path.Combine(_folder.FullName, "mail"));

    /// <summary>Runs a verb of the same program on the same database, as an operator does.</summary>
    public async Task RunVerbAsync(params string[] words)
    {
        var start = new ProcessStartInfo(_process.StartInfo.FileName, [Metadata("WebProgram"), .. words]) { WorkingDirectory = _process.StartInfo.WorkingDirectory };
        foreach (var (name, value) in _process.StartInfo.Environment)
        {
            start.Environment[name] = value;
        }

        using var verb = Process.Start(start)!;
        await verb.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, verb.ExitCode);
    }

    /// <param name="settings">Settings besides the usual, as variables of the environment.</param>
    public static async Task<RunningProgram> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var program = new RunningProgram();
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            program._process.StartInfo.Environment[name] = value;
        }

        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        program.Address = await program._address.Task.WaitAsync(LongestStart);
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        End();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Metadata(string key) =>
        typeof(RunningProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        var at = line.IndexOf(Announcement, StringComparison.Ordinal);
        if (at >= 0)
        {
            _address.TrySetResult(line[(at + Announcement.Length)..].Trim());
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
            // It has ended already, or never began.
        }
    }
}
