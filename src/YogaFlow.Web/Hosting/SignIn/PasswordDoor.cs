using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>Judges a password: of somebody who wants in, and of somebody who is in and is asked again.</summary>
public sealed partial class PasswordDoor(
    IDbContextFactory<YogaDbContext> contexts, SignInTallies tallies, PasswordHashing passwords, Outbox outbox, TimeProvider clock,
    ILogger<SecurityLog> log)
{
    private static readonly Refusal Wrong =
        new(RefusalKind.Invalid, "account.wrong-password", "That is not your password.", "password");

    /// <summary>
    /// The one way in by address and password. An address that no account has is counted, locked and answered like any
    /// other, with the same work.
    /// </summary>
    /// <returns>The person; or why not: a wrong pair, or a locked door.</returns>
    public async Task<Outcome<Person>> EnterAsync(string email, string password, CancellationToken ct)
    {
        email = MailAddresses.CanBeStored(email) ? email : "";
        var normalized = MailAddresses.Normalize(email);
        var door = SignInTallies.Address(normalized);
        if (await tallies.BeginAsync(door, ct) is { } until)
        {
            return Locked(until);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.NormalizedEmail == normalized, ct);
        var verdict = await passwords.VerifyAsync(person?.PasswordHash, password, ct);
        if (person is null || !verdict.IsRight)
        {
            var lockedUntil = await tallies.FailedAsync(door, ct);
            if (lockedUntil is not null)
            {
                DoorLocked(log, person?.Id, lockedUntil.Value);
                outbox.Post(db, LetterKind.AccountLocked, email.Trim(), null, lockedUntil.Value.ToString("O"));
                await db.SaveChangesAsync(ct);
                outbox.Ring();
            }

            return lockedUntil is { } at ? Locked(at) : SignInRefusals.WrongPair;
        }

        await tallies.SucceededAsync(door, ct);
        if (verdict.NeedsRehash)
        {
            await RehashAsync(db, person, password, ct);
        }

        return person.LockedByKeeperAt is null ? person : SignInRefusals.LockedByKeeper;
    }

    /// <summary>Asks a signed-in person for the password again, before something that cannot be undone.</summary>
    /// <param name="field">What the API calls the password here.</param>
    /// <returns>Null when it is right.</returns>
    public async Task<Refusal?> ConfirmAsync(Guid personId, string password, string field, CancellationToken ct)
    {
        var door = SignInTallies.Confirmation(personId);
        if (await tallies.BeginAsync(door, ct) is { } until)
        {
            return Locked(until);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var hash = await db.Users.Where(one => one.Id == personId).Select(one => one.PasswordHash).SingleOrDefaultAsync(ct);
        if ((await passwords.VerifyAsync(hash, password, ct)).IsRight)
        {
            await tallies.SucceededAsync(door, ct);
            return null;
        }

        if (await tallies.FailedAsync(door, ct) is not { } at)
        {
            return Wrong with { Field = field };
        }

        DoorLocked(log, personId, at);
        return Locked(at);
    }

    public Refusal Locked(DateTimeOffset until)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes));
        return SignInRefusals.Locked with { Reason = $"There were too many failed tries. Wait {minutes} {(minutes == 1 ? "minute" : "minutes")} before the next." };
    }

    private async Task RehashAsync(YogaDbContext db, Person person, string password, CancellationToken ct)
    {
        var (before, hash) = (person.PasswordHash, await passwords.HashAsync(password, ct));
        await db.Users.Where(one => one.Id == person.Id && one.PasswordHash == before)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.PasswordHash, hash), ct);
    }

    /// <param name="personId">Null for an address that no account has: it is locked like any other.</param>
    [LoggerMessage(SecurityEvents.DoorLocked, LogLevel.Warning, "Too many wrong passwords: the door of person {PersonId} is locked until {Until}")]
    private static partial void DoorLocked(ILogger log, Guid? personId, DateTimeOffset until);
}

/// <summary>Every way in which coming in can be refused.</summary>
public static class SignInRefusals
{
    public static readonly Refusal WrongPair = new(
        RefusalKind.Unauthenticated, "account.wrong-pair", "The address and the password do not belong together.");

    public static readonly Refusal Locked = new(
        RefusalKind.Locked, "account.locked", "There were too many failed tries. Wait a while before the next.");

    public static readonly Refusal LockedByKeeper = new(
        RefusalKind.Locked, "account.locked-by-keeper", "This account is locked. Ask the people who run this YogaFlow.");

    public static readonly Refusal CodeNeeded = new(
        RefusalKind.Forbidden, "account.code-needed", "This account asks for a second factor: send code too, from the authenticator app or a recovery code.", "code");

    public static readonly Refusal TooLate = new(
        RefusalKind.Unauthenticated, "account.second-step-too-late", "That took too long. Begin again with the address and the password.");

    public static readonly Refusal WrongCode = new(
        RefusalKind.Forbidden, "account.wrong-code", "That code is not right, or it was used already. Wait for the next one.", "code");
}

/// <summary>How addresses are compared.</summary>
public static class MailAddresses
{
    /// <summary>Without spaces at the ends and without case; in composed letters, so that one address has one form.</summary>
    public static string Normalize(string email)
    {
        var trimmed = email.Trim();

        // Half of a surrogate pair cannot be normalised, and is no address either.
        return trimmed.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar) ? trimmed.ToUpperInvariant() : trimmed.Normalize().ToUpperInvariant();
    }

    /// <summary>Databases take no text with a NUL or half of a surrogate pair, and neither is in any address.</summary>
    public static bool CanBeStored(string email) => !email.Contains('\0', StringComparison.Ordinal) && !email.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar);

    /// <summary>One @ with something on both sides, no spaces and no letters that cannot be seen. The mail proves the rest.</summary>
    public static bool LooksRight(string email) =>
        email.Length is > 2 and <= OutboxMail.AddressMaxLength
        && email.Count(letter => letter == '@') == 1 && email[0] != '@' && email[^1] != '@'
        && !email.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';' or '"' or '(' or ')' or '\\')
        && !email.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar)
        && MimeKit.MailboxAddress.TryParse(email, out _);
}
