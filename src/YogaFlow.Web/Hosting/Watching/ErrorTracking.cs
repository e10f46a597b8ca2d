using System.ComponentModel.DataAnnotations;
using Sentry.AspNetCore;
using Sentry.Extensibility;

namespace YogaFlow.Web.Hosting.Watching;

/// <summary>Where faults of the program are reported to, in Sentry's protocol; without an address nothing is sent to anybody.</summary>
public sealed class ErrorTrackingOptions : IValidatableObject
{
    public const string Section = "ErrorTracking";

    /// <summary>A project's address as Sentry writes it, such as https://0a1b2c3d@errors.example.org/1; null where nothing is reported.</summary>
    public string? Dsn { get; set; }

    /// <summary>Which part of the requests is measured and sent, from 0 (none) to 1 (all).</summary>
    [Range(0.0, 1.0, ErrorMessage = "ErrorTracking:TracesSampleRate must be from 0 to 1, such as 0.1.")]
    public double TracesSampleRate { get; set; } = 0.1;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Dsn is not null && !DsnForm.IsRight(Dsn))
        {
            yield return new ValidationResult($"{Section}:Dsn {DsnForm.Rule}", [nameof(Dsn)]);
        }
    }
}

/// <summary>How an address of a project is written.</summary>
internal static class DsnForm
{
    public const string Rule = "must be https with a public key, a host and a project, and no secret, such as https://0a1b2c3d@errors.example.org/1.";

    /// <summary>Without TLS only on this machine, to a relay that goes on from there.</summary>
    public static bool IsRight(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var dsn) && (dsn.Scheme == Uri.UriSchemeHttps || dsn.Scheme == Uri.UriSchemeHttp && dsn.IsLoopback) && dsn.UserInfo.Length > 0
        && !dsn.UserInfo.Contains(':', StringComparison.Ordinal) && dsn.AbsolutePath.Trim('/') is { Length: > 0 } project && project.All(char.IsAsciiDigit);
}

/// <summary>Sentry's package, where it is asked for. Nothing of it is made otherwise.</summary>
internal static class ErrorTracking
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    public static void AddErrorTracking(this WebApplicationBuilder builder, string kind, bool serves)
    {
        builder.Services.AddOptions<ErrorTrackingOptions>()
            .BindConfiguration(ErrorTrackingOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();

        // Read as it is written; one that is wrong stops the start a little later, with all others.
        var settings = builder.Configuration;
        if (!serves || settings[$"{ErrorTrackingOptions.Section}:{nameof(ErrorTrackingOptions.Dsn)}"] is not { } dsn || !DsnForm.IsRight(dsn))
        {
            return;
        }

        var gate = new SentryGate(new Scrubber(settings));
        var rate = double.TryParse(settings[$"{ErrorTrackingOptions.Section}:{nameof(ErrorTrackingOptions.TracesSampleRate)}"], System.Globalization.CultureInfo.InvariantCulture, out var set)
            ? Math.Clamp(set, 0, 1) : new ErrorTrackingOptions().TracesSampleRate;
        builder.WebHost.UseSentry(options =>
        {
            Prepare(options, dsn, kind, settings);
            options.MaxRequestBodySize = RequestSize.None;
            options.IncludeActivityData = false;
            options.MinimumEventLevel = LogLevel.Error;
            options.TracesSampler = sampled => sampled.TryGetHttpPath() is { } path && RequestBook.IsNoise(path) ? 0 : rate;
            options.AddExceptionFilterForType<OperationCanceledException>();
            options.SetBeforeSend(gate.Pass);
            options.SetBeforeSendTransaction(gate.Pass);
        });
    }

    /// <summary>What holds for the server's reports and for those of browsers.</summary>
    public static void Prepare(SentryOptions options, string dsn, string kind, IConfiguration settings)
    {
        options.Dsn = dsn;
        options.Release = $"yogaflow@{VersionDetails.Current.Version}+{VersionDetails.Current.Commit}";
        options.Environment = kind.ToLowerInvariant();
        options.DefaultTags["deployment"] = kind;
        options.DefaultTags["engine"] = settings["Storage:Engine"] ?? "Sqlite";
        options.SendDefaultPii = false;
        options.IsEnvironmentUser = false;
        options.ServerName = "";
        options.MaxBreadcrumbs = 0;
        options.AutoSessionTracking = false;
        options.SendClientReports = false;
        options.ReportAssembliesMode = ReportAssembliesMode.None;
        options.DisableDiagnosticSourceIntegration();
        options.DisableSentryHttpMessageHandler = true;
        options.DisableFileWrite = true;
        options.ShutdownTimeout = LongestGoodbye;
        options.TracePropagationTargets.Clear();
    }
}
