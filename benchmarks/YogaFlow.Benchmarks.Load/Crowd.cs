namespace YogaFlow.Benchmarks.Load;

/// <summary>What a number of people met with.</summary>
internal sealed class Crowd(IReadOnlyList<(string Kind, Visit Visit)> visits, TimeSpan time, UseWatch use)
{
    public Latencies All { get; } = Latencies.Of(visits.Select(one => one.Visit));

    public int Errors => visits.Count(one => !one.Visit.Good);

    public UseWatch Use => use;

    public IReadOnlyList<(string Name, Latencies Times)> Kinds { get; } =
        [.. visits.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => (kind.Key, Latencies.Of(kind.Select(one => one.Visit))))];

    public override string ToString() => FormattableString.Invariant(
        $"p50 {All.P50:0.0} ms, p95 {All.P95:0.0} ms, p99 {All.P99:0.0} ms; {All.Count:#,0} requests ({All.Count / time.TotalSeconds:0} a second), {Errors} {(Errors == 1 ? "error" : "errors")}");

    /// <param name="mostFaults">So many kinds of errors are shown.</param>
    public void Print(int mostFaults)
    {
        Say.Line($"    {this}");
        Say.Line($"    {use.Computing}; {use.Memory}");
        foreach (var (name, times) in Kinds)
        {
            Say.Line($"    {name,-22} p50 {times.P50,8:0.0}  p95 {times.P95,8:0.0}  p99 {times.P99,8:0.0}  {times.Count,8} requests");
        }

        foreach (var fault in visits.Where(one => !one.Visit.Good).GroupBy(one => one.Visit.Fault).OrderByDescending(fault => fault.Count()).Take(mostFaults))
        {
            Say.Line($"    {fault.Count(),6} times {fault.Key}");
        }
    }
}
