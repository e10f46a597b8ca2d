using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>
/// Each line of the log as one JSON object. The framework's own writes scopes, and with them the whole path of a request;
/// this one writes the trace and the named values, and lets no secret through.
/// </summary>
internal sealed class JsonLines(Scrubber scrubber, TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "yogaflow";

    /// <summary>Whatever a fault says beyond this helps nobody, and some readers of logs cut lines apart.</summary>
    private const int LongestText = 16_000;

    private const string Template = "{OriginalFormat}";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", Level(logEntry.LogLevel));
            json.WriteString("category", logEntry.Category);
            json.WriteNumber("event", logEntry.EventId.Id);
            if (logEntry.EventId.Name is { } name)
            {
                json.WriteString("name", name);
            }

            json.WriteString("message", Clean(logEntry.Formatter(logEntry.State, null)));
            if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
            {
                json.WriteString("trace", activity.TraceId.ToHexString());
                json.WriteString("span", activity.SpanId.ToHexString());
            }

            WriteFields(json, logEntry.State as IReadOnlyList<KeyValuePair<string, object?>>);
            if (logEntry.Exception is { } fault)
            {
                json.WriteString("exception", fault.GetType().FullName);
                json.WriteString("details", Clean(fault.ToString()));
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private void WriteFields(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>>? fields)
    {
        if (fields is null || !fields.Any(field => field.Key != Template))
        {
            return;
        }

        json.WriteStartObject("fields");
        foreach (var (key, value) in fields.Where(field => field.Key != Template).DistinctBy(field => field.Key))
        {
            json.WritePropertyName(JsonNamingPolicy.SnakeCaseLower.ConvertName(key));
            switch (value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case bool yes:
                    json.WriteBooleanValue(yes);
                    break;
                case int number:
                    json.WriteNumberValue(number);
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case double number when double.IsFinite(number):
                    json.WriteNumberValue(number);
                    break;
                case Guid id:
                    json.WriteStringValue(id);
                    break;
                default:
                    json.WriteStringValue(Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                    break;
            }
        }

        json.WriteEndObject();
    }

    private string Clean(string text) => scrubber.ForLog(text.Length > LongestText ? text[..LongestText] : text);

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        LogLevel.Information => "information",
        LogLevel.Debug => "debug",
        _ => "trace",
    };
}
