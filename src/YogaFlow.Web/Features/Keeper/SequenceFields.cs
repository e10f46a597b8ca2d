using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;
using static YogaFlow.Web.Features.Keeper.SheetFields<YogaFlow.Data.Import.SequenceFile>;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>Every field of a sequence but its lines.</summary>
internal sealed class SequenceFields(Vocabulary vocabulary)
{
    public IReadOnlyList<SheetGroup<SequenceFile>> Groups { get; } =
    [
        new("What it is", "",
        [
            Line("name", "Name", file => file.Name, (file, typed) => file.Name = typed) with { MaxLength = Sequence.NameMaxLength },
            Line("summary", "In a line", file => file.Summary, (file, typed) => file.Summary = typed) with { Hint = $"For a card: at most {Sequence.SummaryMaxLength} characters." },
            Text("description", "Description", file => file.Description, (file, typed) => file.Description = typed) with { Hint = "Two to four sentences." },
            Choice("level", "Level", vocabulary.Levels, file => file.Level, (file, typed) => file.Level = typed) with { Api = "difficulty_level" },
            Choice("style", "Style", vocabulary.Styles, file => file.Style, (file, typed) => file.Style = typed),
            Choice("focus", "Focus", vocabulary.FocusAreas, file => file.Focus, (file, typed) => file.Focus = typed) with { Api = "focus_area" },
            new SheetField<SequenceFile>("minutes", "Label, in minutes", FieldKind.Number, file => file.Minutes == 0 ? "" : file.Minutes.ToString(System.Globalization.CultureInfo.InvariantCulture), WriteMinutes)
            {
                Api = "duration_minutes",
                Hint = "Within 5 % of the computed length; left empty, it is computed.",
            },
        ]),
    ];

    public IEnumerable<SheetField<SequenceFile>> All => Groups.SelectMany(group => group.Fields);

    /// <summary>A refusal with the fields as the API calls them.</summary>
    public Refusal InApiWords(Refusal refusal) => ApiWords.Of(
        refusal, All.ToDictionary(field => field.Path, field => field.Api), ("].seconds", "].duration_seconds"));

    private static string? WriteMinutes(SequenceFile file, string typed)
    {
        file.Minutes = 0;
        if (typed.Trim().Length == 0)
        {
            return null;
        }

        return int.TryParse(typed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var minutes) && (file.Minutes = minutes) > 0
            ? null
            : "should be a whole number from 1, or empty.";
    }
}
