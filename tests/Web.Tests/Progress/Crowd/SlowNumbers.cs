using YogaFlow.Core.Practice;

namespace YogaFlow.Web.Tests.Progress.Crowd;

/// <summary>What one person's practices add up to: plain loops over the sessions, with nothing of the program in them.</summary>
internal sealed class SlowNumbers(MadePerson person)
{
    private const int WindowDays = 28;

    private readonly HashSet<DateOnly> _days =
        [.. person.Sessions.Where(one => one.Status is SessionStatus.Completed or SessionStatus.Partial).Select(one => one.Day)];

    private int? _best;

    public DateOnly Today { get; } = person.Today;

    public IReadOnlyCollection<DateOnly> Days => _days;

    public IReadOnlyList<MadeSession> Ended { get; } = [.. person.Sessions.Where(one => one.Status is not SessionStatus.Active)];

    public IReadOnlyList<MadeSession> Completed { get; } = [.. person.Sessions.Where(one => one.Status is SessionStatus.Completed)];

    public int BestDays => _best ??= _days.Select(day => RunUpTo(day).Days).Append(0).Max();

    public MadePlan PlanFor(DateOnly day)
    {
        var best = new MadePlan(DateOnly.MinValue, [], 3, null, null);
        foreach (var plan in person.Plans)
        {
            if (plan.Monday <= day && plan.Monday >= best.Monday)
            {
                best = plan;
            }
        }

        return best;
    }

    public bool Rests(DateOnly day) => PlanFor(day).RestDays.Contains(day.DayOfWeek);

    /// <summary>The streak of today. Who flew to where it is still yesterday has missed nothing.</summary>
    public SlowRun Current() => _days.Count == 0 ? SlowRun.None : RunUpTo(_days.Max() > Today ? _days.Max() : Today);

    /// <summary>
    /// The streak that ends on a day, looked for backwards: a rest day costs nothing, any other missed day costs the one
    /// freeze of its week, and a second one in the same week is where the streak begins. Of the first day looked at it
    /// cannot be said that it was missed: it is not over.
    /// </summary>
    private SlowRun RunUpTo(DateOnly end)
    {
        var (run, since, frozen, paid) = (0, (DateOnly?)null, new List<DateOnly>(), new HashSet<DateOnly>());
        for (var day = end; day >= _days.Min(); day = day.AddDays(-1))
        {
            if (_days.Contains(day))
            {
                (run, since) = (run + 1, day);
            }
            else if (day != end && !Rests(day))
            {
                if (!paid.Add(MadeDay.MondayOf(day)))
                {
                    break;
                }

                frozen.Add(day);
            }
        }

        return run == 0 ? SlowRun.None : new SlowRun(run, since, [.. frozen.Where(day => day > since)]);
    }

    /// <summary>Weeks with as many practised days as were planned for them, up to now and in the longest row.</summary>
    public (int Current, int Best) Weeks()
    {
        if (_days.Count == 0)
        {
            return (0, 0);
        }

        bool Met(DateOnly monday) => Enumerable.Range(0, 7).Count(i => _days.Contains(monday.AddDays(i))) >= PlanFor(monday).DaysAWeek;
        var (first, thisMonday, last) = (MadeDay.MondayOf(_days.Min()), MadeDay.MondayOf(Today), MadeDay.MondayOf(_days.Max()));
        var (run, best, current) = (0, 0, 0);
        for (var monday = first; monday <= last; monday = monday.AddDays(7))
        {
            run = Met(monday) ? run + 1 : 0;
            best = Math.Max(best, run);
        }

        // A week that goes on counts when it is met, and breaks nothing when it is not.
        var week = last > thisMonday ? last : thisMonday;
        while (week >= thisMonday && !Met(week))
        {
            week = week.AddDays(-7);
        }

        for (; Met(week); week = week.AddDays(-7))
        {
            current++;
        }

        return (current, best);
    }

    /// <summary>Practised and planned days of the last four weeks.</summary>
    public (int Practised, int Planned, int Percent) Consistency()
    {
        var (practised, planned) = (0, 0);
        for (var day = Today.AddDays(1 - WindowDays); day <= Today; day = day.AddDays(1))
        {
            if (_days.Count == 0 || day < _days.Min())
            {
                continue;
            }

            if (_days.Contains(day))
            {
                practised++;
                planned++;
            }
            else if (day < Today && !Rests(day))
            {
                planned++;
            }
        }

        return (practised, planned, planned == 0 ? 0 : (int)Math.Floor(100m * practised / planned));
    }

    /// <summary>What was completed in the week of a Monday, against its plan.</summary>
    public (int Sessions, int Minutes, bool Met) WeekOf(DateOnly monday)
    {
        var done = Completed.Where(one => one.Day >= monday && one.Day < monday.AddDays(7)).ToList();
        var (plan, minutes) = (PlanFor(monday), done.Sum(one => one.Seconds) / 60);
        var asked = plan.Sessions is not null || plan.Minutes is not null;
        return (done.Count, minutes, asked && done.Count >= (plan.Sessions ?? 0) && minutes >= (plan.Minutes ?? 0));
    }

    public IEnumerable<MadeSession> Between(DateOnly? from, DateOnly? to) => Ended.Where(one => !(one.Day < from) && !(one.Day > to));
}

/// <param name="Days">Practised days.</param>
/// <param name="Frozen">The missed days in it that a freeze paid for, the latest first.</param>
internal sealed record SlowRun(int Days, DateOnly? Since, IReadOnlyList<DateOnly> Frozen)
{
    public static SlowRun None { get; } = new(0, null, []);
}
