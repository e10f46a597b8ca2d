using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YogaFlow.Web.Tests.Setup;

namespace YogaFlow.Web.Tests.Fuzz;

/// <summary>Values that a call is likely to take: by the schema, and where that says only "text", by the name.</summary>
internal sealed class GoodValues
{
    private const int LongestList = 3;

    private readonly ApiBook _book;
    private readonly FuzzPeople _people;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, IReadOnlyList<string>> _words;
    private readonly Dictionary<string, IReadOnlyList<string>> _keys;

    public GoodValues(ApiBook book, YogaFlowApp app, FuzzPeople people)
    {
        (_book, _people, _now) = (book, people, app.Clock.Now);
        var (library, vocabulary) = (app.Library, app.Library.Vocabulary);
        _keys = new()
        {
            ["poses"] = [.. library.Poses.Select(pose => pose.Slug), "1", "2"],
            ["sequences"] = [.. library.Sequences.Select(sequence => sequence.Slug), "1", "2"],
            ["breathing"] = [.. library.Breathing.Select(exercise => exercise.Slug), "1"],
        };
        _words = new()
        {
            ["pose"] = _keys["poses"],
            ["slug"] = _keys["poses"],
            ["q"] = ["tree", "hips", "Vṛkṣāsana", "sun", "breath", "hedstand"],
            ["search"] = ["tree", "warrior", "adho", "morning"],
            ["category"] = Keys(vocabulary.Categories),
            ["difficulty"] = Keys(vocabulary.Levels),
            ["experience_level"] = Keys(vocabulary.Levels),
            ["avoid"] = Keys(vocabulary.Conditions),
            ["limits"] = Keys(vocabulary.Conditions),
            ["prop"] = Keys(vocabulary.Props),
            ["target_area"] = ["hips", "legs", "neck", "chest"],
            ["energy"] = ["calming", "heating"],
            ["focus_area"] = ["flexibility", "strength", "balance"],
            ["style"] = ["hatha", "yin", "vinyasa"],
            ["status"] = ["completed", "partial", "abandoned", "active"],
            ["kind"] = ["pose", "sequence", "breathing", "meditation", "free"],
            ["codes"] = ["streak-7", "sessions-10,streak-7"],
            ["spoken_text"] = ["names", "key_cue", "full"],
            ["leading_side"] = ["left", "right"],
            ["rest_days"] = ["sunday", "monday"],
            ["time_zone"] = ["UTC", "Europe/Amsterdam", "Pacific/Apia"],
            ["password"] = [Forms.Password, "Kettle-drawer-7"],
            ["current_password"] = [Forms.Password],
            ["new_password"] = [Forms.Password, "Kettle-drawer-7"],
        };
    }

    /// <param name="whose">Whose texts and rows are used; null for somebody who is not signed in.</param>
    public JsonNode? For(JsonElement schema, string name, string path, FuzzPerson? whose, SplitMix random)
    {
        if (random.Chance(15) && schema.TryGetProperty("type", out var may) && may.ValueKind is JsonValueKind.Array && may.EnumerateArray().Any(type => type.GetString() is "null"))
        {
            return null;
        }

        schema = _book.Resolve(schema);
        if (schema.TryGetProperty("enum", out var words))
        {
            return words[random.Below(words.GetArrayLength())].GetString();
        }

        return KindOf(schema) switch
        {
            "object" => ObjectFor(schema, path, whose, random),
            "array" => new JsonArray([.. Enumerable.Range(0, random.Below(LongestList + 1)).Select(_ => For(schema.GetProperty("items"), name, path, whose, random))]),
            "boolean" => random.Chance(50),
            "integer" => random.Chance(20) ? Whole(schema, name, random).ToString(CultureInfo.InvariantCulture) : Whole(schema, name, random),
            "number" => random.Below(41) / 10.0,
            _ => TextFor(schema, name, path, whose, random),
        };
    }

    public string TextFor(JsonElement schema, string name, string path, FuzzPerson? whose, SplitMix random)
    {
        var format = schema.TryGetProperty("format", out var named) ? named.GetString() : null;
        return format switch
        {
            "uuid" => IdFor(name, path, whose, random).ToString(),
            "date-time" => _now.AddMinutes(-random.Below(60 * 24 * 20)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            "date" => Day(random),
            _ when name == "key" && _keys.FirstOrDefault(keys => path.Contains($"/{keys.Key}/", StringComparison.Ordinal)).Value is { } keys => random.Pick(keys),
            _ when name == "kind" && path.Contains("favourites", StringComparison.Ordinal) => random.Pick(["pose", "sequence"]),
            _ when _words.TryGetValue(name, out var words) => random.Pick(words),
            _ when name is "from" or "to" || name.EndsWith("date", StringComparison.Ordinal) => Day(random),
            _ when name == "email" => $"{whose?.WhoMark ?? "nobody"}@example.org",
            _ when whose is not null && name == "name" && !path.Contains("lists", StringComparison.Ordinal) => whose.WhoMark,
            _ => whose is null ? "some words" : $"{whose.OwnMark} {random.Below(1000)}",
        };
    }

    private JsonObject ObjectFor(JsonElement schema, string path, FuzzPerson? whose, SplitMix random)
    {
        var made = new JsonObject();
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return made;
        }

        var needed = schema.TryGetProperty("required", out var listed) ? listed.EnumerateArray().Select(one => one.GetString()!).ToHashSet() : [];
        foreach (var property in properties.EnumerateObject().Where(property => needed.Contains(property.Name) || random.Chance(70)))
        {
            made[property.Name] = For(property.Value, property.Name, path, whose, random);
        }

        return made;
    }

    /// <summary>Mostly what belongs to whoever asks; sometimes what belongs to somebody else, or to nobody.</summary>
    private Guid IdFor(string name, string path, FuzzPerson? whose, SplitMix random)
    {
        var owner = whose is not null && random.Chance(60) ? whose : random.Pick(_people.All);
        var ids = name switch
        {
            "client_id" => [],
            "list_id" => owner.Lists,
            "session_id" => owner.Sessions,
            _ when path.Contains("lists", StringComparison.Ordinal) => owner.Lists,
            _ when path.Contains("sessions", StringComparison.Ordinal) => owner.Sessions,
            _ => [owner.Id, .. owner.Sessions, .. owner.Lists],
        };
        return ids.Length > 0 && random.Chance(90) ? random.Pick(ids) : random.Id();
    }

    private static int Whole(JsonElement schema, string name, SplitMix random)
    {
        var lowest = schema.TryGetProperty("minimum", out var minimum) ? minimum.GetInt32() : name.EndsWith("id", StringComparison.Ordinal) ? 1 : 0;
        var highest = schema.TryGetProperty("maximum", out var maximum) ? maximum.GetInt32() : lowest + 15;
        return random.Below(4) switch
        {
            0 => lowest,
            1 => highest,
            _ => lowest + random.Below(Math.Min(highest - lowest, 50) + 1),
        };
    }

    private string Day(SplitMix random) => _now.AddDays(-random.Below(60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? KindOf(JsonElement schema) => !schema.TryGetProperty("type", out var type)
        ? schema.TryGetProperty("properties", out _) ? "object" : null
        : type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).First(one => one is not "null") : type.GetString();

    private static IReadOnlyList<string> Keys(IReadOnlyDictionary<string, string> words) => [.. words.Keys];
}
