namespace YogaFlow.Core.Progress;

/// <summary>Days of practice in a row.</summary>
/// <param name="CurrentDays">Ends today or yesterday; today not yet practised does not break it.</param>
/// <param name="BestDays">The longest run ever.</param>
public sealed record Streak(int CurrentDays, int BestDays)
{
    /// <param name="days">The dates of practice in the person's zone, in any order, repeated or not.</param>
    /// <param name="today">Today in the person's zone.</param>
    public static Streak Of(IEnumerable<DateOnly> days, DateOnly today)
    {
        var best = 0;
        var run = 0;
        DateOnly? last = null;
        foreach (var day in days.Distinct().Order())
        {
            run = last is { } previous && previous.AddDays(1) == day ? run + 1 : 1;
            best = Math.Max(best, run);
            last = day;
        }

        return new Streak(last >= today.AddDays(-1) ? run : 0, best);
    }
}
