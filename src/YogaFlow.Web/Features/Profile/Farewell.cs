using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.Profile;

/// <summary>Asking to be erased, and thinking again. The erasing itself is done by <see cref="Erasure"/>.</summary>
internal sealed partial class Farewell(
    IDbContextFactory<YogaDbContext> contexts, PasswordDoor door, SessionBook sessions, Outbox outbox, TimeProvider clock, ILogger<SecurityLog> log)
{
    /// <summary>Closes the account: every device is signed out, and scripts are shut out.</summary>
    /// <returns>When it will be erased for good; or why not.</returns>
    public async Task<Outcome<LeavingDetails>> AskAsync(Guid personId, string password, CancellationToken ct)
    {
        if (await door.ConfirmAsync(personId, password, "password", ct) is { } wrong)
        {
            return wrong;
        }

        DateTimeOffset? now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var first = await db.Users.Where(one => one.Id == personId && one.DeletionRequestedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.DeletionRequestedAt, now), ct) == 1;
        var person = await db.Users.AsNoTracking().SingleAsync(one => one.Id == personId, ct);
        await db.PersonalTokens.Where(one => one.PersonId == personId).ExecuteDeleteAsync(ct);
        await db.MailedTokens.Where(one => one.PersonId == personId && one.Purpose == MailedPurpose.ChangeAddress).ExecuteDeleteAsync(ct);
        if (first && person.Email is { } address)
        {
            outbox.Post(db, LetterKind.AccountBeingDeleted, address, personId);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        outbox.Ring();
        await sessions.EndAllAsync(personId, ct);
        Asked(log, personId);
        return new LeavingDetails(
            "The account is closed. Sign in before it is erased to keep it.", person.DeletionRequestedAt!.Value.AddDays(Person.DaysToThinkAgain));
    }

    /// <returns>When the account will be erased; null when that was not asked for.</returns>
    public async Task<DateTimeOffset?> ErasedAtAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var asked = await db.Users.Where(one => one.Id == personId).Select(one => one.DeletionRequestedAt).SingleOrDefaultAsync(ct);
        return asked?.AddDays(Person.DaysToThinkAgain);
    }

    /// <summary>The account stays, with all that is in it. Asked a second time, nothing changes.</summary>
    public async Task<User> KeepAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var kept = await db.Users.Where(one => one.Id == personId && one.DeletionRequestedAt != null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.DeletionRequestedAt, (DateTimeOffset?)null), ct) == 1;
        var person = await db.Users.AsNoTracking().SingleAsync(one => one.Id == personId, ct);
        if (kept && person.Email is { } address)
        {
            outbox.Post(db, LetterKind.AccountKept, address, personId);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        outbox.Ring();
        sessions.Forget();
        if (kept)
        {
            Withdrawn(log, personId);
        }

        return User.Of(person);
    }

    [LoggerMessage(SecurityEvents.DeletionAsked, LogLevel.Information, "Person {PersonId} asked to be erased")]
    private static partial void Asked(ILogger log, Guid personId);

    [LoggerMessage(SecurityEvents.DeletionWithdrawn, LogLevel.Information, "Person {PersonId} keeps the account")]
    private static partial void Withdrawn(ILogger log, Guid personId);
}
