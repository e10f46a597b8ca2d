namespace YogaFlow.Data.Accounts;

/// <summary>
/// Failed tries at one door: an address, known or not, or the second factor of a person. A row of its own rather than a
/// column of the person, so that what is counted for an address that no account has is counted in the same way.
/// </summary>
public sealed class SignInTally
{
    /// <summary>A hash of the door's name: which unknown addresses were tried is nobody's business.</summary>
    public string Key { get; init; } = "";

    /// <summary>Tries since the last success or lock, those that are still being judged among them.</summary>
    public int Failures { get; init; }

    /// <summary>How often it was locked without a success between.</summary>
    public int Locks { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}
