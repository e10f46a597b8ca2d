namespace YogaFlow.Data.Accounts;

/// <summary>A link that was mailed: works once, for a while, for one purpose.</summary>
public sealed class MailedToken
{
    /// <summary>The token itself is only in the mail, see <see cref="Secret"/>.</summary>
    public string Hash { get; init; } = "";

    public Guid PersonId { get; init; }

    public MailedPurpose Purpose { get; init; }

    /// <summary>The address that the mail went to; for a change, the new one.</summary>
    public string Address { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>What following a mailed link does.</summary>
public enum MailedPurpose
{
    ConfirmAddress,
    ResetPassword,
    ChangeAddress,
}
