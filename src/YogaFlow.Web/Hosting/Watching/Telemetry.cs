using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using YogaFlow.Data;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>Where traces and measurements are sent by OTLP; without an address nothing is sent to anybody.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>A collector's address for OTLP over HTTP, such as http://collector:4318; null where nothing is sent.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>What is sent along for the collector to know us, such as Authorization=Bearer …; several are separated by commas.</summary>
    public string? Headers { get; set; }

    /// <summary>Which part of the requests is traced, from 0 (none) to 1 (all).</summary>
    [Range(0.0, 1.0, ErrorMessage = "Telemetry:TracesSampleRate must be from 0 to 1, such as 0.1.")]
    public double TracesSampleRate { get; set; } = 0.1;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is not null && !IsRight(OtlpEndpoint))
        {
            yield return new ValidationResult($"{Section}:OtlpEndpoint must be a whole address with nothing after the port, such as http://collector:4318.", [nameof(OtlpEndpoint)]);
        }

        if (Headers is not null && Headers.Split(',').Any(one => one.IndexOf('=', StringComparison.Ordinal) < 1))
        {
            yield return new ValidationResult($"{Section}:Headers must be names and values separated by commas, such as Authorization=Bearer%20abc.", [nameof(Headers)]);
        }
    }

    internal static bool IsRight(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.PathAndQuery == "/";
}

/// <summary>OpenTelemetry, where it is asked for. Nothing of it is made otherwise.</summary>
internal static class Telemetry
{
    private static readonly TimeSpan CountedEvery = TimeSpan.FromMinutes(1);

    public static void AddTelemetry(this WebApplicationBuilder builder, string kind, bool serves)
    {
        builder.Services.AddOptions<TelemetryOptions>()
            .BindConfiguration(TelemetryOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();

        // Read as it is written; one that is wrong stops the start a little later, with all others.
        var settings = builder.Configuration.GetSection(TelemetryOptions.Section);
        if (!serves || settings[nameof(TelemetryOptions.OtlpEndpoint)] is not { } endpoint || !TelemetryOptions.IsRight(endpoint))
        {
            return;
        }

        var rate = double.TryParse(settings[nameof(TelemetryOptions.TracesSampleRate)], CultureInfo.InvariantCulture, out var set)
            ? Math.Clamp(set, 0, 1) : new TelemetryOptions().TracesSampleRate;
        var part = new TraceIdRatioBasedSampler(rate);
        var scrubber = new Scrubber(builder.Configuration);
        builder.Services.AddHostedService<PracticeCounting>().AddOpenTelemetry()
            .ConfigureResource(resource => resource.Clear()
                .AddService("yogaflow", serviceVersion: $"{VersionDetails.Current.Version}+{VersionDetails.Current.Commit}")
                .AddAttributes([new("deployment.environment.name", kind.ToLowerInvariant())]))
            .WithTracing(traces => traces

                // Whether somebody outside wants to be traced is not for them to say.
                .SetSampler(new ParentBasedSampler(part, remoteParentSampled: part, remoteParentNotSampled: part))
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !RequestBook.IsNoise(context.Request.Path))
                .AddHttpClientInstrumentation()
                .AddNpgsql()
                .AddProcessor(new OnlyWhatMayLeave(scrubber))
                .AddOtlpExporter(exporter => Send(exporter, endpoint, "v1/traces", settings)))
            .WithMetrics(metrics => metrics
                .AddMeter([.. Counts.Shown, "Microsoft.AspNetCore.Hosting"])
                .AddOtlpExporter(exporter => Send(exporter, endpoint, "v1/metrics", settings)));
    }

    private static void Send(OtlpExporterOptions exporter, string endpoint, string path, IConfiguration settings)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(new Uri(endpoint), path);
        exporter.Headers = settings[nameof(TelemetryOptions.Headers)];
    }

    /// <summary>Attributes that say how the program does. Paths, queries, addresses of visitors and their browsers are not among them.</summary>
    private sealed class OnlyWhatMayLeave(Scrubber scrubber) : BaseProcessor<Activity>
    {
        private static readonly HashSet<string> Kept =
        [
            "http.request.method", "http.route", "http.response.status_code", "network.protocol.version", "url.scheme", "error.type",
            "db.system", "db.system.name", "db.name", "db.namespace", "db.operation", "db.operation.name", "db.collection.name", "db.response.status_code", "otel.status_code",
        ];

        public override void OnEnd(Activity data)
        {
            foreach (var (key, _) in data.TagObjects.Where(tag => !Kept.Contains(tag.Key)).ToList())
            {
                data.SetTag(key, null);
            }

            if (data.StatusDescription is { } description)
            {
                data.SetStatus(data.Status, scrubber.ForElsewhere(description));
            }
        }
    }

    /// <summary>Where nobody asks for /metrics, the practices are counted all the same.</summary>
    private sealed class PracticeCounting(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var round = new PeriodicTimer(CountedEvery, clock);
            try
            {
                do
                {
                    await MetricsDoor.CountPracticesAsync(contexts, stoppingToken);
                }
                while (await round.WaitForNextTickAsync(stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
        }
    }
}
