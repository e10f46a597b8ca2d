using System.Text.Json;
using System.Text.Json.Nodes;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>
/// What passes to a server of Sentry's protocol. Not a list of what is taken out, which a new version of a package could pass
/// by, but of what stays; and what stays is read for secrets and addresses.
/// </summary>
internal sealed class SentryGate(Scrubber scrubber)
{
    /// <summary>Ours, or made by the package without regard to any request.</summary>
    private static readonly string[] AsItIs =
        ["event_id", "timestamp", "start_timestamp", "platform", "level", "release", "environment", "sdk", "type", "transaction_info", "measurements"];

    private static readonly string[] Read = ["exception", "logentry", "transaction", "logger", "fingerprint"];

    private static readonly string[] Tags = ["deployment", "engine", "eventId", "page", "how"];

    private static readonly string[] Trace = ["type", "trace_id", "span_id", "parent_span_id", "op", "status", "origin"];

    private static readonly string[] Span = ["trace_id", "span_id", "parent_span_id", "op", "status", "start_timestamp", "timestamp", "origin"];

    private static readonly string[] Frame = ["function", "module", "lineno", "colno", "in_app", "filename", "platform"];

    private static readonly string[] OfExceptions = ["type", "value", "module", "thread_id", "stacktrace", "values", "frames", "mechanism", "handled"];

    public SentryEvent Pass(SentryEvent written) => SentryEvent.FromJson(Kept(writer => written.WriteTo(writer, null)));

    public SentryTransaction Pass(SentryTransaction written) => SentryTransaction.FromJson(Kept(writer => written.WriteTo(writer, null)));

    private JsonElement Kept(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        var all = JsonNode.Parse(stream.ToArray())!.AsObject();
        var kept = new JsonObject();
        Copy(all, kept, AsItIs);
        foreach (var name in Read.Where(all.ContainsKey))
        {
            kept[name] = name == "exception" ? Exceptions(all[name]) : Scrubbed(all[name]);
        }

        if (all["tags"] is JsonObject tags)
        {
            kept["tags"] = Only(tags, Tags);
        }

        if (all["contexts"] is JsonObject contexts)
        {
            var shown = new JsonObject();
            Copy(contexts, shown, ["runtime", "os"]);
            if (contexts["trace"] is JsonObject trace)
            {
                shown["trace"] = Only(trace, Trace);
            }

            kept["contexts"] = shown;
        }

        if (all["spans"] is JsonArray spans)
        {
            kept["spans"] = new JsonArray([.. spans.OfType<JsonObject>().Select(span => Only(span, Span))]);
        }

        return JsonSerializer.SerializeToElement(kept);
    }

    private JsonObject Only(JsonObject from, string[] names)
    {
        var only = new JsonObject();
        foreach (var name in names.Where(from.ContainsKey))
        {
            only[name] = Scrubbed(from[name]);
        }

        return only;
    }

    private static void Copy(JsonObject from, JsonObject to, string[] names)
    {
        foreach (var name in names.Where(from.ContainsKey))
        {
            to[name] = from[name]?.DeepClone();
        }
    }

    private JsonNode? Exceptions(JsonNode? node, string? parent = null) => node switch
    {
        JsonObject frame when parent == "frames" => Framed(frame),
        JsonObject other => new JsonObject(other.Where(pair => OfExceptions.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, Exceptions(pair.Value, pair.Key)))),
        JsonArray list => new JsonArray([.. list.Select(one => Exceptions(one, parent))]),
        _ => Scrubbed(node),
    };

    /// <summary>A place in the program: without the folders of the machine that built it, and without values of variables.</summary>
    private JsonObject Framed(JsonObject frame)
    {
        var kept = Only(frame, Frame);
        if (kept["filename"]?.GetValue<string>() is { } file && !file.StartsWith("/js/", StringComparison.Ordinal))
        {
            kept["filename"] = file.Split('/', '\\')[^1];
        }

        return kept;
    }

    private JsonNode? Scrubbed(JsonNode? node) => node switch
    {
        JsonObject pairs => new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, Scrubbed(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Scrubbed)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(scrubber.ForElsewhere(text)),
        _ => node?.DeepClone(),
    };
}
