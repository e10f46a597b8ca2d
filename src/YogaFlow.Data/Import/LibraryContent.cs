using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace YogaFlow.Data.Import;

/// <summary>What a file says, as JSON with the names of the file: what versions are kept in.</summary>
public static class LibraryContent
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    public static string Write<TFile>(TFile file) => JsonSerializer.Serialize(file, Json);

    public static TFile Read<TFile>(string content)
        where TFile : class => JsonSerializer.Deserialize<TFile>(content, Json)!;

    /// <summary>Whether two say the same; one that an older program wrote may lack fields that were added since.</summary>
    internal static bool Same<TFile>(string? content, string? other)
        where TFile : class => content is not null && other is not null && Write(Read<TFile>(content)) == Write(Read<TFile>(other));

    /// <summary>The same with every text made fit to be stored, see <see cref="Import.Texts"/>.</summary>
    internal static TFile Clean<TFile>(TFile file)
        where TFile : class => Cleaned(JsonSerializer.SerializeToNode(file, Json)).Deserialize<TFile>(Json)!;

    /// <summary>Every text with the field in which it stands, written as <c>conditions[1].why</c>.</summary>
    internal static IEnumerable<(string Path, string Text)> Texts<TFile>(TFile file) => TextsIn(JsonSerializer.SerializeToNode(file, Json), "");

    private static JsonNode? Cleaned(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Cleaned(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Cleaned)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Import.Texts.Clean(text)),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<(string Path, string Text)> TextsIn(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => TextsIn(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        JsonArray list => list.SelectMany((entry, i) => TextsIn(entry, $"{path}[{i}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };
}
