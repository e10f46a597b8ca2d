namespace YogaFlow.Core.People;

/// <summary>How long an account stays locked after wrong passwords, so that guessing takes for ever and forgetting does not.</summary>
public static class LockSchedule
{
    /// <summary>So many wrong passwords in a row lock the account.</summary>
    public const int MostFailures = 5;

    public static readonly TimeSpan First = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The first lock is short; each further one is twice as long, up to a day.</summary>
    /// <param name="locksBefore">How often the account was locked since the last right password.</param>
    public static TimeSpan LockFor(int locksBefore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(locksBefore);
        var length = First;
        for (var i = 0; i < locksBefore && length < Longest; i++)
        {
            length *= 2;
        }

        return length < Longest ? length : Longest;
    }
}
