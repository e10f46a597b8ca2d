using System.Diagnostics;

namespace YogaFlow.Benchmarks.Load;

/// <summary>A program of the system that is run to its end.</summary>
internal static class Tool
{
    /// <returns>What it printed.</returns>
    /// <exception cref="BenchmarkException">It is not there, or it did not end well; the message has what it complained of.</exception>
    public static async Task<string> RunAsync(string file, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Begin(file, arguments);
        try
        {
            var complaints = process.StandardError.ReadToEndAsync(ct);
            var said = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0
                ? said
                : throw new BenchmarkException($"{Path.GetFileName(file)} ended with {process.ExitCode}:\n{await complaints}{said}");
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Starts it, with its outputs to be read.</summary>
    public static Process Begin(string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new BenchmarkException($"There is no {file}. Install it and run the benchmark again.");
        }
    }

    public static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
