namespace YogaFlow.Core.Progress;

/// <summary>What was done in one week against what the plan of that week asks for.</summary>
/// <param name="Monday">The first day of the week.</param>
/// <param name="Sessions">Completed sessions.</param>
/// <param name="Minutes">Whole minutes on the mat.</param>
/// <param name="SessionsAim">Null without such a goal.</param>
/// <param name="MinutesAim">Null without such a goal.</param>
public sealed record WeekGoals(DateOnly Monday, int Sessions, int Minutes, int? SessionsAim, int? MinutesAim)
{
    private const int SecondsAMinute = 60;

    public bool HasAim => SessionsAim is not null || MinutesAim is not null;

    /// <summary>Every goal that is set is reached. A week without a goal is never met.</summary>
    public bool Met => HasAim && !(Sessions < SessionsAim) && !(Minutes < MinutesAim);

    /// <summary>0 to 1; 0 without such a goal.</summary>
    public double SessionsShare => Share(Sessions, SessionsAim);

    /// <summary>0 to 1; 0 without such a goal.</summary>
    public double MinutesShare => Share(Minutes, MinutesAim);

    /// <param name="monday">The Monday, or any other day, of the week.</param>
    /// <param name="tallies">At least those of the week, in any order; a day may have several.</param>
    public static WeekGoals Of(DateOnly monday, IEnumerable<DayTally> tallies, WeekPlans plans)
    {
        var week = Week.MondayOf(monday);
        var (sessions, seconds) = (0, 0L);
        foreach (var tally in tallies.Where(tally => Week.MondayOf(tally.Day) == week))
        {
            sessions += tally.Sessions;
            seconds += tally.Seconds;
        }

        var plan = plans.For(week);
        return new WeekGoals(week, sessions, (int)(seconds / SecondsAMinute), plan.SessionsAWeek, plan.MinutesAWeek);
    }

    private static double Share(int done, int? aim) => aim is { } some ? Math.Min(1, (double)done / some) : 0;
}
