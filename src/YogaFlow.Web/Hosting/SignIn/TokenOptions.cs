using System.ComponentModel.DataAnnotations;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>The tokens of the API.</summary>
public sealed class TokenOptions : IValidatableObject
{
    public const string Section = "Tokens";

    public const int ShortestKey = 64;

    /// <summary>Signs access tokens; at least 64 characters. Without it a key is made and kept in the database.</summary>
    public string? SigningKey { get; set; }

    /// <summary>The one before, still accepted: after a change of the key nobody has to sign in anew.</summary>
    public string? PreviousSigningKey { get; set; }

    public string Issuer { get; set; } = "yogaflow";

    public string Audience { get; set; } = "yogaflow-api";

    public int AccessMinutes { get; set; } = 15;

    public int RefreshDays { get; set; } = 7;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, key) in new[] { (nameof(SigningKey), SigningKey), (nameof(PreviousSigningKey), PreviousSigningKey) })
        {
            if (key is not null && (key.Length < ShortestKey || key.Distinct().Count() < 16))
            {
                yield return new ValidationResult(
                    $"{Section}:{name} must have at least {ShortestKey} characters that cannot be guessed, such as what `openssl rand -base64 64` prints.", [name]);
            }
        }

        if (AccessMinutes is < 1 or > 60)
        {
            yield return new ValidationResult($"{Section}:AccessMinutes must be from 1 to 60, such as 15.", [nameof(AccessMinutes)]);
        }

        if (RefreshDays is < 1 or > 90)
        {
            yield return new ValidationResult($"{Section}:RefreshDays must be from 1 to 90, such as 7.", [nameof(RefreshDays)]);
        }

        if (string.IsNullOrWhiteSpace(Issuer) || string.IsNullOrWhiteSpace(Audience))
        {
            yield return new ValidationResult($"{Section}:Issuer and {Section}:Audience must not be empty; yogaflow and yogaflow-api are good values.", [nameof(Issuer)]);
        }
    }
}
