namespace YogaFlow.Core.Progress;

/// <summary>How one person means to practise, from one Monday until a newer plan begins.</summary>
public sealed class WeekPlan
{
    /// <summary>With more, a streak would say little; the bound on a gap in <see cref="Bridge"/> rests on it too.</summary>
    public const int MostRestDays = 3;

    public const int FewestDaysAWeek = 1;
    public const int MostDaysAWeek = Week.Days;
    public const int UsualDaysAWeek = 3;
    public const int FewestSessionsAWeek = 1;
    public const int MostSessionsAWeek = 50;
    public const int FewestMinutesAWeek = 5;
    public const int MostMinutesAWeek = 5000;

    private WeekPlan()
    {
    }

    public Guid PersonId { get; private init; }

    /// <summary>The Monday from which the plan holds.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Days on which no practice is meant; at most three, and leaving them out breaks no streak.</summary>
    public Weekdays RestDays { get; private set; }

    /// <summary>Days of practice that make a week count for the weekly streak, 1 to 7.</summary>
    public int DaysAWeek { get; private set; } = UsualDaysAWeek;

    /// <summary>The goal of completed sessions, 1 to 50; null without such a goal.</summary>
    public int? SessionsAWeek { get; private set; }

    /// <summary>The goal of minutes on the mat, 5 to 5000; null without such a goal.</summary>
    public int? MinutesAWeek { get; private set; }

    /// <param name="from">Any day of the week with which the plan begins.</param>
    public static Outcome<WeekPlan> Make(
        Guid personId, DateOnly from, Weekdays restDays, int daysAWeek, int? sessionsAWeek, int? minutesAWeek)
    {
        var plan = new WeekPlan { PersonId = personId, From = Week.MondayOf(from) };
        return plan.Change(restDays, daysAWeek, sessionsAWeek, minutesAWeek) is { } refusal ? refusal : plan;
    }

    /// <summary>What holds for someone who has planned nothing yet: no rest days, three days a week, no goals.</summary>
    public static WeekPlan Usual(Guid personId) => new() { PersonId = personId, From = Week.MondayOf(DateOnly.MinValue) };

    /// <summary>Thinks again about the same weeks.</summary>
    /// <returns>Null when accepted; otherwise what is wrong, and nothing has changed.</returns>
    public Refusal? Change(Weekdays restDays, int daysAWeek, int? sessionsAWeek, int? minutesAWeek)
    {
        if (Check(restDays, daysAWeek, sessionsAWeek, minutesAWeek) is { } refusal)
        {
            return refusal;
        }

        (RestDays, DaysAWeek, SessionsAWeek, MinutesAWeek) = (restDays, daysAWeek, sessionsAWeek, minutesAWeek);
        return null;
    }

    private static Refusal? Check(Weekdays restDays, int daysAWeek, int? sessionsAWeek, int? minutesAWeek)
    {
        if (!restDays.IsValid() || restDays.Count() > MostRestDays)
        {
            return ProgressRefusals.RestDays;
        }

        if (daysAWeek is < FewestDaysAWeek or > MostDaysAWeek)
        {
            return ProgressRefusals.DaysAWeek;
        }

        if (daysAWeek + restDays.Count() > Week.Days)
        {
            return ProgressRefusals.WeekTooFull;
        }

        if (sessionsAWeek is < FewestSessionsAWeek or > MostSessionsAWeek)
        {
            return ProgressRefusals.SessionsAWeek;
        }

        return minutesAWeek is < FewestMinutesAWeek or > MostMinutesAWeek ? ProgressRefusals.MinutesAWeek : null;
    }
}
