using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>A pose in a form and back.</summary>
internal static class PoseSheetForm
{
    public const string Conditions = "conditions";

    public static readonly string[] Columns = ["condition", "severity", "why", "alternative"];

    public static TypedSheet Show(PoseFile file, PoseFields fields)
    {
        var sheet = new TypedSheet { ["slug"] = file.Slug };
        sheet.Show(fields.All, file);
        sheet.SetRows(Conditions, Columns, [.. file.Conditions.Select(one =>
            (IReadOnlyList<string>)[one.Condition, SheetFields<PoseFile>.WordOf(one.Severity), one.Why, one.Alternative])]);
        return sheet;
    }

    public static TypedSheet Of(IFormCollection form)
    {
        var sheet = TypedSheet.Of(form, Conditions, Columns);

        // The severity always has a value; a row in which nothing else is filled is none.
        sheet.SetRows(Conditions, Columns, [.. sheet.Rows(Conditions, Columns).Where(row => row[0].Length + row[2].Length + row[3].Length > 0)]);
        return sheet;
    }

    public static Draft<PoseFile> Read(TypedSheet sheet, PoseFields fields)
    {
        var (file, faults) = (new PoseFile { Slug = sheet["slug"] }, new List<NamedFault>());
        sheet.Write(fields.All, file, faults);
        foreach (var (row, i) in sheet.Rows(Conditions, Columns).Select((row, i) => (row, i)))
        {
            var severity = SheetFields<PoseFile>.ValueOf<Severity>(row[1]);
            if (severity is null)
            {
                faults.Add(new NamedFault(TypedSheet.Cell(Conditions, i, "severity"), "should be caution or avoid."));
            }

            file.Conditions.Add(new PoseCondition { Condition = row[0], Severity = severity ?? Severity.Caution, Why = row[2], Alternative = row[3] });
        }

        return new Draft<PoseFile>(file, faults);
    }
}
