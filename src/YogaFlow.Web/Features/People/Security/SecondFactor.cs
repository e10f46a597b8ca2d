using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People.Security;

/// <summary>Sets up the second step of signing in, and takes it away. Each change asks for the password and is told by mail.</summary>
internal sealed partial class SecondFactor(
    IDbContextFactory<YogaDbContext> contexts, PasswordDoor door, SecondStep step, Outbox outbox, ILogger<SecurityLog> log)
{
    /// <summary>As many bits as RFC 4226 advises.</summary>
    private const int KeyBytes = 20;

    public async Task<SecondFactorStanding> StandingAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await PersonAsync(db, personId, ct);
        return new SecondFactorStanding(person.TwoFactorEnabled, await RecoveryCodes.LeftAsync(db, personId, ct), person.EmailConfirmed);
    }

    /// <summary>Makes a new key, which counts once a code of it was shown.</summary>
    public async Task<Outcome<AuthenticatorKey>> SetUpAsync(Guid personId, string password, CancellationToken ct)
    {
        if (await door.ConfirmAsync(personId, password, "password", ct) is { } wrong)
        {
            return wrong;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Two who begin at once come one after the other: this row lets one through at a time.
        if (await db.Users.Where(one => one.Id == personId && !one.TwoFactorEnabled).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastCodeStep, 0), ct) == 0)
        {
            return SecurityRefusals.SecondFactorIsOn;
        }

        await AuthenticatorStore.WriteAsync(db, personId, AuthenticatorStore.Key, Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeyBytes)), ct);
        var key = await KeyAsync(db, personId, ct);
        await transaction.CommitAsync(ct);
        return key!;
    }

    /// <summary>The key that was made and waits for its first code; null when there is none.</summary>
    public async Task<AuthenticatorKey?> PendingAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await PersonAsync(db, personId, ct)).TwoFactorEnabled ? null : await KeyAsync(db, personId, ct);
    }

    /// <summary>Switches the second step on, with a code that shows that the app has the key.</summary>
    /// <returns>The recovery codes.</returns>
    public async Task<Outcome<NewRecoveryCodes>> EnableAsync(Guid personId, string code, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await PersonAsync(db, personId, ct);
        if (person.TwoFactorEnabled)
        {
            return SecurityRefusals.SecondFactorIsOn;
        }

        if (await AuthenticatorStore.ReadAsync(db, personId, AuthenticatorStore.Key, ct) is null)
        {
            return SecurityRefusals.NotSetUp;
        }

        if (!await step.AcceptsAsync(person, code, ct))
        {
            return SignInRefusals.WrongCode with { Kind = RefusalKind.Invalid };
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Users.Where(one => one.Id == personId).ExecuteUpdateAsync(row => row.SetProperty(one => one.TwoFactorEnabled, true), ct);
        var codes = await ChangedAsync(db, person, "the second step of signing in was switched on", withCodes: true, ct);
        await transaction.CommitAsync(ct);
        outbox.Ring();
        SwitchedOn(log, personId);
        return new NewRecoveryCodes(codes);
    }

    /// <returns>Null when it is off.</returns>
    public async Task<Refusal?> DisableAsync(Guid personId, string password, CancellationToken ct)
    {
        if (await door.ConfirmAsync(personId, password, "password", ct) is { } wrong)
        {
            return wrong;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await PersonAsync(db, personId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Users.Where(one => one.Id == personId && one.TwoFactorEnabled).ExecuteUpdateAsync(row => row.SetProperty(one => one.TwoFactorEnabled, false), ct) == 0)
        {
            return SecurityRefusals.SecondFactorIsOff;
        }

        await AuthenticatorStore.RemoveAllAsync(db, personId, ct);
        await ChangedAsync(db, person, "the second step of signing in was switched off", withCodes: false, ct);
        await transaction.CommitAsync(ct);
        outbox.Ring();
        SwitchedOff(log, personId);
        return null;
    }

    /// <summary>New recovery codes; the old ones are worth nothing any more.</summary>
    public async Task<Outcome<NewRecoveryCodes>> NewCodesAsync(Guid personId, string password, CancellationToken ct)
    {
        if (await door.ConfirmAsync(personId, password, "password", ct) is { } wrong)
        {
            return wrong;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await PersonAsync(db, personId, ct);
        if (!person.TwoFactorEnabled)
        {
            return SecurityRefusals.SecondFactorIsOff;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var codes = await ChangedAsync(db, person, "new recovery codes were made, and the old ones are worth nothing any more", withCodes: true, ct);
        await transaction.CommitAsync(ct);
        outbox.Ring();
        return new NewRecoveryCodes(codes);
    }

    private async Task<IReadOnlyList<string>> ChangedAsync(YogaDbContext db, Person person, string what, bool withCodes, CancellationToken ct)
    {
        var codes = withCodes ? await RecoveryCodes.MakeAsync(db, person.Id, ct) : [];
        if (person.Email is { } address)
        {
            outbox.Post(db, LetterKind.SecondFactorChanged, address, person.Id, what);
            await db.SaveChangesAsync(ct);
        }

        return codes;
    }

    private static Task<Person> PersonAsync(YogaDbContext db, Guid personId, CancellationToken ct) =>
        db.Users.AsNoTracking().SingleAsync(one => one.Id == personId, ct);

    private static async Task<AuthenticatorKey?> KeyAsync(YogaDbContext db, Guid personId, CancellationToken ct) =>
        await AuthenticatorStore.ReadAsync(db, personId, AuthenticatorStore.Key, ct) is { } key
            ? AuthenticatorKey.Of(key, (await PersonAsync(db, personId, ct)).Address)
            : null;

    [LoggerMessage(SecurityEvents.SecondFactorOn, LogLevel.Information, "Person {PersonId} switched the second factor on")]
    private static partial void SwitchedOn(ILogger log, Guid personId);

    [LoggerMessage(SecurityEvents.SecondFactorOff, LogLevel.Information, "Person {PersonId} switched the second factor off")]
    private static partial void SwitchedOff(ILogger log, Guid personId);
}

/// <param name="CodesLeft">Recovery codes that were not used yet.</param>
/// <param name="IsConfirmed">Whether the person's address is confirmed; without that it cannot be set up.</param>
internal sealed record SecondFactorStanding(bool IsOn, int CodesLeft, bool IsConfirmed);

/// <summary>What an authenticator app is given.</summary>
/// <param name="Key">Base 32, for typing.</param>
/// <param name="Uri">The same for a QR code.</param>
internal sealed record AuthenticatorKey(string Key, string Uri)
{
    public static AuthenticatorKey Of(string key, string address) =>
        new(key, $"otpauth://totp/YogaFlow:{System.Uri.EscapeDataString(address)}?secret={key}&issuer=YogaFlow&digits={SecondStep.Digits}");

    /// <summary>In fours, as people copy it.</summary>
    public string Spaced => string.Join(' ', Key.Chunk(4).Select(four => new string(four)));
}
