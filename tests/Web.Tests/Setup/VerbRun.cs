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
    public static Task<VerbRun> WithInputAsync(string connectionString, string input, params string[] verb) => RunAsync(
        new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Storage__Engine"] = TestDatabase.Engine.ToString(),
            ["Storage__ConnectionString"] = connectionString,
        },
        input, verb);

    /// <param name="variables">What is in its environment besides what is in ours.</param>
    /// <param name="verb">None serves.</param>
    public static Task<VerbRun> InAsync(IReadOnlyDictionary<string, string> variables, params string[] verb) => RunAsync(variables, "", verb);

    private static async Task<VerbRun> RunAsync(IReadOnlyDictionary<string, string> variables, string input, string[] verb)
    {
        var folder = Repository.PathTo("src", "YogaFlow.Web");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "bin", Repository.Configuration, "net10.0", "YogaFlow.Web.dll"), .. verb])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

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
}
