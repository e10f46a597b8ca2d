namespace YogaFlow.Data.Accounts;

/// <summary>One device on which a person is signed in: a browser by its cookie, or a client of the API by its tokens.</summary>
public sealed class AccountSession
{
    public const int DeviceMaxLength = 80;

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public SessionKind Kind { get; init; }

    /// <summary>Browser and system in words, such as Firefox on Linux.</summary>
    public string Device { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Within a few minutes.</summary>
    public DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Moves on while the session is used.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the person, a new password or a keeper ended it; null while it may go on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the person asked to stay signed in.</summary>
    public bool Remembered { get; init; }
}

/// <summary>How a signed-in device shows who it is.</summary>
public enum SessionKind
{
    Browser,
    Api,
}
