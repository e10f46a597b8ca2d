using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Looking back: what was practised, when, and what it adds up to. Shared by the API and the pages.</summary>
internal sealed class PracticeHistory(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock)
{
    public const int DefaultCalendarDays = 90;
    private const int MostListed = 5;

    private static readonly Expression<Func<PracticeSession, HistorySession>> AsListed = session => new HistorySession(
        session.Id, session.ClientId, session.PersonId, session.SequenceId, session.Sequence == null ? null : session.Sequence.Slug,
        session.Kind, session.StartedAt, session.CompletedAt, session.DurationSeconds, session.Status, session.PracticeDate,
        session.Sequence == null ? session.SequenceName : session.Sequence.Name,
        session.Sequence == null ? null : session.Sequence.Level, session.Sequence == null ? null : session.Sequence.Focus, null);

    /// <summary>The person's zone and the date it is there now.</summary>
    public async Task<(TimeZoneInfo Zone, DateOnly Today)> TodayAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var zone = await db.ZoneAsync(personId, ct);
        return (PersonalDay.ZoneOf(zone), PersonalDay.Of(clock.GetUtcNow(), zone));
    }

    /// <summary>Sessions, newest first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<HistoryPageDetails> ListAsync(Guid personId, HistoryFilter filter, int page, int pageSize, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var sessions = Between(Own(db, personId), filter.From, filter.To);
        if (filter.Status is { } status)
        {
            sessions = sessions.Where(session => session.Status == status);
        }

        if (filter.Kind is { } kind)
        {
            sessions = sessions.Where(session => session.Kind == kind);
        }

        var total = await sessions.CountAsync(ct);
        var listed = await sessions
            .OrderByDescending(session => session.StartedAt).ThenByDescending(session => session.Id)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .Select(AsListed)
            .ToListAsync(ct);
        return new HistoryPageDetails(listed, total, page, pageSize, (int)Math.Ceiling(total / (double)pageSize));
    }

    /// <summary>What the practices between two dates add up to; streaks look at all of them.</summary>
    public async Task<PracticeStatistics> StatisticsAsync(Guid personId, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var (_, today) = await TodayAsync(personId, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var own = Own(db, personId);
        var inRange = Between(own, from, to);
        var completed = inRange.Where(session => session.Status == SessionStatus.Completed);
        var sessions = await completed.CountAsync(ct);
        var seconds = await completed.SumAsync(session => session.DurationSeconds, ct);
        var ended = await inRange.CountAsync(session => session.Status != SessionStatus.Active, ct);
        var monthAgo = today.AddDays(-29);
        var recent = await db.CompletedBy(personId).CountAsync(session => session.PracticeDate >= monthAgo, ct);
        var streak = await db.StreakAsync(personId, today, ct);
        return new PracticeStatistics(
            sessions, seconds, Math.Round(seconds / 3600.0, 2), sessions == 0 ? 0 : Math.Round(seconds / 60.0 / sessions, 2),
            streak.CurrentDays, streak.BestDays, ended == 0 ? 0 : Math.Round(100.0 * sessions / ended, 2), recent,
            await MostPracticedSequencesAsync(completed, ct), await MostPracticedPosesAsync(db, completed, ct));
    }

    /// <summary>The days on which something was practised, by month, oldest first; abandoned practices do not count.</summary>
    /// <param name="from">By default 90 days before <paramref name="to"/>.</param>
    /// <param name="to">By default today in the person's zone.</param>
    public async Task<CalendarDetails> CalendarAsync(Guid personId, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var (_, today) = await TodayAsync(personId, ct);
        var last = to ?? today;
        var first = from ?? (last.DayNumber < DefaultCalendarDays ? DateOnly.MinValue : last.AddDays(1 - DefaultCalendarDays));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var days = await Between(Own(db, personId), first, last)
            .Where(session => session.Status == SessionStatus.Completed || session.Status == SessionStatus.Partial)
            .GroupBy(session => session.PracticeDate)
            .Select(day => new { Date = day.Key, Count = day.Count(), Seconds = day.Sum(session => session.DurationSeconds) })
            .OrderBy(day => day.Date)
            .ToListAsync(ct);
        var months = days
            .GroupBy(day => (day.Date.Year, day.Date.Month))
            .Select(month => new CalendarMonth(
                month.Key.Year, month.Key.Month, [.. month.Select(day => new CalendarDay(day.Date, day.Date, day.Count, day.Seconds))]))
            .ToList();
        return new CalendarDetails(months, days.Count);
    }

    private static IQueryable<PracticeSession> Own(YogaDbContext db, Guid personId) =>
        db.PracticeSessions.AsNoTracking().Where(session => session.PersonId == personId);

    private static IQueryable<PracticeSession> Between(IQueryable<PracticeSession> sessions, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
        {
            sessions = sessions.Where(session => session.PracticeDate >= first);
        }

        return to is { } last ? sessions.Where(session => session.PracticeDate <= last) : sessions;
    }

    private static async Task<IReadOnlyList<PracticedSequence>> MostPracticedSequencesAsync(
        IQueryable<PracticeSession> completed, CancellationToken ct)
    {
        var counted = await completed.Where(session => session.SequenceName != null)
            .GroupBy(session => new { session.SequenceId, Name = session.Sequence == null ? session.SequenceName : session.Sequence.Name })
            .Select(group => new { group.Key.SequenceId, group.Key.Name, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Name)
            .Take(MostListed)
            .ToListAsync(ct);
        return [.. counted.Select(one => new PracticedSequence(one.SequenceId, one.Name!, one.Count))];
    }

    private static async Task<IReadOnlyList<PracticedPose>> MostPracticedPosesAsync(
        YogaDbContext db, IQueryable<PracticeSession> completed, CancellationToken ct)
    {
        var counted = await completed.SelectMany(session => session.Steps)
            .GroupBy(step => step.PoseId)
            .Select(group => new { PoseId = group.Key, Count = group.Count(), Seconds = group.Sum(step => step.Seconds) })
            .OrderByDescending(group => group.Count).ThenBy(group => group.PoseId)
            .Take(MostListed)
            .ToListAsync(ct);
        var ids = counted.Select(one => one.PoseId).ToList();
        var names = await db.Set<Pose>().Where(pose => ids.Contains(pose.Id)).ToDictionaryAsync(pose => pose.Id, pose => pose.Name, ct);
        return [.. counted.Select(one => new PracticedPose(one.PoseId, names[one.PoseId], one.Count, one.Seconds))];
    }
}
