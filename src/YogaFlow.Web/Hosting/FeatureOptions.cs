using System.ComponentModel.DataAnnotations;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Hosting;

/// <summary>What may be switched on. Pages are told when they are asked for; nothing of it is built in.</summary>
public sealed class FeatureOptions : IValidatableObject
{
    public const string Section = "Features";

    /// <summary>Whether browsers report to us what went wrong in a script; we hand it on to <see cref="ErrorTrackingDsn"/>.</summary>
    public bool ErrorTracking { get; set; }

    /// <summary>Where such reports belong, as Sentry writes it: https, a public key, a host and the number of the project.</summary>
    public string? ErrorTrackingDsn { get; set; }

    /// <summary>There is no analytics in this program; the switch is here so that nobody has to wonder.</summary>
    public bool Analytics { get; set; }

    /// <summary>What pages tell their scripts; null while nothing is to be reported.</summary>
    public string? DsnForPages => ErrorTracking ? ErrorTrackingDsn : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        const string example = "https://0a1b2c3d@errors.example.org/1";
        if (ErrorTracking && ErrorTrackingDsn is null)
        {
            yield return new ValidationResult($"{Section}:ErrorTracking is on and {Section}:ErrorTrackingDsn is missing. Give it a value such as {example}.", [nameof(ErrorTrackingDsn)]);
        }

        if (ErrorTrackingDsn is not null && !DsnForm.IsRight(ErrorTrackingDsn))
        {
            yield return new ValidationResult($"{Section}:ErrorTrackingDsn {DsnForm.Rule}", [nameof(ErrorTrackingDsn)]);
        }

        if (Analytics)
        {
            yield return new ValidationResult($"{Section}:Analytics must be false: this program has no analytics that could be switched on. What is counted is at /metrics.", [nameof(Analytics)]);
        }
    }
}

internal static class FeatureSwitches
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddOptions<FeatureOptions>()
            .BindConfiguration(FeatureOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
