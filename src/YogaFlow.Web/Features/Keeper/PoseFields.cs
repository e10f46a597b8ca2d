using System.Globalization;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data.Import;
using static YogaFlow.Web.Features.Keeper.SheetFields<YogaFlow.Data.Import.PoseFile>;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>Every field of a pose but its conditions, in the order in which one thinks of them.</summary>
internal sealed class PoseFields(Vocabulary vocabulary)
{
    public const string Slugs = "pose-slugs";

    private static readonly Dictionary<string, string> SideWords = new() { [""] = "None or either", ["left"] = "Left", ["right"] = "Right" };

    private static readonly Dictionary<string, string> LevelWords = Enumerable.Range(Levels.Lowest, Levels.Highest)
        .ToDictionary(level => level.ToString(CultureInfo.InvariantCulture), level => $"{level}, {Levels.WordFor(level)}");

    public IReadOnlyList<SheetGroup<PoseFile>> Groups { get; } =
    [
        new("Names", "",
        [
            Line("name", "English name", file => file.Name, (file, typed) => file.Name = typed) with { Api = "name_english", MaxLength = Pose.NameMaxLength },
            Lines("aliases", "Also called", FieldKind.Lines, file => file.Aliases, (file, typed) => file.Aliases = typed) with { Hint = "One a line; may be empty." },
            Line("sanskrit.iast", "Sanskrit, as scholars write it", file => file.Sanskrit.Iast, (file, typed) => file.Sanskrit.Iast = typed) with { Api = "name_sanskrit", Hint = "Such as Vṛkṣāsana." },
            Line("sanskrit.plain", "Sanskrit, in plain letters", file => file.Sanskrit.Plain, (file, typed) => file.Sanskrit.Plain = typed) with { Api = "name_sanskrit_plain", Hint = "Such as Vrksasana." },
            Line("sanskrit.devanagari", "Sanskrit, in its own script", file => file.Sanskrit.Devanagari, (file, typed) => file.Sanskrit.Devanagari = typed) with { Api = "name_devanagari" },
            Line("sanskrit.meaning", "What the name means", file => file.Sanskrit.Meaning, (file, typed) => file.Sanskrit.Meaning = typed) with { Api = "name_meaning" },
            Line("variation_of", "Varies", file => file.VariationOf, (file, typed) => file.VariationOf = OrNull(typed)) with { Hint = "The slug of the pose that this one varies; usually empty.", Suggestions = Slugs },
        ]),
        new("Kind", "",
        [
            Choice("base", "Base position", vocabulary.BasePositions, file => file.Base, (file, typed) => file.Base = typed) with { Api = "base_position" },
            // The order says which is the main one, so that they are lines and not boxes.
            Lines("categories", "Categories", FieldKind.Slugs, file => file.Categories, (file, typed) => file.Categories = typed) with { Hint = $"The main one first, one a line: {string.Join(", ", vocabulary.Categories.Keys)}." },
            Choice("family", "Family", vocabulary.Families, file => file.Family, (file, typed) => file.Family = typed),
            Choice("energy", "Energy", vocabulary.Energies, file => file.Energy, (file, typed) => file.Energy = typed),
            Number("level", "Level", file => file.Level, (file, typed) => file.Level = typed) with { Kind = FieldKind.Choice, Words = LevelWords },
            Choice<PoseSides>("sides", "Sides", new Dictionary<string, string> { ["one"] = "The same on both", ["both"] = "Practised on each side" }, file => file.Sides, (file, typed) => file.Sides = typed),
        ]),
        new("Hold", "",
        [
            Number("hold.seconds", "Seconds", file => file.Hold.Seconds, (file, typed) => file.Hold.Seconds = typed) with { Api = "hold_seconds" },
            Number("hold.breaths", "Breaths", file => file.Hold.Breaths, (file, typed) => file.Hold.Breaths = typed) with { Api = "hold_breaths" },
            Choice<HoldKind>("hold.kind", "Held or moving", new Dictionary<string, string> { ["static"] = "Held still", ["dynamic"] = "Moving with the breath" }, file => file.Hold.Kind, (file, typed) => file.Hold.Kind = typed) with { Api = "hold_kind" },
            Choice<BreathHalf>("enter_on", "One moves into it", new Dictionary<string, string> { ["in"] = "Breathing in", ["out"] = "Breathing out" }, file => file.EnterOn, (file, typed) => file.EnterOn = typed),
        ]),
        new("How to practise it", "",
        [
            Text("description", "Description", file => file.Description, (file, typed) => file.Description = typed),
            Lines("entry", "Come in", FieldKind.Lines, file => file.Entry, (file, typed) => file.Entry = typed) with { Hint = "One step a line." },
            Lines("stay", "Stay", FieldKind.Lines, file => file.Stay, (file, typed) => file.Stay = typed) with { Hint = "One thing a line." },
            Lines("exit", "Come out", FieldKind.Lines, file => file.Exit, (file, typed) => file.Exit = typed) with { Hint = "One step a line." },
            Line("breath", "Breath", file => file.Breath, (file, typed) => file.Breath = typed),
            Line("gaze", "Gaze", file => file.Gaze, (file, typed) => file.Gaze = typed),
        ]),
        new("What is said", "These are spoken while one practises.",
        [
            Line("cues.short", "In a line", file => file.Cues.Short, (file, typed) => file.Cues.Short = typed) with { Api = "cue_short", Hint = $"At most {Pose.ShortCueMaxLength} characters." },
            Text("cues.long", "In a paragraph", file => file.Cues.Long, (file, typed) => file.Cues.Long = typed) with { Api = "cue_long", Hint = $"At most {Pose.LongCueMaxLength} characters." },
            Text("cues.eyes_closed", "With closed eyes", file => file.Cues.EyesClosed, (file, typed) => file.Cues.EyesClosed = typed) with { Api = "cue_eyes_closed", Hint = $"At most {Pose.EyesClosedCueMaxLength} characters; it makes sense without seeing anything." },
        ]),
        new("What it may bring", "Yoga may help; it does not cure. Hedge what nobody knows.",
        [
            Lines("benefits", "Benefits", FieldKind.Lines, file => file.Benefits, (file, typed) => file.Benefits = typed) with { Hint = "One a line." },
            Lines("stretches", "Stretches", FieldKind.Words, file => file.Stretches, (file, typed) => file.Stretches = typed) with { Words = vocabulary.Areas },
            Lines("strengthens", "Strengthens", FieldKind.Words, file => file.Strengthens, (file, typed) => file.Strengthens = typed) with { Words = vocabulary.Areas },
        ]),
        new("Make it yours", "",
        [
            Lines("props.required", "Props that are needed", FieldKind.Words, file => file.Props.Required, (file, typed) => file.Props.Required = typed) with { Api = "props_required", Words = vocabulary.Props },
            Lines("props.optional", "Props that may help", FieldKind.Words, file => file.Props.Optional, (file, typed) => file.Props.Optional = typed) with { Api = "props_needed", Words = vocabulary.Props },
            Lines("modifications", "Modifications", FieldKind.Lines, file => file.Modifications, (file, typed) => file.Modifications = typed) with { Hint = "One a line." },
        ]),
        new("What goes with it", "Slugs of poses, one a line; each may be empty.",
        [
            Links("easier", "Easier", file => file.Easier, (file, typed) => file.Easier = typed),
            Links("harder", "Harder", file => file.Harder, (file, typed) => file.Harder = typed),
            Links("preparations", "Prepare with", file => file.Preparations, (file, typed) => file.Preparations = typed),
            Links("counterposes", "Balance it with", file => file.Counterposes, (file, typed) => file.Counterposes = typed),
            Links("next", "Go on to", file => file.Next, (file, typed) => file.Next = typed),
        ]),
        new("Picture", "A pose is shown by a drawn figure or by an uploaded picture.",
        [
            Line("figure", "Figure of another pose", file => file.Figure, (file, typed) => file.Figure = OrNull(typed)) with { Hint = "The slug of the pose whose drawing shows it; empty for its own.", Suggestions = Slugs },
            Line("image", "Uploaded picture", file => file.Image, (file, typed) => file.Image = OrNull(typed)) with { Api = "image_urls", Hint = "The address that the upload answered, such as /api/v1/upload/images/oak.webp." },
            Text("picture", "The picture in words", file => file.Picture, (file, typed) => file.Picture = typed) with { Api = "image_description", Hint = $"For who cannot see it: one sentence of at most {Pose.PictureMaxLength} characters. A figure says by itself how it stands; this is told after it. Left empty, a figure brings its own sentence." },
            new SheetField<PoseFile>("drawn_side", "Side that an uploaded picture shows", FieldKind.Choice, file => file.DrawnSide is { } side ? WordOf(side) : "", WriteSide) { Words = SideWords },
        ]),
        new("Source", "",
        [
            Line("source", "Source", file => file.Source, (file, typed) => file.Source = typed),
            Line("licence", "Licence", file => file.Licence, (file, typed) => file.Licence = typed),
        ]),
    ];

    public IEnumerable<SheetField<PoseFile>> All => Groups.SelectMany(group => group.Fields);

    /// <summary>A refusal with the fields as the API calls them.</summary>
    public Refusal InApiWords(Refusal refusal) => ApiWords.Of(refusal, All.ToDictionary(field => field.Path, field => field.Api));

    private static SheetField<PoseFile> Links(string path, string label, Func<PoseFile, List<string>> read, Action<PoseFile, List<string>> write) =>
        Lines(path, label, FieldKind.Slugs, read, write);

    private static string? WriteSide(PoseFile file, string typed)
    {
        file.DrawnSide = ValueOf<Side>(typed);
        return typed.Length > 0 && file.DrawnSide is null ? "should be left, right or empty." : null;
    }

    private static string? OrNull(string typed) => typed.Length == 0 ? null : typed;
}
