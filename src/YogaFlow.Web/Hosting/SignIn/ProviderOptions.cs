using System.ComponentModel.DataAnnotations;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>A provider of identities by OpenID Connect, such as the one of an organisation. Off unless it has an authority.</summary>
public sealed class ProviderOptions : IValidatableObject
{
    public const string Section = "OpenIdConnect";

    /// <summary>Where the provider is; its discovery document is found below it.</summary>
    public string? Authority { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>What the button says after "Sign in with".</summary>
    public string Name { get; set; } = "single sign-on";

    internal bool IsOn => Authority is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is null)
        {
            if (ClientId is not null || ClientSecret is not null)
            {
                yield return new ValidationResult($"{Section}:Authority is missing, such as https://login.example.org; without it there is no sign-in by a provider.", [nameof(Authority)]);
            }

            yield break;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            yield return new ValidationResult($"{Section}:Authority must be a whole address with https, such as https://login.example.org.", [nameof(Authority)]);
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            yield return new ValidationResult($"{Section}:ClientId must be the name by which the provider knows this program, such as yogaflow.", [nameof(ClientId)]);
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new ValidationResult($"{Section}:Name must be what the button says after “Sign in with”, such as Example.", [nameof(Name)]);
        }
    }
}
