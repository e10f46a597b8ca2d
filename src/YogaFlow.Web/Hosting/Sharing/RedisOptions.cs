using System.ComponentModel.DataAnnotations;
using StackExchange.Redis;

namespace YogaFlow.Web.Hosting.Sharing;

/// <summary>What several instances share beside the database: how often an address called, and the news of a change.</summary>
public sealed class RedisOptions : IValidatableObject
{
    public const string Section = "Redis";

    /// <summary>Host and port, then options after commas, as StackExchange.Redis reads them; empty where one instance runs alone.</summary>
    public string ConnectionString { get; set; } = "";

    internal bool IsSet => !string.IsNullOrWhiteSpace(ConnectionString);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsSet && Read() is null)
        {
            yield return new ValidationResult(
                $"{Section}:ConnectionString cannot be read. Give it a value such as redis:6379,password=…, or leave it out where one instance runs alone.",
                [nameof(ConnectionString)]);
        }
    }

    /// <returns>Null when it cannot be read.</returns>
    internal ConfigurationOptions? Read()
    {
        try
        {
            var read = ConfigurationOptions.Parse(ConnectionString, ignoreUnknown: false);
            return read.EndPoints.Count > 0 ? read : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
