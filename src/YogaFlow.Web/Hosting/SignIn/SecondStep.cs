using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>Judges the second factor: a code of the authenticator app (RFC 6238), or a recovery code. Each works once.</summary>
public sealed partial class SecondStep(
    UserManager<Person> people, IDbContextFactory<YogaDbContext> contexts, SignInTallies tallies, PasswordDoor door, RecoveryCodes codes, TimeProvider clock,
    ILogger<SecurityLog> log)
{
    public const int Digits = 6;

    /// <summary>One step of 30 s early or late: clocks of phones are never quite right.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <returns>Null when the code is right.</returns>
    public async Task<Refusal?> CheckAsync(Guid personId, string code, CancellationToken ct)
    {
        var key = SignInTallies.SecondFactor(personId);
        if (await tallies.BeginAsync(key, ct) is { } until)
        {
            return door.Locked(until);
        }

        if (await people.FindByIdAsync(personId.ToString()) is { } person && await IsRightAsync(person, Tidy(code), ct))
        {
            await tallies.SucceededAsync(key, ct);
            Passed(log, personId);
            return null;
        }

        return await tallies.FailedAsync(key, ct) is { } at ? door.Locked(at) : SignInRefusals.WrongCode;
    }

    /// <summary>Whether a code belongs to a key now, for the first time.</summary>
    public async Task<bool> AcceptsAsync(Person person, string code, CancellationToken ct)
    {
        var secret = await people.GetAuthenticatorKeyAsync(person);
        if (secret is null || !new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(clock.GetUtcNow().UtcDateTime, Tidy(code), out var step, Window))
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.Where(row => row.Id == person.Id && row.LastCodeStep < step)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.LastCodeStep, step), ct) == 1;
    }

    private async Task<bool> IsRightAsync(Person person, string code, CancellationToken ct) =>
        code.Length == Digits && code.All(char.IsAsciiDigit)
            ? await AcceptsAsync(person, code, ct)
            : await codes.TakeAsync(person.Id, code, ct);

    [LoggerMessage(SecurityEvents.SecondFactorPassed, LogLevel.Information, "Person {PersonId} passed the second factor")]
    private static partial void Passed(ILogger log, Guid personId);

    /// <summary>People type the spaces that an app shows.</summary>
    private static string Tidy(string code) => code.Replace(" ", "", StringComparison.Ordinal).Trim();
}
