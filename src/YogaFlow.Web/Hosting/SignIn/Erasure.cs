using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>
/// Erases for good: whoever asked for it so long ago that the time to think is over, and accounts that could never be
/// signed in to again, because the address they were made with belongs to somebody else.
/// </summary>
public sealed partial class Erasure(IDbContextFactory<YogaDbContext> contexts, Outbox outbox, TimeProvider clock, ILogger<SecurityLog> log)
{
    /// <summary>An account without an address is lost once its only devices have been away for so long.</summary>
    private static readonly TimeSpan LostAfter = TimeSpan.FromDays(30);

    /// <summary>People in one round; the others wait for the next.</summary>
    private const int MostAtOnce = 1000;

    /// <returns>How many were erased.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (askedBefore, seenBefore) = (now.AddDays(-Person.DaysToThinkAgain), now - LostAfter);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var due = await Due(db, askedBefore, seenBefore).OrderBy(person => person.Id).Select(person => new { person.Id, person.Email, person.NormalizedEmail })
            .Take(MostAtOnce).ToListAsync(ct);
        var erased = 0;
        foreach (var person in due)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            // What a keeper wrote in the library stays; their name on it does not.
            await db.Set<LibraryVersion>().Where(version => version.PersonId == person.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(version => version.PersonName, (string?)null), ct);

            // Asked again within the deletion: whoever kept the account in the meantime keeps it. The rest of what is
            // stored goes with the row.
            if (await Due(db, askedBefore, seenBefore).Where(one => one.Id == person.Id).ExecuteDeleteAsync(ct) == 0)
            {
                continue;
            }

            await ForgetTracesAsync(db, person.Id, person.Email, person.NormalizedEmail, ct);
            if (person.Email is { } address)
            {
                outbox.Post(db, LetterKind.AccountErased, address, null);
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync(ct);
            erased++;
            Erased(log, person.Id);
        }

        outbox.Ring();
        return erased;
    }

    private static IQueryable<Person> Due(YogaDbContext db, DateTimeOffset askedBefore, DateTimeOffset seenBefore) => db.Users.Where(person =>
        person.DeletionRequestedAt <= askedBefore
        || person.ClaimedEmail != null && person.Email == null && person.CreatedAt <= seenBefore
            && !db.AccountSessions.Any(session => session.PersonId == person.Id && session.LastSeenAt > seenBefore));

    /// <summary>What names the person without belonging to their row: mails, and tries at their doors.</summary>
    private static async Task ForgetTracesAsync(YogaDbContext db, Guid personId, string? email, string? normalizedEmail, CancellationToken ct)
    {
        await db.OutboxMails.Where(mail => mail.PersonId == personId || mail.PersonId == null && mail.Address == email).ExecuteDeleteAsync(ct);
        List<string> doors = [SignInTallies.SecondFactor(personId), SignInTallies.Confirmation(personId)];
        if (normalizedEmail is not null)
        {
            doors.Add(SignInTallies.Address(normalizedEmail));
        }

        await db.SignInTallies.Where(tally => doors.Contains(tally.Key)).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(SecurityEvents.Erased, LogLevel.Information, "Person {PersonId} is erased for good")]
    private static partial void Erased(ILogger log, Guid personId);
}
