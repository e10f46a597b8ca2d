using System.Diagnostics.Metrics;

namespace YogaFlow.Data;

/// <summary>How often what was remembered spared a question.</summary>
public static class CacheFigures
{
    /// <summary>The same meter as everything else that the program counts.</summary>
    public const string MeterName = "YogaFlow";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Reads = Meter.CreateCounter<long>("cache_reads_total", description: "Reads of a cache, by whether it knew the answer.");

    /// <param name="cache">Which is shown before it is read for the first time.</param>
    public static void BeginAtZero(string cache) =>
        Reads.Add(0, new KeyValuePair<string, object?>("cache", cache), new KeyValuePair<string, object?>("result", "hit"));

    /// <param name="cache">Which; a word from the sources, never from a request.</param>
    /// <param name="hit">Whether it knew the answer.</param>
    public static void Read(string cache, bool hit) =>
        Reads.Add(1, new KeyValuePair<string, object?>("cache", cache), new KeyValuePair<string, object?>("result", hit ? "hit" : "miss"));
}
