namespace YogaFlow.Data.Accounts;

/// <summary>
/// A mail that is to be sent. It says what happened and to whom; the letter, and the secret link in it, is written at the
/// moment of sending, so that no link lies in the database. A request for an address that no account has is kept in the
/// same way and dropped when its turn comes: whoever asked cannot tell the two apart, not even by the time it took.
/// </summary>
public sealed class OutboxMail
{
    public const int AddressMaxLength = 254;

    /// <summary>After about three days without success a mail is given up.</summary>
    public const int MostTries = 24;

    public Guid Id { get; init; }

    public LetterKind Kind { get; init; }

    public string Address { get; init; } = "";

    /// <summary>Who it is about; null when only the address is known.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What the letter mentions, such as the device of a sign-in; never a secret.</summary>
    public string? Detail { get; init; }

    /// <summary>When what it tells of happened.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset NextTryAt { get; init; }

    public int Tries { get; init; }

    /// <summary>Why the last try failed: the type of the fault, without address or words of the server.</summary>
    public string? Failure { get; init; }
}

/// <summary>What a letter is about.</summary>
public enum LetterKind
{
    ConfirmAddress,
    AddressAlreadyHasAccount,
    ResetPassword,
    PasswordChanged,
    AccountLocked,
    NewSignIn,
    ConfirmNewAddress,
    AddressChanged,
    SecondFactorChanged,
    AccountBeingDeleted,
    AccountKept,
    AccountErased,
    LockedByKeeper,
}
