using System.Globalization;

namespace YogaFlow.Benchmarks.Load;

/// <summary>One line of a table: what was measured, beside its yardstick.</summary>
/// <param name="Ratio">To the yardstick; empty where there is none.</param>
/// <param name="Bar">What was promised, in words; empty where nothing was.</param>
/// <param name="Met">Null where nothing was promised.</param>
internal sealed record Row(string What, string Measured, string Yardstick = "", string Ratio = "", string Bar = "", bool? Met = null);

/// <summary>What one part of a run found.</summary>
/// <param name="Notes">What one has to know to read the rows; each a sentence or two.</param>
internal sealed record Part(string Name, IReadOnlyList<Row> Rows, params IReadOnlyList<string> Notes)
{
    public bool Good => Rows.All(row => row.Met is not false);

    public void Print()
    {
        Say.Line($"\n  {"",-44} {"measured",-30} {"yardstick",-30} {"ratio",7}   bar");
        foreach (var row in Rows)
        {
            Say.Line($"  {row.What,-44} {row.Measured,-30} {row.Yardstick,-30} {row.Ratio,7}   {row.Bar}{Verdict(row, "  ")}");
        }

        foreach (var note in Notes)
        {
            Say.Line($"  {note}");
        }
    }

    /// <summary>As Markdown.</summary>
    public string Table() => string.Join('\n',
    [
        "| What | Measured | Yardstick | Ratio | Bar |",
        "|---|---|---|---|---|",
        .. Rows.Select(row => $"| {row.What} | {row.Measured} | {row.Yardstick} | {row.Ratio} | {row.Bar}{Verdict(row, ": ")} |"),
        .. Notes.Select(note => $"\n{note}"),
    ]);

    private static string Verdict(Row row, string before) => row.Met switch
    {
        null => "",
        true => $"{before}met",
        false => $"{before}NOT MET",
    };
}

/// <summary>Numbers as people read them.</summary>
internal static class Written
{
    public static string Rate(double aSecond) => string.Create(CultureInfo.InvariantCulture, $"{aSecond:#,0} a second");

    public static string Percent(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio * 100:0} %");

    public static string Milliseconds(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:#,0.0} ms");

    public static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");

    public static string Megabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000:#,0.0} MB");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
