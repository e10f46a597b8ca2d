using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People;

/// <summary>What is done with a mailed link, and with the password.</summary>
internal sealed partial class RecoveryDesk(
    IDbContextFactory<YogaDbContext> contexts, MailedTokens tokens, PasswordDoor door, PasswordHashing passwords, SessionBook sessions, SignInTallies tallies,
    Outbox outbox, ILogger<SecurityLog> log)
{
    /// <summary>Follows the link of a mail that confirms an address, the first or a changed one.</summary>
    /// <returns>The address that is confirmed.</returns>
    public async Task<Outcome<string>> ConfirmAddressAsync(string token, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var link = await tokens.TakeAsync(db, token, [MailedPurpose.ConfirmAddress, MailedPurpose.ChangeAddress], ct);
        var person = link is null ? null : await db.Users.SingleOrDefaultAsync(one => one.Id == link.PersonId, ct);
        if (link is null || person is null)
        {
            return AccountRefusals.Link;
        }

        var normalized = MailAddresses.Normalize(link.Address);
        if (link.Purpose is MailedPurpose.ConfirmAddress && person.NormalizedEmail != normalized
            || await db.Users.AnyAsync(one => one.NormalizedEmail == normalized && one.Id != person.Id, ct))
        {
            return AccountRefusals.Link;
        }

        (person.Email, person.NormalizedEmail, person.UserName, person.NormalizedUserName) = (link.Address, normalized, link.Address, normalized);
        (person.EmailConfirmed, person.ClaimedEmail) = (true, null);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        sessions.Forget();
        Confirmed(log, person.Id);
        return link.Address;
    }

    /// <summary>Asks for a mail. What is asked for an address without an account is taken down in the same way, and dropped later.</summary>
    /// <param name="kind">A new password, or the confirmation once more.</param>
    public async Task AskForMailAsync(string email, LetterKind kind, CancellationToken ct)
    {
        if (!MailAddresses.CanBeStored(email))
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        outbox.Post(db, kind, email.Trim(), null);
        await db.SaveChangesAsync(ct);
        outbox.Ring();
        if (kind is LetterKind.ResetPassword)
        {
            ResetAsked(log);
        }
    }

    /// <summary>Follows the link of a mail that sets a new password. Whoever is signed in anywhere is signed out.</summary>
    public async Task<IReadOnlyList<Refusal>> ResetPasswordAsync(string token, string newPassword, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var link = await tokens.TakeAsync(db, token, [MailedPurpose.ResetPassword], ct);
        var person = link is null ? null : await db.Users.SingleOrDefaultAsync(one => one.Id == link.PersonId, ct);
        if (person is null)
        {
            return [AccountRefusals.Link];
        }

        // Not committed when refused: the link can be used once more, with a better password.
        if (PasswordRules.Check(newPassword, person.Address, person.Name) is { Count: > 0 } refusals)
        {
            return [.. refusals.Select(refusal => refusal with { Field = "new_password" })];
        }

        var wasConfirmed = person.EmailConfirmed;
        person.EmailConfirmed = true;
        await SetPasswordAsync(db, person, newPassword, ct);
        if (!wasConfirmed)
        {
            await TakeOverAsync(db, person, ct);
        }

        await db.PersonalTokens.Where(one => one.PersonId == person.Id).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        outbox.Ring();
        await sessions.EndAllAsync(person.Id, ct);
        await tallies.SucceededAsync(SignInTallies.Address(person.NormalizedEmail!), ct);
        Reset(log, person.Id);
        return [];
    }

    /// <summary>Changes the password of somebody who is signed in; every other device is signed out.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangePasswordAsync(Guid personId, Guid session, string current, string next, CancellationToken ct)
    {
        if (await door.ConfirmAsync(personId, current, "current_password", ct) is { } wrong)
        {
            return [wrong];
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.SingleAsync(one => one.Id == personId, ct);
        if (PasswordRules.Check(next, person.Address, person.Name) is { Count: > 0 } refusals)
        {
            return [.. refusals.Select(refusal => refusal with { Field = "new_password" })];
        }

        await SetPasswordAsync(db, person, next, ct);
        outbox.Ring();
        await sessions.EndOthersAsync(personId, session, ct);
        Changed(log, personId);
        return [];
    }

    private async Task SetPasswordAsync(YogaDbContext db, Person person, string password, CancellationToken ct)
    {
        person.PasswordHash = await passwords.HashAsync(password, ct);
        person.SecurityStamp = Secret.New();
        if (person.Email is { } address)
        {
            outbox.Post(db, LetterKind.PasswordChanged, address, person.Id);
        }

        // Links that lie in older mails are worth nothing any more.
        await db.MailedTokens.Where(one => one.PersonId == person.Id && one.Purpose == MailedPurpose.ResetPassword).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Somebody else may have made the account with an address that is not theirs, and left keys to it. Who owns the
    /// address has now shown it: keys from before do not open the door any more.
    /// </summary>
    private static async Task TakeOverAsync(YogaDbContext db, Person person, CancellationToken ct)
    {
        await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Where(one => one.UserId == person.Id).ExecuteDeleteAsync(ct);
        await db.UserTokens.Where(one => one.UserId == person.Id).ExecuteDeleteAsync(ct);
        await db.UserLogins.Where(one => one.UserId == person.Id).ExecuteDeleteAsync(ct);
        await db.Users.Where(one => one.Id == person.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.TwoFactorEnabled, false), ct);
    }

    [LoggerMessage(SecurityEvents.AddressConfirmed, LogLevel.Information, "Person {PersonId} confirmed an address")]
    private static partial void Confirmed(ILogger log, Guid personId);

    /// <remarks>Of whom is not looked up: an address without an account takes as long as one with.</remarks>
    [LoggerMessage(SecurityEvents.PasswordResetAsked, LogLevel.Information, "Somebody asked for a link that sets a new password")]
    private static partial void ResetAsked(ILogger log);

    [LoggerMessage(SecurityEvents.PasswordReset, LogLevel.Information, "Person {PersonId} set a new password by a mailed link")]
    private static partial void Reset(ILogger log, Guid personId);

    [LoggerMessage(SecurityEvents.PasswordChanged, LogLevel.Information, "Person {PersonId} changed the password")]
    private static partial void Changed(ILogger log, Guid personId);
}
