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
        var sequences = everything ? await SequencesEverAsync(db, personId, ct) : await SequencesAsync(db, personId, first, last, ct);
        var poses = everything ? await PosesEverAsync(db, personId, ct) : await PosesAsync(db, personId, first, last, ct);
        var library = await shelf.ReadAsync(ct);
        return new PracticeStatistics(
            tally.Completed, tally.Seconds, Math.Round(tally.Seconds / 3600.0, 2),
            tally.Completed == 0 ? 0 : Math.Round(tally.Seconds / 60.0 / tally.Completed, 2),
            streak.CurrentDays, streak.BestDays, tally.Ended == 0 ? 0 : Math.Round(100.0 * tally.Completed / tally.Ended, 2),
            Sum(recent).Completed,
            [.. sequences.Where(one => library.Sequences.ContainsKey(one.Id))
                .Select(one => new PracticedSequence(one.Id, library.Sequences[one.Id].Name, one.Tally.Practices))
                .OrderByDescending(one => one.PracticeCount).ThenBy(one => one.Name, StringComparer.Ordinal).Take(MostListed)],
            [.. poses.Where(one => library.Poses.ContainsKey(one.Id) && one.Tally.Holds > 0)
                .OrderByDescending(one => one.Tally.Holds).ThenBy(one => one.Id).Take(MostListed)
                .Select(one => new PracticedPose(one.Id, library.Poses[one.Id].Name, one.Tally.Holds, one.Tally.Seconds))]);
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

    private static async Task<List<Counted<SequenceTally>>> SequencesEverAsync(YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.SequenceTotals.AsNoTracking().Where(one => one.PersonId == personId)
            .Select(one => new Counted<SequenceTally>(one.SequenceId, one.Tally)).ToListAsync(ct);

    private static async Task<List<Counted<PoseTally>>> PosesEverAsync(YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.PoseTotals.AsNoTracking().Where(one => one.PersonId == personId)
            .Select(one => new Counted<PoseTally>(one.PoseId, one.Tally)).ToListAsync(ct);

    private static async Task<List<Counted<SequenceTally>>> SequencesAsync(
        YogaDbContext db, Guid personId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var counted = await db.SequenceDays.Where(one => one.PersonId == personId && one.Date >= from && one.Date <= to)
            .GroupBy(one => one.SequenceId)
            .Select(group => new { Id = group.Key, Practices = group.Sum(one => one.Tally.Practices), Seconds = group.Sum(one => one.Tally.Seconds) })
            .ToListAsync(ct);
        return [.. counted.Select(one => new Counted<SequenceTally>(one.Id, new SequenceTally { Practices = one.Practices, Seconds = one.Seconds }))];
    }

    private static async Task<List<Counted<PoseTally>>> PosesAsync(
        YogaDbContext db, Guid personId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var counted = await db.PoseDays.Where(one => one.PersonId == personId && one.Date >= from && one.Date <= to)
            .GroupBy(one => one.PoseId)
            .Select(group => new
            {
                Id = group.Key,
                Holds = group.Sum(one => one.Tally.Holds),
                Seconds = group.Sum(one => one.Tally.Seconds),
                Left = group.Sum(one => one.Tally.LeftSeconds),
                Right = group.Sum(one => one.Tally.RightSeconds),
            })
            .ToListAsync(ct);
        return [.. counted.Select(one => new Counted<PoseTally>(
            one.Id, new PoseTally { Holds = one.Holds, Seconds = one.Seconds, LeftSeconds = one.Left, RightSeconds = one.Right }))];
    }

    private sealed record Counted<T>(int Id, T Tally);
}
