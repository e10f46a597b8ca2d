using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>The days of a month and of a year, as the pages of the calendar show them.</summary>
internal sealed class PracticeCalendar(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock)
{
    /// <param name="first">The first day of the month; null for the month that goes on.</param>
    public async Task<MonthDetails> MonthAsync(Guid personId, DateOnly? first, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = (await db.ClockAsync(personId, ct)).DayOf(clock.GetUtcNow());
        var month = first ?? new DateOnly(today.Year, today.Month, 1);
        var plans = await db.PlansAsync(personId, ct);
        var frozen = (await db.TotalsAsync(personId, ct)).Days.FrozenAsOf(today, plans);
        var days = await PractisedAsync(db, personId, month, month.AddMonths(1).AddDays(-1), ct);
        var resting = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(month.AddDays).Where(plans.IsRestDay);
        return new MonthDetails(month, today, days, resting.ToHashSet(), frozen.ToHashSet());
    }

    public async Task<YearDetails> YearAsync(Guid personId, int year, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = (await db.ClockAsync(personId, ct)).DayOf(clock.GetUtcNow());
        var days = await PractisedAsync(db, personId, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), ct);
        var years = await db.PractisedDays(personId).Select(day => day.Year).Distinct().ToListAsync(ct);
        return new YearDetails(year, today, days, [.. years.Append(today.Year).Distinct().Order()]);
    }

    private static async Task<IReadOnlyDictionary<DateOnly, CalendarDay>> PractisedAsync(
        YogaDbContext db, Guid personId, DateOnly from, DateOnly to, CancellationToken ct) =>
        (await db.DaysAsync(personId, from, to, ct)).Where(day => day.Tally.Practised > 0)
            .ToDictionary(day => day.Date, day => new CalendarDay(day.Date, day.Date, day.Tally.Practised, day.Tally.PractisedSeconds));
}

/// <param name="First">The first day of the month.</param>
/// <param name="Days">The days with practice.</param>
/// <param name="Resting">Planned rest days of the month.</param>
/// <param name="Frozen">Days that a freeze pays for in the streak that goes on.</param>
public sealed record MonthDetails(
    DateOnly First, DateOnly Today, IReadOnlyDictionary<DateOnly, CalendarDay> Days, IReadOnlySet<DateOnly> Resting, IReadOnlySet<DateOnly> Frozen);

/// <param name="Days">The days with practice.</param>
/// <param name="Years">Those with practice and the one that goes on, oldest first.</param>
public sealed record YearDetails(int Year, DateOnly Today, IReadOnlyDictionary<DateOnly, CalendarDay> Days, IReadOnlyList<int> Years);
