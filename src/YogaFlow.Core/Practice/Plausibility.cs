namespace YogaFlow.Core.Practice;

/// <summary>What can be true of a practice that is said to have ended.</summary>
internal static class Plausibility
{
    /// <returns>Null for what can be true; otherwise why it cannot.</returns>
    public static Refusal? Check(
        SessionStatus status, DateTimeOffset startedAt, int durationSeconds, IReadOnlyList<PracticedStep> steps, DateTimeOffset now)
    {
        if (status is SessionStatus.Active)
        {
            return SessionRefusals.NotAnEnding;
        }

        if (durationSeconds is < 0 or > PracticeSession.LongestSeconds)
        {
            return SessionRefusals.Duration;
        }

        if (startedAt > now + PracticeSession.ClockTolerance)
        {
            return SessionRefusals.StartsInTheFuture;
        }

        if (startedAt < PracticeSession.Earliest)
        {
            return SessionRefusals.TooLongAgo;
        }

        if (startedAt.AddSeconds(durationSeconds) > now + PracticeSession.ClockTolerance)
        {
            return SessionRefusals.LongerThanPossible;
        }

        return LongerThan(durationSeconds, steps) ? SessionRefusals.StepsLongerThanPractice : null;
    }

    /// <param name="startedAt">
    /// By our own clock: where it lies in the future, that was put back since and says nothing of how long it has been.
    /// </param>
    /// <returns>Null when a practice that goes on can have lasted so long by now; otherwise why not.</returns>
    public static Refusal? SoFar(DateTimeOffset startedAt, int seconds, DateTimeOffset now)
    {
        if (seconds is < 0 or > PracticeSession.LongestSeconds)
        {
            return SessionRefusals.Duration;
        }

        var limit = now + PracticeSession.ClockTolerance;
        return startedAt <= limit && startedAt.AddSeconds(seconds) > limit ? SessionRefusals.LongerThanPossible : null;
    }

    /// <summary>When a practice that ends now ended; never before it began, though our clock was put back since.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset startedAt, int seconds, DateTimeOffset now) => now < startedAt ? startedAt.AddSeconds(seconds) : now;

    /// <summary>Each step was rounded to whole seconds by itself, so each may be one second too long.</summary>
    public static bool LongerThan(int durationSeconds, IReadOnlyList<PracticedStep> steps) =>
        steps.Sum(step => (long)step.Seconds) > durationSeconds + steps.Count;
}
