namespace YogaFlow.Data.Accounts;

/// <summary>That a person agreed to a version of a document, and when.</summary>
public sealed class Consent
{
    public const string Privacy = "privacy";

    public const string Terms = "terms";

    public int Id { get; init; }

    public Guid PersonId { get; init; }

    public string Document { get; init; } = "";

    public string Version { get; init; } = "";

    public DateTimeOffset AcceptedAt { get; init; }
}
