using System.Globalization;
using System.Text.Json;

namespace YogaFlow.Web.Features.Keeper;

/// <summary>One field of a form: how people, files and the API call it, and what may stand in it.</summary>
/// <param name="Path">As in the file, such as <c>hold.seconds</c>; also its name in the form.</param>
public abstract record SheetField(string Path, string Label, FieldKind Kind)
{
    private readonly string? _api;

    public string Hint { get; init; } = "";

    /// <summary>What the API calls it.</summary>
    public string Api { get => _api ?? Path; init => _api = value; }

    /// <summary>What may be chosen, each with its label.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>The id of what is suggested while one types.</summary>
    public string? Suggestions { get; init; }

    public int? MaxLength { get; init; }

    public string Id => Path.Replace('.', '-').Replace('_', '-');
}

/// <summary>A field with its place in what a file says; lists are text with one entry a line.</summary>
public sealed record SheetField<TFile>(
    string Path, string Label, FieldKind Kind, Func<TFile, string> Read, Func<TFile, string, string?> Write) : SheetField(Path, Label, Kind);

public enum FieldKind
{
    Line,
    Text,

    /// <summary>One entry a line.</summary>
    Lines,

    /// <summary>One slug a line.</summary>
    Slugs,

    Number,

    /// <summary>One word of a few.</summary>
    Choice,

    /// <summary>Boxes to tick.</summary>
    Words,
}

/// <summary>Fields that stand together.</summary>
public sealed record SheetGroup<TFile>(string Title, string Hint, IReadOnlyList<SheetField<TFile>> Fields);

/// <summary>Short ways to say what a field is.</summary>
internal static class SheetFields<TFile>
{
    public static SheetField<TFile> Line(string path, string label, Func<TFile, string?> read, Action<TFile, string> write) =>
        Texts(path, label, FieldKind.Line, read, write);

    public static SheetField<TFile> Text(string path, string label, Func<TFile, string?> read, Action<TFile, string> write) =>
        Texts(path, label, FieldKind.Text, read, write);

    public static SheetField<TFile> Number(string path, string label, Func<TFile, int> read, Action<TFile, int> write) => new(
        path, label, FieldKind.Number,
        file => read(file).ToString(CultureInfo.InvariantCulture),
        (file, typed) =>
        {
            if (!int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            {
                return "should be a whole number.";
            }

            write(file, number);
            return null;
        });

    public static SheetField<TFile> Choice(
        string path, string label, IReadOnlyDictionary<string, string> words, Func<TFile, string?> read, Action<TFile, string> write) =>
        Texts(path, label, FieldKind.Choice, read, write) with { Words = words };

    /// <param name="words">The values of an enum, snake_case, each with its label.</param>
    public static SheetField<TFile> Choice<TEnum>(
        string path, string label, IReadOnlyDictionary<string, string> words, Func<TFile, TEnum> read, Action<TFile, TEnum> write)
        where TEnum : struct, Enum => new SheetField<TFile>(path, label, FieldKind.Choice, file => WordOf(read(file)), (file, typed) =>
        {
            if (ValueOf<TEnum>(typed) is not { } value)
            {
                return $"should be one of {string.Join(", ", words.Keys)}.";
            }

            write(file, value);
            return null;
        }) with
        { Words = words };

    public static SheetField<TFile> Lines(string path, string label, FieldKind kind, Func<TFile, List<string>> read, Action<TFile, List<string>> write) => new(
        path, label, kind,
        file => string.Join('\n', read(file)),
        (file, typed) =>
        {
            write(file, [.. typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
            return null;
        });

    public static string WordOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Only the words themselves: Enum.TryParse would take numbers too.</summary>
    public static TEnum? ValueOf<TEnum>(string typed)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Where(value => WordOf(value) == typed).Select(value => (TEnum?)value).FirstOrDefault();

    private static SheetField<TFile> Texts(string path, string label, FieldKind kind, Func<TFile, string?> read, Action<TFile, string> write) => new(
        path, label, kind,
        file => read(file) ?? "",
        (file, typed) =>
        {
            write(file, typed.Trim());
            return null;
        });
}
