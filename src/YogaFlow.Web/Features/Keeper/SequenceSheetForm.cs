using System.Globalization;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>A sequence in a form and back. A line says what is practised: the slug of a pose, or of a block after its prefix.</summary>
internal static class SequenceSheetForm
{
    public const string Steps = "steps";
    public const string BlockPrefix = "block:";

    public static readonly string[] Columns = ["what", "seconds", "side", "note"];

    public static TypedSheet Show(SequenceFile file, SequenceFields fields)
    {
        var sheet = new TypedSheet { ["slug"] = file.Slug };
        sheet.Show(fields.All, file);
        sheet.SetRows(Steps, Columns, [.. file.Steps.Select(Row)]);
        return sheet;
    }

    public static TypedSheet Of(IFormCollection form)
    {
        var sheet = TypedSheet.Of(form, Steps, Columns);
        var rows = sheet.Rows(Steps, Columns);
        if (form["do"].ToString().Split(':') is [var move, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < rows.Count)
        {
            var row = rows[i];
            rows.RemoveAt(i);
            if (move is not "remove")
            {
                rows.Insert(Math.Clamp(move is "up" ? i - 1 : i + 1, 0, rows.Count), row);
            }
        }

        sheet.SetRows(Steps, Columns, rows);
        return sheet;
    }

    public static Draft<SequenceFile> Read(TypedSheet sheet, SequenceFields fields)
    {
        var (file, faults) = (new SequenceFile { Slug = sheet["slug"] }, new List<NamedFault>());
        sheet.Write(fields.All, file, faults);
        foreach (var (row, i) in sheet.Rows(Steps, Columns).Select((row, i) => (row, i)))
        {
            var side = SheetFields<SequenceFile>.ValueOf<Side>(row[2]);
            if (row[2].Length > 0 && side is null)
            {
                faults.Add(new NamedFault(TypedSheet.Cell(Steps, i, "side"), "should be left, right or empty."));
            }

            if (!int.TryParse(row[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            {
                faults.Add(new NamedFault(TypedSheet.Cell(Steps, i, row[0].StartsWith(BlockPrefix, StringComparison.Ordinal) ? "rounds" : "seconds"), "should be a whole number."));
            }

            file.Steps.Add(row[0].StartsWith(BlockPrefix, StringComparison.Ordinal)
                ? new StepLine { Block = row[0][BlockPrefix.Length..], Rounds = number }
                : new StepLine { Pose = row[0], Seconds = number, Side = side, Note = row[3].Length == 0 ? null : row[3] });
        }

        return new Draft<SequenceFile>(file, faults);
    }

    private static IReadOnlyList<string> Row(StepLine step) => step.Block is { } block
        ? [BlockPrefix + block, step.Rounds.ToString(CultureInfo.InvariantCulture), "", ""]
        : [step.Pose ?? "", step.Seconds.ToString(CultureInfo.InvariantCulture), step.Side is { } side ? SheetFields<SequenceFile>.WordOf(side) : "", step.Note ?? ""];
}
