namespace YogaFlow.Benchmarks.Measuring;

/// <summary>How long requests took, in milliseconds.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    /// <summary>A fault is an answer too: it took its time.</summary>
    public static Latencies Of(IEnumerable<Visit> visits) => new(visits.Select(visit => visit.Milliseconds));

    public int Count => _sorted.Length;

    public double P50 => Percentile(50);

    public double P95 => Percentile(95);

    public double P99 => Percentile(99);

    /// <summary>The smallest value that at least so many percent do not exceed (nearest rank).</summary>
    private double Percentile(int percent) =>
        Count == 0 ? double.NaN : _sorted[(int)Math.Ceiling(Count * percent / 100.0) - 1];
}
