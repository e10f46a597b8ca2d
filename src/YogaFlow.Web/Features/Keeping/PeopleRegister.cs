using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Data.Keeping;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>
/// Who has an account here, and what a keeper may do about it: lock, unlock, sign out. It reads accounts and counts; the
/// columns that say something of a person's body or days are never asked for.
/// </summary>
internal sealed class PeopleRegister(IDbContextFactory<YogaDbContext> contexts, SessionBook sessions, AuditBook audit, TimeProvider clock)
{
    public const int ReasonMaxLength = 300;
    public const int SearchMaxLength = 254;

    private const string Kind = "person";

    /// <summary>Accounts, the newest first.</summary>
    /// <param name="search">A part of the name or of the address; everyone when there is none.</param>
    /// <param name="page">From 1.</param>
    public async Task<PeopleDetails> FindAsync(string? search, int page, int pageSize, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = Named(db.Users.AsNoTracking(), Plain(search));
        var total = await found.CountAsync(ct);
        var people = await found
            .OrderByDescending(person => person.CreatedAt).ThenBy(person => person.Id)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .Select(person => new ListedPerson(
                person.Id, person.Name, person.Email, person.EmailConfirmed, person.IsAdmin, person.CreatedAt, person.LastLogin,
                person.LockedByKeeperAt, person.DeletionRequestedAt))
            .ToListAsync(ct);
        return new PeopleDetails(people, total, page, pageSize, (int)Math.Ceiling(total / (double)pageSize));
    }

    public async Task<Outcome<PersonSheet>> GetAsync(Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var sheet = await db.Users.Where(person => person.Id == id)
            .Select(person => new PersonSheet(
                person.Id, person.Name, person.Email, person.EmailConfirmed, person.IsAdmin, person.CreatedAt, person.LastLogin,
                person.LockedByKeeperAt, person.DeletionRequestedAt,
                db.AccountSessions.Where(session => session.PersonId == person.Id).Max(session => (DateTimeOffset?)session.LastSeenAt),
                db.AccountSessions.Count(session => session.PersonId == person.Id && session.EndedAt == null && session.ExpiresAt > now),
                db.PracticeSessions.Count(session => session.PersonId == person.Id)))
            .SingleOrDefaultAsync(ct);
        return sheet is null ? PeopleRefusals.NotFound : sheet;
    }

    /// <summary>Locks an account and signs it out, with effect at once; one that is locked already stays as it is.</summary>
    /// <param name="reason">For the audit log.</param>
    public async Task<Outcome<PersonSheet>> LockAsync(Guid keeperId, Guid id, string? reason, CancellationToken ct)
    {
        if (Plain(reason) is not { Length: > 0 and <= ReasonMaxLength } why)
        {
            return PeopleRefusals.Reason;
        }

        if (id == keeperId)
        {
            return PeopleRefusals.Yourself;
        }

        await ChangeAsync(keeperId, id, Deeds.PersonLocked, why, async (db, now) =>
        {
            var locked = await db.Users.Where(person => person.Id == id && person.LockedByKeeperAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(person => person.LockedByKeeperAt, now), ct);
            return locked == 1 && await EndSessionsAsync(db, id, now, ct) >= 0;
        }, ct);
        return await GetAsync(id, ct);
    }

    /// <summary>Lets the person sign in again; one who is not locked stays as they are.</summary>
    public async Task<Outcome<PersonSheet>> UnlockAsync(Guid keeperId, Guid id, CancellationToken ct)
    {
        await ChangeAsync(keeperId, id, Deeds.PersonUnlocked, "", async (db, _) =>
            await db.Users.Where(person => person.Id == id && person.LockedByKeeperAt != null)
                .ExecuteUpdateAsync(row => row.SetProperty(person => person.LockedByKeeperAt, (DateTimeOffset?)null), ct) == 1, ct);
        return await GetAsync(id, ct);
    }

    /// <summary>Ends every session of the person, with effect at once; one who is signed in nowhere stays as they are.</summary>
    public async Task<Outcome<PersonSheet>> SignOutAsync(Guid keeperId, Guid id, CancellationToken ct)
    {
        await ChangeAsync(keeperId, id, Deeds.PersonSignedOut, "", async (db, now) => await EndSessionsAsync(db, id, now, ct) > 0, ct);
        return await GetAsync(id, ct);
    }

    /// <param name="change">Whether there was anything to change; what changed nothing is no deed.</param>
    private async Task ChangeAsync(
        Guid keeperId, Guid id, string what, string detail, Func<YogaDbContext, DateTimeOffset, Task<bool>> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await change(db, clock.GetUtcNow()))
        {
            audit.Note(db, await AuditBook.KeeperAsync(db, keeperId, ct), what, Kind, id.ToString(), detail);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            sessions.Forget();
        }
    }

    private static Task<int> EndSessionsAsync(YogaDbContext db, Guid id, DateTimeOffset now, CancellationToken ct) =>
        db.AccountSessions.Where(session => session.PersonId == id && session.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.EndedAt, now), ct);

    // Both ways round, because SQLite knows the other case of plain letters only.
    private static IQueryable<Person> Named(IQueryable<Person> people, string search)
    {
        if (search.Length == 0)
        {
            return people;
        }

        var (upper, lower) = (search.ToUpperInvariant(), search.ToLowerInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // These are translated to SQL, which knows no culture of ours.
        return people.Where(person =>
            person.NormalizedEmail!.Contains(upper) || person.Name.ToUpper().Contains(upper) || person.Name.ToLower().Contains(lower));
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <summary>Without what cannot be seen or stored.</summary>
    private static string Plain(string? text) => new string([.. (text ?? "").Where(letter => !char.IsControl(letter))]).Trim();
}
