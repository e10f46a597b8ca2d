using System.Diagnostics;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>The built program as a process of its own that does what a verb says and ends.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Said">What it printed.</param>
/// <param name="Complained">What it printed to the error stream.</param>
public sealed record VerbRun(int Code, string Said, string Complained)
{
    /// <summary>Everything that it printed; what it ended with, when it ended badly.</summary>
    public string Told => (Code == 0 ? Said : $"{Said}\n{Complained}\nexit {Code}").TrimEnd();

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <param name="connectionString">The database on which it works.</param>
    public static Task<VerbRun> OnAsync(string connectionString, params string[] verb) => WithInputAsync(connectionString, "", verb);

    /// <param name="connectionString">The database on which it works.</param>
    /// <param name="input">What it can read from its standard input.</param>
    public static Task<VerbRun> WithInputAsync(string connectionString, string input, params string[] verb) =>
        RunAsync(StartInfo(connectionString, "dotnet", [Program, .. verb]), input);

    /// <param name="variables">What is in its environment besides what is in ours; no database is named for it.</param>
    /// <param name="verb">None serves.</param>
    public static Task<VerbRun> InAsync(IReadOnlyDictionary<string, string> variables, params string[] verb) =>
        RunAsync(StartInfo(variables, "dotnet", [Program, .. verb]), "");

    private static async Task<VerbRun> RunAsync(ProcessStartInfo start, string input)
    {
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return new VerbRun(process.ExitCode, await said, await complained);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Starts it and leaves it running, for who wants to kill it.</summary>
    public static Process Start(string connectionString, params string[] verb) => Process.Start(StartInfo(connectionString, "dotnet", [Program, .. verb]))!;

    /// <summary>How it is started, when it is another program that starts it.</summary>
    public static ProcessStartInfo StartInfo(string connectionString, string file, IEnumerable<string> arguments) => StartInfo(
        new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Storage__Engine"] = TestDatabase.Engine.ToString(),
            ["Storage__ConnectionString"] = connectionString,
        },
        file, arguments);

    /// <summary>How it is started with these variables and what is in our own environment.</summary>
    public static ProcessStartInfo StartInfo(IReadOnlyDictionary<string, string> variables, string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Repository.PathTo("src", "YogaFlow.Web"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>The built program.</summary>
    public static string Program { get; } = Repository.PathTo("src", "YogaFlow.Web", "bin", Repository.Configuration, "net10.0", "YogaFlow.Web.dll");
}
