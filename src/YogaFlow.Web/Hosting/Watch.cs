using Microsoft.Extensions.Logging.Console;
using YogaFlow.Web.Hosting.Deployment;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Hosting;

/// <summary>How the program is watched: its log, what it counts, and, where settings ask for them, traces and reports of faults.</summary>
internal static class Watch
{
    /// <param name="args">A verb answers on the console and is over soon: nothing is watched of it but what it warns of.</param>
    public static WebApplicationBuilder AddWatching(this WebApplicationBuilder builder, string[] args)
    {
        builder.Services.AddSingleton<Scrubber>().AddSingleton<RequestBook>().AddSingleton<BrowserReports>();
        var serves = args.Length == 0 || args[0].StartsWith('-');
        var kind = new SettingRules(builder.Configuration, builder.Environment.EnvironmentName).Kind;
        AddLog(builder, DeploymentOptions.IsStrict(kind), serves);
        if (serves)
        {
            Counts.Begin();
        }

        builder.AddErrorTracking(kind.ToString(), serves);
        builder.AddTelemetry(kind.ToString(), serves);
        return builder;
    }

    /// <summary>Before everything else.</summary>
    public static void UseWatching(this WebApplication app)
    {
        var book = app.Services.GetRequiredService<RequestBook>();
        app.Use(next => context => book.NoteAsync(context, next));
    }

    /// <summary>For machines where people rely on it; for eyes at home, where a line for every request would only be in the way.</summary>
    private static void AddLog(WebApplicationBuilder builder, bool strict, bool serves)
    {
        var settings = builder.Configuration;
        builder.Logging.AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        if (strict && serves && settings["Logging:Console:FormatterName"] is null)
        {
            builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName = JsonLines.FormatterName);
        }

        if (!strict && settings[$"Logging:LogLevel:{RequestBook.Category}"] is null)
        {
            builder.Logging.AddFilter(RequestBook.Category, LogLevel.Warning);
        }
    }
}
