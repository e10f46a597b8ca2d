using System.Collections.Concurrent;
using System.Diagnostics;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>The built program as a process that serves, with everything that it prints.</summary>
public sealed class ServingProgram : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private ServingProgram(Process process) => _process = process;

    public IReadOnlyCollection<string> Said => _said;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <param name="variables">Its environment besides ours.</param>
    public static async Task<ServingProgram> StartAsync(IReadOnlyDictionary<string, string> variables)
    {
        var start = VerbRun.StartInfo(variables, "dotnet", [VerbRun.Program, "--urls", "http://127.0.0.1:0"]);
        var program = new ServingProgram(new Process { StartInfo = start, EnableRaisingEvents = true });
        program._process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program._process.Exited += (_, _) => program._address.TrySetException(new InvalidOperationException($"It ended before it listened:\n{string.Join('\n', program._said)}"));
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        program.Client.BaseAddress = await program._address.Task.WaitAsync(LongestStart, TestContext.Current.CancellationToken);
        return program;
    }

    /// <summary>Waits until it has printed something with these words.</summary>
    public async Task SaidAsync(string words)
    {
        while (!_said.Any(line => line.Contains(words, StringComparison.Ordinal)))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken).WaitAsync(LongestStart, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Ends it, so that all that it had to say is said.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        if (line.IndexOf(Announcement, StringComparison.Ordinal) is var at and >= 0)
        {
            var rest = line[(at + Announcement.Length)..];
            _address.TrySetResult(new Uri(rest.Split('"', ' ')[0]));
        }
    }
}
