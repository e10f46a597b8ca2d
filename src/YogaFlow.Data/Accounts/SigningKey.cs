namespace YogaFlow.Data.Accounts;

/// <summary>The key that signs access tokens where the settings name none: made once, kept sealed.</summary>
public sealed class SigningKey
{
    public string Id { get; init; } = "";

    /// <summary>Sealed with the keys of data protection.</summary>
    public string Sealed { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }
}
