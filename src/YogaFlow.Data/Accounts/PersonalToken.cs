namespace YogaFlow.Data.Accounts;

/// <summary>A token that a person made for a script of theirs, with what the script may do.</summary>
public sealed class PersonalToken
{
    public const int NameMaxLength = 80;

    /// <summary>For one person.</summary>
    public const int MostTokens = 20;

    public const int LongestDays = 366;

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Words of <see cref="TokenScopes"/>.</summary>
    public List<string> Scopes { get; init; } = [];

    /// <summary>The token itself is never stored, see <see cref="Secret"/>.</summary>
    public string Hash { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Within a few minutes; null when it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }
}

/// <summary>What a personal token may be allowed. Nothing allows it to touch the account, other tokens or the keeper's room.</summary>
public static class TokenScopes
{
    /// <summary>Read practices, statistics, goals, favourites and settings.</summary>
    public const string Read = "read";

    /// <summary>Keep, change and delete practices, goals, favourites and settings.</summary>
    public const string Write = "write";

    public static readonly IReadOnlyList<string> All = [Read, Write];
}
