using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Setting the record straight: practices entered by hand, corrected, described and deleted. The numbers follow at once.</summary>
internal sealed class PracticeCorrections(IDbContextFactory<YogaDbContext> contexts, ProgressBook book, TimeProvider clock)
{
    /// <summary>Keeps a practice that nobody led.</summary>
    /// <param name="clientId">Made by the form, so that sending it twice stores it once.</param>
    /// <returns>The session's id.</returns>
    public async Task<Outcome<StoredId>> AddAsync(Guid personId, Guid clientId, CorrectSession request, Reflection reflection, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ProgressBook.HoldAsync(db, personId, ct);
        var known = await db.PracticeSessions.Where(session => session.PersonId == personId && session.ClientId == clientId)
            .Select(session => new { session.Id, session.StartedAt, session.DurationSeconds }).SingleOrDefaultAsync(ct);
        if (known is not null && (known.StartedAt, known.DurationSeconds) == (request.StartedAt, request.DurationSeconds))
        {
            return new StoredId(known.Id);
        }

        if (!(await SequenceAsync(db, request, ct)).TryGet(out var found, out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        // A browser that went back shows the form of the practice before, and it is filled in for another one.
        var practice = new FinishedPractice(
            known is null ? clientId : Guid.CreateVersion7(now), request.Kind, request.StartedAt, request.DurationSeconds, request.CompletionStatus, null, [], ByHand: true);
        if (!PracticeSession.Whole(personId, practice, found.Sequence, now, await db.ClockAsync(personId, ct)).TryGet(out var session, out refusal))
        {
            return refusal;
        }

        if (session.Describe(reflection.Feeling, reflection.Note, []) is { } undescribed)
        {
            return undescribed;
        }

        db.Add(session);
        await db.SaveChangesAsync(ct);
        await book.SumUpAsync(db, personId, [session.PracticeDate], now, ct);
        await transaction.CommitAsync(ct);
        return new StoredId(session.Id);
    }

    /// <returns>Null when it is corrected; otherwise why not.</returns>
    public Task<Refusal?> CorrectAsync(Guid personId, Guid id, CorrectSession request, CancellationToken ct) =>
        ChangeAsync(personId, id, async (db, session) =>
        {
            if (!(await SequenceAsync(db, request, ct)).TryGet(out var found, out var refusal))
            {
                return refusal;
            }

            var correction = new SessionCorrection(
                request.Kind, request.StartedAt, request.DurationSeconds, request.CompletionStatus, request.KeepSteps);
            return session.Correct(correction, found.Sequence, clock.GetUtcNow());
        }, ct);

    /// <returns>Null when it is kept; otherwise why not.</returns>
    public Task<Refusal?> ReflectAsync(Guid personId, Guid id, Reflection reflection, CancellationToken ct) =>
        ChangeAsync(personId, id, async (db, session) =>
        {
            var reactions = reflection.Reactions ?? [];
            var poses = reactions.Where(reaction => reaction is not null).Select(reaction => reaction.PoseId).Distinct().ToList();
            if (reactions.Any(reaction => reaction is null) || await db.Poses.WithRemoved().CountAsync(pose => poses.Contains(pose.Id), ct) < poses.Count)
            {
                return SessionRefusals.NoSuchPoseToReactTo;
            }

            return session.Describe(
                reflection.Feeling, reflection.Note,
                [.. reactions.Select(reaction => new PoseReaction { PoseId = reaction.PoseId, Kind = reaction.Kind })]);
        }, ct);

    /// <returns>Null when it is kept; otherwise why not.</returns>
    public Task<Refusal?> FeelAsync(Guid personId, Guid id, int? feeling, CancellationToken ct) => ChangeAsync(
        personId, id, (_, session) => Task.FromResult(session.Describe(feeling, session.Note, session.Reactions)), ct);

    /// <returns>Null when it is gone; otherwise why not.</returns>
    public Task<Refusal?> DeleteAsync(Guid personId, Guid id, CancellationToken ct) => ChangeAsync(personId, id, (db, session) =>
    {
        db.Remove(session);
        return Task.FromResult<Refusal?>(null);
    }, ct);

    private async Task<Refusal?> ChangeAsync(
        Guid personId, Guid id, Func<YogaDbContext, PracticeSession, Task<Refusal?>> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ProgressBook.HoldAsync(db, personId, ct);
        var session = await db.PracticeSessions.Include(one => one.Steps).SingleOrDefaultAsync(one => one.Id == id && one.PersonId == personId, ct);
        if (session is null)
        {
            return SessionRefusals.NotFound;
        }

        var before = session.PracticeDate;
        if (await change(db, session) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        await book.SumUpAsync(db, personId, [before, session.PracticeDate], clock.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private static async Task<Outcome<FoundSequence>> SequenceAsync(YogaDbContext db, CorrectSession request, CancellationToken ct)
    {
        if (request.SequenceId is not { } id)
        {
            return new FoundSequence(null);
        }

        var sequence = await db.Sequences.WithRemoved().SingleOrDefaultAsync(one => one.Id == id, ct);
        return sequence is null ? SessionRefusals.NoSuchSequence : new FoundSequence(sequence);
    }

    private sealed record FoundSequence(Sequence? Sequence);
}

/// <summary>Where a practice is kept.</summary>
internal sealed record StoredId(Guid Id);
