namespace YogaFlow.Data.Accounts;

/// <summary>What an API client gets new access tokens with, once. All that were given to one session are its family.</summary>
public sealed class RefreshToken
{
    /// <summary>The token itself is never stored, see <see cref="Secret"/>.</summary>
    public string Hash { get; init; } = "";

    public Guid SessionId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Null until it was exchanged for the next; shown again after that, it was stolen.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
