using System.Globalization;
using System.Text;
using System.Text.Json;

namespace YogaFlow.Benchmarks.Progress;

/// <summary>How one statement was run.</summary>
/// <param name="Nodes">What it is made of, the outermost first.</param>
/// <param name="Rows">Rows that came out of it.</param>
/// <param name="Buffers">Pages of 8 KiB that were touched, in memory or not.</param>
/// <param name="Scanned">Tables that were read from end to end.</param>
internal sealed record ExplainedPlan(string Nodes, double Milliseconds, long Rows, long Buffers, IReadOnlyList<string> Scanned)
{
    private const string Beginning = "duration: ";
    private const string Ending = " ms  plan:";

    /// <summary>The plans that auto_explain wrote as JSON.</summary>
    /// <param name="log">The file to which the server logs.</param>
    /// <param name="from">The byte from which on to read.</param>
    public static async Task<IReadOnlyList<ExplainedPlan>> ReadAsync(string log, long from, CancellationToken ct)
    {
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(from, SeekOrigin.Begin);
        using var text = new StreamReader(file);
        var plans = new List<ExplainedPlan>();
        var (milliseconds, json) = (double.NaN, new StringBuilder());
        while (await text.ReadLineAsync(ct) is { } line)
        {
            // What belongs to one entry is indented with a tab.
            if (line.StartsWith('\t'))
            {
                json.AppendLine(line);
                continue;
            }

            Finish();
            var (begins, ends) = (line.IndexOf(Beginning, StringComparison.Ordinal), line.IndexOf(Ending, StringComparison.Ordinal));
            milliseconds = begins >= 0 && ends > begins
                ? double.Parse(line[(begins + Beginning.Length)..ends], CultureInfo.InvariantCulture)
                : double.NaN;
        }

        Finish();
        return plans;

        void Finish()
        {
            if (!double.IsNaN(milliseconds) && json.Length > 0)
            {
                plans.Add(Of(json.ToString(), milliseconds));
            }

            json.Clear();
        }
    }

    private static ExplainedPlan Of(string json, double milliseconds)
    {
        using var document = JsonDocument.Parse(json);
        var top = document.RootElement.GetProperty("Plan");
        var (nodes, scanned) = (new List<string>(), new List<string>());
        Walk(top, nodes, scanned);
        return new ExplainedPlan(
            string.Join(" < ", nodes), milliseconds, (long)top.GetProperty("Actual Rows").GetDouble(),
            Number(top, "Shared Hit Blocks") + Number(top, "Shared Read Blocks"), scanned);
    }

    private static void Walk(JsonElement node, List<string> nodes, List<string> scanned)
    {
        var type = node.GetProperty("Node Type").GetString()!;
        var (table, index) = (Text(node, "Relation Name"), Text(node, "Index Name"));
        nodes.Add(string.Join(' ', new[] { type, table, index is null ? null : $"by {index}" }.Where(word => word is not null)));
        if (type is "Seq Scan" && table is not null)
        {
            scanned.Add(table);
        }

        if (node.TryGetProperty("Plans", out var inner))
        {
            foreach (var child in inner.EnumerateArray())
            {
                Walk(child, nodes, scanned);
            }
        }
    }

    private static string? Text(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long Number(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
}
