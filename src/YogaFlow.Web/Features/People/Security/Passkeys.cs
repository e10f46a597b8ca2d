using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Features.People.Security;

/// <summary>Passkeys: added, named and removed by their person, and a way in that counts for both steps.</summary>
internal sealed partial class Passkeys(
    IDbContextFactory<YogaDbContext> contexts, SignInManager<Person> ceremony, PasswordDoor door, Entrance entrance, AccountDesk desk, Outbox outbox,
    TimeProvider clock, ILogger<SecurityLog> log)
{
    public const int NameMaxLength = 80;
    public const int MostPasskeys = 20;

    public async Task<IReadOnlyList<KnownPasskey>> OfAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var kept = await Rows(db).AsNoTracking().Where(row => row.UserId == personId).Take(MostPasskeys).ToListAsync(ct);
        return [.. kept.OrderBy(row => row.Data.CreatedAt).Select(row => new KnownPasskey(Base64Url.EncodeToString(row.CredentialId), row.Data.Name ?? "Passkey", row.Data.CreatedAt))];
    }

    /// <summary>What the browser needs to make a passkey; the password is asked for here, before the device is.</summary>
    /// <returns>JSON for the browser. What it answers is held against a cookie that is set here.</returns>
    public async Task<Outcome<string>> CreationOptionsAsync(Guid personId, string password, CancellationToken ct)
    {
        if (await door.ConfirmAsync(personId, password, "password", ct) is { } wrong)
        {
            return wrong;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await Rows(db).CountAsync(row => row.UserId == personId, ct) >= MostPasskeys)
        {
            return SecurityRefusals.TooManyPasskeys;
        }

        var person = await db.Users.AsNoTracking().SingleAsync(one => one.Id == personId, ct);
        return await ceremony.MakePasskeyCreationOptionsAsync(new() { Id = personId.ToString(), Name = person.Address, DisplayName = person.Name });
    }

    /// <summary>What the browser needs to ask for a passkey of anybody.</summary>
    public Task<string> RequestOptionsAsync() => ceremony.MakePasskeyRequestOptionsAsync(null);

    /// <param name="credential">What the browser made of the options.</param>
    public async Task<Refusal?> AddAsync(Guid personId, string? credential, string? name, CancellationToken ct)
    {
        var tidy = (name ?? "").Trim();
        if (tidy.Length is 0 or > NameMaxLength || tidy.Any(char.IsControl))
        {
            return SecurityRefusals.PasskeyName;
        }

        var made = await HoldAsync(credential, ceremony.PerformPasskeyAttestationAsync);
        if (made is not { Succeeded: true } || made.UserEntity.Id != personId.ToString())
        {
            return SecurityRefusals.PasskeyNotMade;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(new IdentityUserPasskey<Guid>
        {
            UserId = personId,
            CredentialId = made.Passkey.CredentialId,
            Data = new IdentityPasskeyData
            {
                PublicKey = made.Passkey.PublicKey,
                Name = tidy,
                CreatedAt = clock.GetUtcNow(),
                SignCount = made.Passkey.SignCount,
                Transports = made.Passkey.Transports,
                IsUserVerified = made.Passkey.IsUserVerified,
                IsBackupEligible = made.Passkey.IsBackupEligible,
                IsBackedUp = made.Passkey.IsBackedUp,
                AttestationObject = made.Passkey.AttestationObject,
                ClientDataJson = made.Passkey.ClientDataJson,
            },
        });
        await TellAsync(db, personId, $"the passkey “{tidy}” was added", ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same passkey twice: the second tap of one person, or nobody's.
            return SecurityRefusals.PasskeyNotMade;
        }

        outbox.Ring();
        Added(log, personId);
        return null;
    }

    public async Task<Refusal?> RenameAsync(Guid personId, string? id, string? name, CancellationToken ct)
    {
        var tidy = (name ?? "").Trim();
        if (tidy.Length is 0 or > NameMaxLength || tidy.Any(char.IsControl))
        {
            return SecurityRefusals.PasskeyName;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, personId, id, ct) is not { } row)
        {
            return SecurityRefusals.NoSuchPasskey;
        }

        row.Data.Name = tidy;
        await db.SaveChangesAsync(ct);
        return null;
    }

    public async Task<Refusal?> RemoveAsync(Guid personId, string? id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, personId, id, ct) is not { } row)
        {
            return SecurityRefusals.NoSuchPasskey;
        }

        db.Remove(row);
        await TellAsync(db, personId, $"the passkey “{row.Data.Name}” was removed", ct);
        await db.SaveChangesAsync(ct);
        outbox.Ring();
        Removed(log, personId);
        return null;
    }

    /// <summary>Lets somebody in by a passkey. Their device has asked for a finger, a face or a PIN: no code is asked for.</summary>
    /// <returns>Null when the person is in.</returns>
    public async Task<Refusal?> SignInAsync(HttpContext context, string? credential, bool remember)
    {
        var ct = context.RequestAborted;
        var shown = await HoldAsync(credential, ceremony.PerformPasskeyAssertionAsync);
        if (shown is not { Succeeded: true })
        {
            Counts.SignInRefused("passkey");
            Failed(log);
            return SecurityRefusals.PasskeyNotKnown;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == shown.User.Id, ct);
        var row = await Rows(db).SingleOrDefaultAsync(one => one.UserId == shown.User.Id && one.CredentialId == shown.Passkey.CredentialId, ct);
        if (person is null || row is null)
        {
            return SecurityRefusals.PasskeyNotKnown;
        }

        if (person.LockedByKeeperAt is not null)
        {
            return SignInRefusals.LockedByKeeper;
        }

        (row.Data.SignCount, row.Data.IsBackedUp) = (shown.Passkey.SignCount, shown.Passkey.IsBackedUp);
        await db.SaveChangesAsync(ct);
        await desk.SignOutAsync(context);
        await entrance.BrowserAsync(context, person, remember);
        return null;
    }

    /// <summary>Holds what a browser made against the options that it was given a short while ago.</summary>
    /// <returns>Null when it was given none.</returns>
    private static async Task<T?> HoldAsync<T>(string? credential, Func<string, Task<T>> ceremony)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(credential) ? null : await ceremony(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Task<IdentityUserPasskey<Guid>?> FindAsync(YogaDbContext db, Guid personId, string? id, CancellationToken ct)
    {
        var credential = Base64Url.IsValid(id) && id is { Length: > 0 } ? Base64Url.DecodeFromChars(id) : [];
        return Rows(db).SingleOrDefaultAsync(row => row.UserId == personId && row.CredentialId == credential, ct);
    }

    private async Task TellAsync(YogaDbContext db, Guid personId, string what, CancellationToken ct)
    {
        if (await db.Users.Where(one => one.Id == personId).Select(one => one.Email).SingleAsync(ct) is { } address)
        {
            outbox.Post(db, LetterKind.SecondFactorChanged, address, personId, what);
        }
    }

    private static DbSet<IdentityUserPasskey<Guid>> Rows(YogaDbContext db) => db.Set<IdentityUserPasskey<Guid>>();

    [LoggerMessage(SecurityEvents.PasskeyAdded, LogLevel.Information, "Person {PersonId} added a passkey")]
    private static partial void Added(ILogger log, Guid personId);

    [LoggerMessage(SecurityEvents.PasskeyRemoved, LogLevel.Information, "Person {PersonId} removed a passkey")]
    private static partial void Removed(ILogger log, Guid personId);

    [LoggerMessage(SecurityEvents.SignInFailed, LogLevel.Warning, "A sign-in by passkey was refused")]
    private static partial void Failed(ILogger log);
}

/// <param name="Id">The credential's id in base64url.</param>
internal sealed record KnownPasskey(string Id, string Name, DateTimeOffset AddedAt);
