using System.Diagnostics;
using System.Text.RegularExpressions;
using YogaFlow.Data;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>The built program as a process of its own, gone when disposed.</summary>
public sealed partial class RunningProgram : IDisposable
{
    private readonly Process _process;

    private RunningProgram(Process process, HttpClient browser) => (_process, Browser) = (process, browser);

    public HttpClient Browser { get; }

    public Uri Address => Browser.BaseAddress!;

    /// <param name="known">The browser of a program that ran before: the cookie must find the way back, so the address stays.</param>
    public static Task<RunningProgram> StartAsync(TestDatabase database, HttpClient? known = null) =>
        StartAsync(TestDatabase.Engine, database.ConnectionString, known);

    /// <param name="settings">With two lines, as in the environment.</param>
    public static async Task<RunningProgram> StartAsync(
        StorageEngine engine, string connectionString, HttpClient? known = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [VerbRun.Program, "--urls", known?.BaseAddress?.ToString() ?? $"http://127.0.0.1:{FreePort.Find()}"])
        {
            WorkingDirectory = Repository.PathTo("src", "YogaFlow.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Storage__Engine"] = engine.ToString();
        start.Environment["Storage__ConnectionString"] = connectionString;
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        var said = new List<string>();
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
            process.BeginErrorReadLine();
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                said.Add(line);
                if (Listening().Match(line) is { Success: true } match)
                {
                    // Whoever prints must be read, or stops.
                    _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                    return new RunningProgram(process, known ?? Forms.CreateBrowser(new Uri(match.Groups[1].Value)));
                }
            }

            throw new InvalidOperationException("The program did not start: " + string.Join('\n', said));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>SIGKILL: no chance to finish anything.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
