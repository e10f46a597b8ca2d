using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>What practices add up to. Everything is read from what is counted, so it costs the days asked for.</summary>
internal sealed class ProgressNumbers(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, TimeProvider clock)
{
    public const int DefaultCalendarDays = 90;
    private const int RecentDays = 30;
    private const int MostListed = 5;

    /// <summary>What the practices between two dates add up to; streaks look at all of them.</summary>
    public async Task<PracticeStatistics> StatisticsAsync(Guid personId, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var today = (await db.ClockAsync(personId, ct)).DayOf(clock.GetUtcNow());
        var totals = await db.TotalsAsync(personId, ct);
        var streak = totals.Days.AsOf(today, await db.PlansAsync(personId, ct));
        var recent = await db.DaysAsync(personId, today.AddDays(1 - RecentDays), DateOnly.MaxValue, ct);
        var everything = from is null && to is null;
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        var tally = everything ? totals.Tally : Sum(await db.DaysAsync(personId, first, last, ct));
        var sequences = everything ? await db.SequencesEverAsync(personId, ct) : await db.SequencesAsync(personId, first, last, ct);
        var poses = everything ? await db.PosesEverAsync(personId, ct) : await db.PosesAsync(personId, first, last, ct);
        var library = await shelf.ReadAsync(ct);
        return new PracticeStatistics(
            tally.Completed, tally.Seconds, Math.Round(tally.Seconds / 3600.0, 2),
            tally.Completed == 0 ? 0 : Math.Round(tally.Seconds / 60.0 / tally.Completed, 2),
            streak.CurrentDays, streak.BestDays, tally.Ended == 0 ? 0 : Math.Round(100.0 * tally.Completed / tally.Ended, 2),
            Sum(recent).Completed,
            [.. sequences.Where(one => library.Sequences.ContainsKey(one.Id))
                .Select(one => new PracticedSequence(one.Id, library.Sequences[one.Id].Name, one.Tally.Practices))
                .OrderByDescending(one => one.PracticeCount).ThenBy(one => one.Name, StringComparer.Ordinal).Take(MostListed)],
            [.. poses.Where(one => library.EveryPose.ContainsKey(one.Id) && one.Tally.Holds > 0)
                .OrderByDescending(one => one.Tally.Holds).ThenBy(one => one.Id).Take(MostListed)
                .Select(one => new PracticedPose(one.Id, library.EveryPose[one.Id].Name, one.Tally.Holds, one.Tally.Seconds))]);
    }

    /// <summary>The days on which something was practised, by month, oldest first; abandoned practices do not count.</summary>
    /// <param name="from">By default 90 days before <paramref name="to"/>.</param>
    /// <param name="to">By default today in the person's zone.</param>
    public async Task<CalendarDetails> CalendarAsync(Guid personId, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = to ?? (await db.ClockAsync(personId, ct)).DayOf(clock.GetUtcNow());
        var first = from ?? (last.DayNumber < DefaultCalendarDays ? DateOnly.MinValue : last.AddDays(1 - DefaultCalendarDays));
        var days = (await db.DaysAsync(personId, first, last, ct)).Where(day => day.Tally.Practised > 0).ToList();
        var months = days
            .GroupBy(day => (day.Date.Year, day.Date.Month))
            .Select(month => new CalendarMonth(
                month.Key.Year, month.Key.Month,
                [.. month.Select(day => new CalendarDay(day.Date, day.Date, day.Tally.Practised, day.Tally.PractisedSeconds))]))
            .ToList();
        return new CalendarDetails(months, days.Count);
    }

    private static Tally Sum(IEnumerable<PracticeDay> days) => days.Aggregate(Tally.Nothing, (sum, day) => sum.Plus(day.Tally));
}
