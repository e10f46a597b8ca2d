using Microsoft.Extensions.Primitives;
using YogaFlow.Core;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>A form as it was typed: text by field, so that nothing is lost when something is wrong.</summary>
public sealed class TypedSheet
{
    private const int MostRows = 250;

    private readonly Dictionary<string, string> _texts = [];

    public string this[string path]
    {
        get => _texts.GetValueOrDefault(path, "");
        set => _texts[path] = value;
    }

    /// <summary>What a form sent. Boxes of one name become lines; rows in which nothing was typed are left out.</summary>
    /// <param name="list">The list whose rows are in the form.</param>
    /// <param name="columns">The fields of a row; the row counts when one of the first ones is filled.</param>
    public static TypedSheet Of(IFormCollection form, string list, IReadOnlyList<string> columns)
    {
        var sheet = new TypedSheet();
        foreach (var (name, values) in form.Where(field => !field.Key.StartsWith($"{list}[", StringComparison.Ordinal)))
        {
            sheet[name] = Text(values);
        }

        var rows = Enumerable.Range(0, MostRows)
            .Where(i => columns.Any(column => form.ContainsKey(Cell(list, i, column))))
            .Select(i => columns.Select(column => Text(form[Cell(list, i, column)])).ToList())
            .Where(row => row.Exists(text => text.Length > 0)).ToList();
        sheet.SetRows(list, columns, rows);
        return sheet;
    }

    public static string Cell(string list, int row, string column) => $"{list}[{row}].{column}";

    public List<List<string>> Rows(string list, IReadOnlyList<string> columns)
    {
        var rows = new List<List<string>>();
        while (columns.Any(column => _texts.ContainsKey(Cell(list, rows.Count, column))))
        {
            rows.Add([.. columns.Select(column => this[Cell(list, rows.Count, column)])]);
        }

        return rows;
    }

    public void SetRows(string list, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        foreach (var path in _texts.Keys.Where(path => path.StartsWith($"{list}[", StringComparison.Ordinal)).ToList())
        {
            _texts.Remove(path);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                this[Cell(list, i, columns[column])] = rows[i][column];
            }
        }
    }

    public void Show<TFile>(IEnumerable<SheetField<TFile>> fields, TFile file)
    {
        foreach (var field in fields)
        {
            this[field.Path] = field.Read(file);
        }
    }

    /// <summary>Writes what was typed into a file, and says what could not be read.</summary>
    public void Write<TFile>(IEnumerable<SheetField<TFile>> fields, TFile file, List<NamedFault> faults)
    {
        foreach (var field in fields)
        {
            if (field.Write(file, this[field.Path]) is { } reason)
            {
                faults.Add(new NamedFault(field.Path, reason));
            }
        }
    }

    private static string Text(StringValues values) => string.Join('\n', values.Where(value => value is not null)).ReplaceLineEndings("\n").Trim();
}
