using System.Collections;
using System.Globalization;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>Holds what is shown to one person against what it should be, and keeps every difference.</summary>
internal sealed class Ledger(MadePerson person)
{
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences => _differences;

    /// <summary>How many numbers were held against each other.</summary>
    public int Compared { get; private set; }

    public void Same(string what, object? expected, object? shown)
    {
        Compared++;
        var (one, other) = (Text(expected), Text(shown));
        if (one != other)
        {
            _differences.Add($"Person {person.Number} ({person.Zone}, day from {person.DayStart}:00): {what} should be {one} and is {other}.");
        }
    }

    public void True(string what, bool holds) => Same(what, true, holds);

    private static string Text(object? value) => value switch
    {
        null => "nothing",
        string text => text,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable many => $"[{string.Join(", ", many.Cast<object>().Select(Text))}]",
        IFormattable some => some.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
