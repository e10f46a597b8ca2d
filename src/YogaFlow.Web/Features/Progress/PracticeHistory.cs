using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Looking back at single practices: a list, a day, one of them. Shared by the API and the pages.</summary>
internal sealed class PracticeHistory(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, TimeProvider clock)
{
    /// <summary>How the person's days run, and which one it is now.</summary>
    public async Task<(PersonClock Clock, DateOnly Today)> TodayAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var own = await db.ClockAsync(personId, ct);
        return (own, own.DayOf(clock.GetUtcNow()));
    }

    /// <summary>Sessions, newest first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<HistoryPageDetails> ListAsync(Guid personId, HistoryFilter filter, int page, int pageSize, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var library = await shelf.ReadAsync(ct);
        var sessions = Filtered(db, personId, filter);
        var total = filter == HistoryFilter.Everything ? await EverythingAsync(db, personId, ct) : await sessions.CountAsync(ct);
        var listed = await sessions
            .OrderByDescending(session => session.StartedAt).ThenByDescending(session => session.Id)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .ToListAsync(ct);
        return new HistoryPageDetails(
            [.. listed.Select(session => Listed(session, library))], total, page, pageSize, (int)Math.Ceiling(total / (double)pageSize));
    }

    /// <summary>One practice with its holds and what was said of it.</summary>
    public async Task<Outcome<PracticeRecord>> RecordAsync(Guid personId, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var library = await shelf.ReadAsync(ct);
        var session = await db.PracticeSessions.AsNoTracking().Include(one => one.Steps.OrderBy(step => step.Position))
            .SingleOrDefaultAsync(one => one.Id == id && one.PersonId == personId, ct);
        return session is null ? SessionRefusals.NotFound : new PracticeRecord(Listed(session, library), session, library);
    }

    /// <summary>How many there are in all costs one row, however many there are; only one can be going on.</summary>
    private static async Task<int> EverythingAsync(YogaDbContext db, Guid personId, CancellationToken ct)
    {
        var ended = (await db.TotalsAsync(personId, ct)).Tally.Ended;
        return ended + await db.PracticeSessions.CountAsync(session => session.PersonId == personId && session.Status == SessionStatus.Active, ct);
    }

    private static IQueryable<PracticeSession> Filtered(YogaDbContext db, Guid personId, HistoryFilter filter)
    {
        var sessions = db.PracticeSessions.AsNoTracking().Where(session => session.PersonId == personId);
        if (filter.From is { } first)
        {
            sessions = sessions.Where(session => session.PracticeDate >= first);
        }

        if (filter.To is { } last)
        {
            sessions = sessions.Where(session => session.PracticeDate <= last);
        }

        if (filter.Status is { } status)
        {
            sessions = sessions.Where(session => session.Status == status);
        }

        if (filter.Kind is { } kind)
        {
            sessions = sessions.Where(session => session.Kind == kind);
        }

        return filter.SequenceId is { } sequence ? sessions.Where(session => session.SequenceId == sequence) : sessions;
    }

    private static HistorySession Listed(PracticeSession session, LibrarySnapshot library)
    {
        var sequence = session.SequenceId is { } id ? library.Sequences.GetValueOrDefault(id) : null;
        return new HistorySession(
            session.Id, session.ClientId, session.PersonId, session.SequenceId, sequence?.Slug, session.Kind, session.StartedAt,
            session.CompletedAt, session.DurationSeconds, session.Status, session.PracticeDate, sequence?.Name ?? session.SequenceName,
            sequence?.Level, sequence?.Focus, session.TimeZone, session.ByHand, session.Feeling, session.Note, null);
    }
}

/// <summary>One practice as its page shows it.</summary>
/// <param name="Session">With its holds in order.</param>
/// <param name="Library">What the holds are called.</param>
public sealed record PracticeRecord(HistorySession Listed, PracticeSession Session, LibrarySnapshot Library);
