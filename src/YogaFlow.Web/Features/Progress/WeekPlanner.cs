using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>What a person means to do in a week, and where that leaves them. Shared by the API and the pages.</summary>
internal sealed class WeekPlanner(IDbContextFactory<YogaDbContext> contexts, ProgressBook book, TimeProvider clock)
{
    public const int WeeksLookedAt = 12;

    public async Task<WeekStanding> StandingAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = (await db.ClockAsync(personId, ct)).DayOf(clock.GetUtcNow());
        var plans = await db.PlansAsync(personId, ct);
        var totals = await db.TotalsAsync(personId, ct);
        var monday = Week.MondayOf(today);
        var first = monday.AddDays((1 - WeeksLookedAt) * Week.Days);
        var days = await db.DaysAsync(personId, first, monday.AddDays(Week.Days - 1), ct);
        var practised = days.Where(day => day.Tally.Practised > 0).Select(day => day.Date).ToList();
        var tallies = days.Select(day => new DayTally(day.Date, day.Tally.Completed, day.Tally.Seconds)).ToList();
        var thisWeek = practised.Where(day => day >= monday).ToHashSet();
        var streak = totals.Days.AsOf(today, plans);
        return new WeekStanding(
            today, plans.For(today), thisWeek, streak,
            streak.CurrentDays == 0 ? null : streak.Frozen is [.., var missed] ? missed : totals.Days.LastFreeze,
            totals.Weeks.AsOf(today, thisWeek.Count, plans),
            Consistency.Of(practised, totals.FirstDay, plans, today),
            [.. Enumerable.Range(0, WeeksLookedAt).Select(week => WeekGoals.Of(first.AddDays(week * Week.Days), tallies, plans))]);
    }

    /// <summary>Plans this week and those that follow; the weeks before keep the plan that they had.</summary>
    /// <returns>Null when accepted; otherwise what is wrong, and nothing has changed.</returns>
    public async Task<Refusal?> PlanAsync(Guid personId, PlanWeek wanted, CancellationToken ct)
    {
        var restDays = (wanted.RestDays ?? []).Aggregate(Weekdays.None, (days, day) => days | Week.Single(day));
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ProgressBook.HoldAsync(db, personId, ct);
        var now = clock.GetUtcNow();
        var monday = Week.MondayOf((await db.ClockAsync(personId, ct)).DayOf(now));
        var plan = await db.WeekPlans.SingleOrDefaultAsync(one => one.PersonId == personId && one.From == monday, ct);
        if (plan is not null)
        {
            if (plan.Change(restDays, wanted.DaysAWeek, wanted.SessionsAWeek, wanted.MinutesAWeek) is { } refused)
            {
                return refused;
            }
        }
        else if (WeekPlan.Make(personId, monday, restDays, wanted.DaysAWeek, wanted.SessionsAWeek, wanted.MinutesAWeek)
            .TryGet(out plan, out var refusal))
        {
            db.Add(plan);
        }
        else
        {
            return refusal;
        }

        // Made where it was Monday already, before a flight to where it is still Sunday: what is planned now is newer.
        await db.WeekPlans.Where(one => one.PersonId == personId && one.From > monday).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        await book.PlanChangedAsync(db, personId, now, ct);
        await transaction.CommitAsync(ct);
        return null;
    }
}
