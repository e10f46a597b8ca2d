namespace YogaFlow.Web.Features.Progress.Charts;

/// <summary>A chart and the table that says the same.</summary>
/// <param name="Name">One word in small letters, the only one of its name on a page; begins the names of its numbers.</param>
/// <param name="Reading">What one is meant to see in it, as a sentence or two.</param>
/// <param name="Columns">Headings of the table: of the labels, and of each number of a row.</param>
public sealed record Chart(string Name, string Title, string Reading, IReadOnlyList<string> Columns, IReadOnlyList<ChartRow> Rows)
{
    /// <summary>What is read in place of the drawing.</summary>
    public string Label => $"{Title}. {Reading} The table below has every number.";

    public bool IsEmpty => Rows.All(row => row.Numbers.All(number => number.Amount == 0));
}

/// <summary>One row of the table, and its bar.</summary>
/// <param name="Key">Names the row, such as a date or a slug.</param>
/// <param name="Numbers">The first is the length of the bar.</param>
public sealed record ChartRow(string Key, string Label, params IReadOnlyList<ChartNumber> Numbers)
{
    /// <summary>A word or two below a column, where the label has no room.</summary>
    public string? Tick { get; init; }

    /// <summary>Where the label leads in the table.</summary>
    public string? Href { get; init; }

    /// <summary>What stands on a column, where its number has no room; by default its text.</summary>
    public string? Short { get; init; }
}

/// <param name="Name">What is counted, in small letters.</param>
/// <param name="Amount">0 or more.</param>
/// <param name="Text">As people read it, with its unit.</param>
public sealed record ChartNumber(string Name, double Amount, string Text)
{
    /// <summary>"1 practice", "12 practices".</summary>
    public static ChartNumber Of(string name, long count, string one, string many) => new(name, count, $"{count} {(count == 1 ? one : many)}");
}
