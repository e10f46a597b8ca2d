using System.Globalization;

namespace YogaFlow.Benchmarks.Load;

/// <summary>docs/performance.md: prose by hand, and between markers what a run found. A part that did not run stays as it was.</summary>
internal sealed class Document(LoadOptions options, string file)
{
    private const string Usual = "docs/performance.md";

    /// <returns>Null when this run writes nothing; why, is said.</returns>
    public static Document? For(LoadOptions options)
    {
        if (options.Writes && (options.IsWhole || options.Document is not null))
        {
            return new Document(options, options.Document ?? Usual);
        }

        Say.Line($"\nNothing is written{(options.Writes ? ": this was a shorter run than the bars ask for" : "")}.");
        return null;
    }

    /// <exception cref="BenchmarkException">The document has no place for the part.</exception>
    public async Task WriteAsync(Part part, CancellationToken ct)
    {
        var (begin, end) = ($"<!-- {part.Name}: begin -->", $"<!-- {part.Name}: end -->");
        var text = await File.ReadAllTextAsync(file, ct);
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new BenchmarkException($"{file} has no \"{begin}\" with a \"{end}\" after it.");
        }

        await File.WriteAllTextAsync(file, $"{text[..(from + begin.Length)]}\n{Conditions()}\n\n{part.Table()}\n{text[to..]}", ct);
        Say.Line($"  written to {file}");
    }

    private string Conditions()
    {
        var now = TimeProvider.System.GetUtcNow();
        var shorter = options.IsWhole ? "" : string.Create(CultureInfo.InvariantCulture, $" **A short run ({options.People} people, {options.Seconds} s): it proves no bar.**");
        return string.Create(CultureInfo.InvariantCulture, $"Measured {now:yyyy-MM-dd HH:mm} UTC: {options.Version}, {Machine.Words()}.{shorter}");
    }
}

/// <summary>What everything ran on.</summary>
internal static class Machine
{
    public static string Words()
    {
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "an unknown processor";
        return $"{Environment.ProcessorCount} cores ({processor}), .NET {Environment.Version}";
    }
}
