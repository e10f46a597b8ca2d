using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace YogaFlow.Benchmarks.Load;

/// <summary>pgbench sending statements that were recorded, word for word, over as many connections as there are clients.</summary>
internal sealed partial class Replay(LoadOptions options, MeasuredDatabase database)
{
    /// <param name="clients">What each client sends, one statement after the other.</param>
    /// <returns>Seconds that the slowest client took, without connecting.</returns>
    public async Task<double> RunAsync(string name, IReadOnlyList<IReadOnlyList<string>> clients, CancellationToken ct)
    {
        var files = new List<string>();
        foreach (var client in clients)
        {
            var file = Path.Combine(options.Work, $"{name}-{files.Count}.sql");
            await File.WriteAllLinesAsync(file, client.Select(statement => $"{statement};"), ct);
            files.Add(file);
        }

        var said = await Task.WhenAll(files.Select(file => RunAsync(file, ct)));
        files.ForEach(File.Delete);
        return said.Max(one => 1 / double.Parse(Rate().Match(one).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private Task<string> RunAsync(string file, CancellationToken ct)
    {
        var server = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return Tool.RunAsync(
            Path.Combine(options.PostgresTools, "pgbench"),
            [
                "--no-vacuum", "--protocol=extended", "--client=1", "--transactions=1", $"--file={file}", $"--host={server.Host}",
                string.Create(CultureInfo.InvariantCulture, $"--port={server.Port}"), $"--username={server.Username}", database.Name,
            ],
            ct);
    }

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Rate();
}
