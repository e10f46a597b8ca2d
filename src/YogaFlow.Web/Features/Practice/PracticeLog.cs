using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Practice;

/// <summary>What a person can do with their practices. Shared by the API and the pages.</summary>
internal sealed class PracticeLog(IDbContextFactory<YogaDbContext> contexts, ProgressBook book, TimeProvider clock)
{
    /// <summary>Begins a practice; an older one that still goes on is closed first.</summary>
    public async Task<Outcome<SessionDetails>> StartAsync(Guid personId, StartSession request, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryStartAsync(personId, request, ct);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Another device began or ended at the same moment; what it stored is now part of the picture.
            }
        }
    }

    /// <summary>Ends the practice; one that has ended already is answered as it is stored.</summary>
    public async Task<Outcome<SessionDetails>> CompleteAsync(Guid personId, CompleteSession request, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ProgressBook.HoldAsync(db, personId, ct);
        var session = await OwnAsync(db, personId, request.SessionId, ct);
        if (session is null)
        {
            return SessionRefusals.NotFound;
        }

        if (session.Status is not SessionStatus.Active)
        {
            return await DetailsAsync(db, personId, request.SessionId, [], ct);
        }

        if (!(await PracticedSteps.ReadAsync(db, request.Steps, ct)).TryGet(out var steps, out var noSuchPose))
        {
            return noSuchPose;
        }

        var now = clock.GetUtcNow();
        var status = request.CompletionStatus ?? SessionStatus.Completed;
        if ((session.End(status, request.DurationSeconds, request.PosesCompleted, steps, now)
            ?? session.Describe(request.Feeling, request.Note, [])) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        var earned = await book.SumUpAsync(db, personId, [session.PracticeDate], now, ct);
        var details = await DetailsAsync(db, personId, request.SessionId, earned, ct);
        await transaction.CommitAsync(ct);
        return details;
    }

    /// <summary>Stores a whole practice; the second time the same device sends it, what is stored is answered.</summary>
    /// <returns>The session, and whether this call stored it.</returns>
    public async Task<Outcome<(SessionDetails Session, bool IsNew)>> StoreAsync(Guid personId, StoreSession request, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await db.PracticeSessions.AsNoTracking()
            .Where(session => session.PersonId == personId && session.ClientId == request.ClientId)
            .Select(session => new { session.Id, session.Status }).SingleOrDefaultAsync(ct);
        if (known is not null)
        {
            // Begun by a call and finished without a connection: the practice is still to be ended.
            var stored = known.Status is SessionStatus.Active
                ? await CompleteAsync(personId, request.AsCompletionOf(known.Id), ct)
                : await DetailsAsync(personId, known.Id, ct);
            return stored.TryGet(out var details, out var no) ? (details, false) : no;
        }

        if (!(await SequenceAsync(db.Sequences.WithRemoved(), request.SequenceId, ct)).TryGet(out var found, out var refusal)
            || !(await PracticedSteps.ReadAsync(db, request.Steps, ct)).TryGet(out var steps, out refusal))
        {
            return refusal;
        }

        if (request.Kind is PracticeKind.Sequence && found.Sequence is null)
        {
            return SessionRefusals.SequenceMissing;
        }

        var practice = new FinishedPractice(
            request.ClientId, request.Kind, request.StartedAt, request.DurationSeconds, request.CompletionStatus, request.PosesCompleted, steps,
            request.ByHand);
        var now = clock.GetUtcNow();
        if (!PracticeSession.Whole(personId, practice, found.Sequence, now, await db.ClockAsync(personId, ct)).TryGet(out var session, out refusal))
        {
            return refusal;
        }

        if (session.Describe(request.Feeling, request.Note, []) is { } undescribed)
        {
            return undescribed;
        }

        db.Add(session);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await ProgressBook.HoldAsync(db, personId, ct);
            await db.SaveChangesAsync(ct);
            var earned = await book.SumUpAsync(db, personId, [session.PracticeDate], now, ct);
            var details = await FullDetailsAsync(db, session, earned, ct);
            await transaction.CommitAsync(ct);
            return (details, true);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // The same practice arrived twice at once and the unique index kept one.
            if (await KnownAsync(personId, request.ClientId, ct) is { } other)
            {
                return (other, false);
            }

            throw;
        }
    }

    public async Task<Outcome<SessionDetails>> PauseAsync(Guid personId, Guid id, int durationSoFar, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var session = await OwnAsync(db, personId, id, ct);
        if (session is null)
        {
            return SessionRefusals.NotFound;
        }

        if (session.Pause(durationSoFar, clock.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SessionRefusals.AlreadyEnded;
        }

        return await DetailsAsync(personId, id, ct);
    }

    /// <summary>The practice that is going on.</summary>
    public async Task<Outcome<SessionDetails>> ActiveAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var session = await db.PracticeSessions.AsNoTracking().Include(one => one.Sequence)
            .SingleOrDefaultAsync(one => one.PersonId == personId && one.Status == SessionStatus.Active, ct);
        return session is null ? SessionRefusals.NoneActive : SessionProjection.Details(session, null);
    }

    public async Task<Outcome<SessionDetails>> DetailsAsync(Guid personId, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await DetailsAsync(db, personId, id, [], ct);
    }

    private const int MostTries = 5;

    private async Task<Outcome<SessionDetails>> TryStartAsync(Guid personId, StartSession request, CancellationToken ct)
    {
        if (request.ClientId is { } clientId && await KnownAsync(personId, clientId, ct) is { } known)
        {
            return known;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!(await SequenceAsync(db.Sequences, request.SequenceId, ct)).TryGet(out var found, out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        await ProgressBook.HoldAsync(db, personId, ct);
        var older = await db.PracticeSessions.Include(session => session.Sequence)
            .SingleOrDefaultAsync(session => session.PersonId == personId && session.Status == SessionStatus.Active, ct);
        if (older is not null)
        {
            older.GiveWay(older.Sequence?.TotalSeconds, now);
            await db.SaveChangesAsync(ct);
            await book.SumUpAsync(db, personId, [older.PracticeDate], now, ct);
        }

        var session = PracticeSession.Start(personId, request.ClientId, found.Sequence, now, await db.ClockAsync(personId, ct));
        db.Add(session);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return SessionProjection.Details(session, null);
    }

    private async Task<SessionDetails?> KnownAsync(Guid personId, Guid clientId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var session = await db.PracticeSessions.AsNoTracking().Include(one => one.Sequence)
            .SingleOrDefaultAsync(one => one.PersonId == personId && one.ClientId == clientId, ct);
        return session is null ? null : await FullDetailsAsync(db, session, [], ct);
    }

    private static Task<PracticeSession?> OwnAsync(YogaDbContext db, Guid personId, Guid id, CancellationToken ct) =>
        db.PracticeSessions.SingleOrDefaultAsync(session => session.Id == id && session.PersonId == personId, ct);

    private static async Task<Outcome<FoundSequence>> SequenceAsync(IQueryable<Sequence> sequences, int? id, CancellationToken ct) =>
        id is null ? new FoundSequence(null)
        : await sequences.SingleOrDefaultAsync(one => one.Id == id, ct) is { } sequence ? new FoundSequence(sequence)
        : SessionRefusals.NoSuchSequence;

    private async Task<Outcome<SessionDetails>> DetailsAsync(
        YogaDbContext db, Guid personId, Guid id, IReadOnlyList<BadgeAward> earned, CancellationToken ct)
    {
        var session = await db.PracticeSessions.AsNoTracking().Include(one => one.Sequence)
            .SingleOrDefaultAsync(one => one.Id == id && one.PersonId == personId, ct);
        return session is null ? SessionRefusals.NotFound : await FullDetailsAsync(db, session, earned, ct);
    }

    private async Task<SessionDetails> FullDetailsAsync(
        YogaDbContext db, PracticeSession session, IReadOnlyList<BadgeAward> earned, CancellationToken ct)
    {
        if (session.Status is SessionStatus.Active)
        {
            return SessionProjection.Details(session, null);
        }

        var totals = await db.TotalsAsync(session.PersonId, ct);
        var today = (await db.ClockAsync(session.PersonId, ct)).DayOf(clock.GetUtcNow());
        var streak = totals.Days.AsOf(today, await db.PlansAsync(session.PersonId, ct));
        return SessionProjection.Details(session, new SessionStatistics(
            session.PosesCompleted, totals.Tally.Completed, totals.Tally.Seconds, streak.CurrentDays, streak.BestDays,
            await book.WordsOfAsync(earned, ct)));
    }

    private sealed record FoundSequence(Sequence? Sequence);
}
