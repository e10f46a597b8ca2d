using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>What the program would print as its log in production: every line, as the real formatter writes it.</summary>
public sealed class LinesOfLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private JsonLines? _formatter;

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Each line read; one that is no JSON object fails the test.</summary>
    public IReadOnlyList<JsonElement> Read() => [.. _lines.Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>The formatter needs the settings of the program, which are there once it has started.</summary>
    public void Begin(IConfiguration settings, TimeProvider clock) => _formatter = new JsonLines(new Scrubber(settings), clock);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(LinesOfLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => log._formatter is not null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (log._formatter is { } lines)
            {
                using var text = new StringWriter();
                lines.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, text);
                log._lines.Enqueue(text.ToString());
            }
        }
    }
}
