using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data;
using YogaFlow.Data.Import;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>Turns what the API was sent into what a file would say.</summary>
internal static class WrittenDrafts
{
    private const string Figures = "/figures/";

    public static Draft<PoseFile> ToDraft(this WritePose written)
    {
        var faults = new List<NamedFault>();
        T Said<T>(T? value, string field)
            where T : struct
        {
            if (value is null)
            {
                faults.Add(new NamedFault(field, "is missing."));
            }

            return value ?? default;
        }

        var required = List(written.PropsRequired);
        var (figure, image) = ShownBy(written);
        var file = new PoseFile
        {
            Slug = written.Slug ?? "",
            Name = written.NameEnglish ?? "",
            Aliases = List(written.Aliases),
            Sanskrit = new SanskritName
            {
                Iast = written.NameSanskrit ?? "",
                Plain = written.NameSanskritPlain ?? "",
                Devanagari = written.NameDevanagari ?? "",
                Meaning = written.NameMeaning ?? "",
            },
            VariationOf = OrNull(written.VariationOf),
            Base = written.BasePosition ?? "",
            Categories = List(written.Categories ?? (written.Category is null ? null : [written.Category])),
            Family = written.Family ?? "",
            Level = Said(written.Level ?? (Levels.RangeOf(written.DifficultyLevel ?? "") is (var lowest, _) ? lowest : null), "level"),
            Sides = Said(written.Sides, "sides"),
            Hold = new PoseHold
            {
                Seconds = Said(written.HoldSeconds, "hold.seconds"),
                Breaths = Said(written.HoldBreaths, "hold.breaths"),
                Kind = Said(written.HoldKind, "hold.kind"),
            },
            EnterOn = Said(written.EnterOn, "enter_on"),
            Energy = written.Energy ?? "",
            Description = written.Description ?? "",
            Entry = List(written.Entry),
            Stay = List(written.Stay),
            Exit = List(written.Exit),
            Cues = new PoseCues { Short = written.CueShort ?? "", Long = written.CueLong ?? "", EyesClosed = written.CueEyesClosed ?? "" },
            Breath = written.Breath ?? "",
            Gaze = written.Gaze ?? "",
            Benefits = [.. (written.Benefits ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Stretches = List(written.Stretches),
            Strengthens = List(written.Strengthens),
            Props = new PoseProps { Required = required, Optional = [.. List(written.PropsNeeded).Except(required)] },
            Modifications = List(written.Modifications),
            Easier = List(written.Easier),
            Harder = List(written.Harder),
            Preparations = List(written.Preparations),
            Counterposes = List(written.Counterposes),
            Next = List(written.Next),
            Conditions = [.. (written.Conditions ?? []).Select((condition, i) => new PoseCondition
            {
                Condition = condition?.Condition ?? "",
                Severity = Said(condition?.Severity, $"conditions[{i}].severity"),
                Why = condition?.Why ?? "",
                Alternative = condition?.Alternative ?? "",
            })],
            Source = written.Source ?? "",
            Licence = written.Licence ?? "",
            Picture = written.ImageDescription ?? "",
            DrawnSide = written.DrawnSide,
            Figure = figure,
            Image = image,
        };
        return new Draft<PoseFile>(file, faults);
    }

    public static Draft<SequenceFile> ToDraft(this WriteSequence written, LibrarySnapshot library)
    {
        var file = new SequenceFile
        {
            Slug = written.Slug ?? "",
            Name = written.Name ?? "",
            Summary = written.Summary ?? "",
            Description = written.Description ?? "",
            Level = written.DifficultyLevel ?? "",
            Style = written.Style ?? "",
            Focus = written.FocusArea ?? "",
            Minutes = written.DurationMinutes ?? 0,
            Steps = [.. (written.Steps ?? []).Select(step => Line(step, library))],
        };
        return new Draft<SequenceFile>(file, written.DurationMinutes is 0 ? [new NamedFault("minutes", "is 0; leave it out to have it computed.")] : []);
    }

    private static StepLine Line(WriteStep? step, LibrarySnapshot library) => step?.Block is { Length: > 0 } block
        ? new StepLine { Block = block, Rounds = step.Rounds ?? 1 }
        : new StepLine
        {
            Pose = step?.PoseId is { } id ? library.Poses.GetValueOrDefault(id)?.Slug : step?.Pose,
            Seconds = step?.DurationSeconds ?? 0,
            Side = step?.Side,
            Note = OrNull(step?.Note),
        };

    /// <summary>A pose that is sent back as it was answered names its drawings; they are those of a figure.</summary>
    private static (string? Figure, string? Image) ShownBy(WritePose written)
    {
        var image = written.ImageUrls is [var first, ..] ? first : null;
        if (image is null || !image.StartsWith(Figures, StringComparison.Ordinal))
        {
            return (OrNull(written.Figure), OrNull(written.Figure) is null ? OrNull(image) : null);
        }

        var name = Path.GetFileNameWithoutExtension(image);
        return (OrNull(written.Figure) ?? (name.LastIndexOf('-') is > 0 and var end ? name[..end] : name), null);
    }

    private static List<string> List(IReadOnlyList<string?>? entries) => [.. (entries ?? []).Select(entry => entry ?? "")];

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
