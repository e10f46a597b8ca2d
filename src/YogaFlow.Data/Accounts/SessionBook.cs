using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace YogaFlow.Data.Accounts;

/// <summary>Who is signed in where. Every request asks here, so that what is ended has ended.</summary>
/// <remarks>
/// An answer is remembered for half a second: other instances of the program learn within that time that a session has
/// ended (at once where they share Redis), and a page with many calls asks once. When the database cannot be asked, nobody
/// is let in.
/// </remarks>
public sealed class SessionBook(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long one stays signed in without coming back, when asked to be remembered.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>How long one stays signed in without coming back, when not.</summary>
    public static readonly TimeSpan NotRemembered = TimeSpan.FromHours(24);

    /// <summary>However often one comes back, one signs in anew after this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(180);

    /// <summary>How long it can be seen that a device was signed in.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private const int MostKnown = 20_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Guid, (SessionStanding? Standing, long At)> _known = new();
    private int _forgotten;

    /// <summary>A session ended, or its person changed: other instances need not wait until their answers are old.</summary>
    public event Action? Forgotten;

    /// <summary>Writes a session into the caller's context; it counts once that is saved.</summary>
    /// <param name="lifetime">How long it may lie unused.</param>
    public AccountSession Begin(YogaDbContext db, Guid personId, SessionKind kind, string device, bool remembered, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow();
        var session = new AccountSession
        {
            Id = Guid.CreateVersion7(now),
            PersonId = personId,
            Kind = kind,
            Device = device,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + lifetime,
            Remembered = remembered,
        };
        db.Add(session);
        return session;
    }

    /// <returns>Null when the session has ended, has lain too long, or its person may not come in any more.</returns>
    public async ValueTask<SessionStanding?> StandingAsync(Guid sessionId, CancellationToken ct)
    {
        var remembered = _known.TryGetValue(sessionId, out var known) && clock.GetElapsedTime(known.At) < Fresh;
        CacheFigures.Read("sign-ins", remembered);
        if (remembered)
        {
            return known.Standing is { } standing && standing.ExpiresAt > clock.GetUtcNow() ? standing : null;
        }

        var (asked, before) = (clock.GetTimestamp(), Volatile.Read(ref _forgotten));
        var found = await ReadAsync(sessionId, ct);
        if (_known.Count > MostKnown)
        {
            _known.Clear();
        }

        // What was read while something ended may be from before it.
        _known[sessionId] = (found, asked);
        if (before != Volatile.Read(ref _forgotten))
        {
            _known.TryRemove(sessionId, out _);
        }

        return found;
    }

    /// <returns>False when the person has no such session, or it has ended already.</returns>
    public async Task<bool> EndAsync(Guid personId, Guid sessionId, CancellationToken ct) =>
        await EndAsync(session => session.PersonId == personId && session.Id == sessionId, ct) > 0;

    /// <summary>Ends every session of a person but one.</summary>
    public Task EndOthersAsync(Guid personId, Guid keep, CancellationToken ct) =>
        EndAsync(session => session.PersonId == personId && session.Id != keep, ct);

    public Task EndAllAsync(Guid personId, CancellationToken ct) => EndAsync(session => session.PersonId == personId, ct);

    /// <summary>Those that go on, the one used last first.</summary>
    public async Task<IReadOnlyList<AccountSession>> OfAsync(Guid personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.AccountSessions.AsNoTracking()
            .Where(session => session.PersonId == personId && session.EndedAt == null && session.ExpiresAt > now)
            .OrderByDescending(session => session.LastSeenAt).ThenBy(session => session.Id)
            .Take(100).ToListAsync(ct);
    }

    /// <summary>Takes away sessions that ended or ran out a month ago.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        var old = clock.GetUtcNow() - KeptFor;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.AccountSessions.Where(session => session.ExpiresAt < old || session.EndedAt < old).ExecuteDeleteAsync(ct);
    }

    /// <summary>What was changed of a person shows with the next request.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _known.Clear();
        Forgotten?.Invoke();
    }

    private async Task<int> EndAsync(System.Linq.Expressions.Expression<Func<AccountSession, bool>> which, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ended = await db.AccountSessions.Where(which).Where(session => session.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.EndedAt, now), ct);
        Forget();
        return ended;
    }

    private async Task<SessionStanding?> ReadAsync(Guid sessionId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.AccountSessions
            .Where(session => session.Id == sessionId && session.EndedAt == null && session.ExpiresAt > now)
            .Join(db.Users.Where(person => person.LockedByKeeperAt == null), session => session.PersonId, person => person.Id, (session, person) => new
            {
                Standing = new SessionStanding(
                    session.Id, person.Id, session.Kind, session.ExpiresAt, person.IsAdmin, person.EmailConfirmed, person.DeletionRequestedAt, person.WelcomedAt != null,
                    person.Look),
                session.LastSeenAt,
                session.CreatedAt,
                session.Remembered,
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        if (now - found.LastSeenAt >= SeenEvery)
        {
            // A client of the API is kept alive by its refresh tokens, not by being used.
            var longest = found.CreatedAt + Longest;
            var until = now + (found.Remembered ? Remembered : NotRemembered);
            var expires = found.Standing.Kind is SessionKind.Api ? found.Standing.ExpiresAt : until < longest ? until : longest;
            await db.AccountSessions.Where(session => session.Id == sessionId).ExecuteUpdateAsync(
                row => row.SetProperty(session => session.LastSeenAt, now).SetProperty(session => session.ExpiresAt, expires), ct);
        }

        return found.Standing;
    }
}

/// <summary>A session that goes on, and what its person may do.</summary>
/// <param name="Look">Who is drawn in the figures; null where each pose shows its own.</param>
/// <param name="BeingDeletedSince">When the person asked to be erased; null when they did not.</param>
public sealed record SessionStanding(
    Guid SessionId, Guid PersonId, SessionKind Kind, DateTimeOffset ExpiresAt, bool IsAdmin, bool IsConfirmed, DateTimeOffset? BeingDeletedSince, bool IsWelcomed,
    string? Look);
