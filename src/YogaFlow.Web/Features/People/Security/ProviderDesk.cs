using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People.Security;

/// <summary>Coming in by a provider of identities, and what links an account to one.</summary>
/// <remarks>An account that exists is never linked because an address agrees: its owner signs in first, and says yes.</remarks>
internal sealed partial class ProviderDesk(
    IDbContextFactory<YogaDbContext> contexts, AccountDesk desk, SignUpDesk signUp, Entrance entrance, ILogger<SecurityLog> log)
{
    /// <summary>Who the provider says is in front of this browser; null when it has said nothing, or too long ago.</summary>
    public static async Task<Provided?> ProvidedAsync(HttpContext context)
    {
        var said = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        return said is { Succeeded: true, Principal: { } person } && said.Properties?.Items.TryGetValue(Provider.IssuerItem, out var issuer) is true && person.FindFirst("sub")?.Value is { } subject
            ? new Provided(issuer!, subject, person.FindFirst("email")?.Value, bool.TryParse(person.FindFirst("email_verified")?.Value, out var verified) && verified, person.FindFirst("name")?.Value ?? "")
            : null;
    }

    /// <summary>Lets in whoever is linked; says what is next for everybody else.</summary>
    public async Task<Outcome<ProviderStep>> EnterAsync(HttpContext context, Provided provided, Guid? signedIn)
    {
        var ct = context.RequestAborted;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var owner = await db.UserLogins.Where(login => login.LoginProvider == provided.Issuer && login.ProviderKey == provided.Subject)
            .Join(db.Users, login => login.UserId, person => person.Id, (_, person) => person).AsNoTracking().SingleOrDefaultAsync(ct);
        if (signedIn is not null)
        {
            return owner is null ? ProviderStep.Link : owner.Id == signedIn ? ProviderStep.IsLinked : SecurityRefusals.LinkedElsewhere;
        }

        if (owner is { LockedByKeeperAt: not null })
        {
            return SignInRefusals.LockedByKeeper;
        }

        if (owner is not null)
        {
            await context.SignOutAsync(IdentityConstants.ExternalScheme);
            return await desk.ProceedAsync(context, owner, remember: true) is FirstStep.CodeNeeded ? ProviderStep.CodeNeeded : ProviderStep.In;
        }

        if (provided.Email is not { } email || !provided.EmailVerified || !MailAddresses.LooksRight(email))
        {
            return ProviderStep.NotVouchedFor;
        }

        var normalized = MailAddresses.Normalize(email);
        return await db.Users.AnyAsync(person => person.NormalizedEmail == normalized, ct) ? ProviderStep.SignInFirst : ProviderStep.Make;
    }

    /// <summary>Makes a confirmed account, linked from the start, and lets its person in.</summary>
    public async Task<Refusal?> MakeAsync(HttpContext context, Provided provided, string name, bool agreed, string timeZone)
    {
        var login = new IdentityUserLogin<Guid> { LoginProvider = provided.Issuer, ProviderKey = provided.Subject };
        var outcome = await signUp.SignUpVouchedForAsync(provided.Email!, name, agreed, timeZone, login, context.RequestAborted);
        if (!outcome.TryGet(out var person, out var refusal))
        {
            return refusal;
        }

        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        await entrance.BrowserAsync(context, person, remember: true, isNew: true);
        Linked(log, person.Id);
        return null;
    }

    /// <summary>Links the account of somebody who is signed in.</summary>
    public async Task<Refusal?> LinkAsync(HttpContext context, Provided provided, Guid personId)
    {
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        db.Add(new IdentityUserLogin<Guid>
        {
            UserId = personId,
            LoginProvider = provided.Issuer,
            ProviderKey = provided.Subject,
            ProviderDisplayName = provided.Email ?? provided.Name,
        });
        try
        {
            await db.SaveChangesAsync(context.RequestAborted);
        }
        catch (DbUpdateException)
        {
            return SecurityRefusals.LinkedElsewhere;
        }

        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        Linked(log, personId);
        return null;
    }

    /// <summary>What the person's account is linked to, in words.</summary>
    public async Task<IReadOnlyList<string>> LinkedAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.UserLogins.Where(login => login.UserId == personId).OrderBy(login => login.ProviderKey)
            .Select(login => login.ProviderDisplayName ?? login.LoginProvider).Take(10).ToListAsync(ct);
    }

    /// <summary>Takes the links away, unless nothing else would open the account.</summary>
    public async Task<Refusal?> UnlinkAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Users.AnyAsync(person => person.Id == personId && person.PasswordHash != null, ct)
            && !await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(passkey => passkey.UserId == personId, ct))
        {
            return SecurityRefusals.NoOtherWayIn;
        }

        await db.UserLogins.Where(login => login.UserId == personId).ExecuteDeleteAsync(ct);
        Unlinked(log, personId);
        return null;
    }

    [LoggerMessage(SecurityEvents.LinkedProvider, LogLevel.Information, "Person {PersonId} linked the account to a provider of identities")]
    private static partial void Linked(ILogger log, Guid personId);

    [LoggerMessage(SecurityEvents.UnlinkedProvider, LogLevel.Information, "Person {PersonId} took the link to a provider of identities away")]
    private static partial void Unlinked(ILogger log, Guid personId);
}

/// <summary>What a provider says of somebody.</summary>
internal sealed record Provided(string Issuer, string Subject, string? Email, bool EmailVerified, string Name);

/// <summary>Where coming in by a provider leads.</summary>
internal enum ProviderStep
{
    In,
    CodeNeeded,

    /// <summary>Nobody has the address: an account can be made.</summary>
    Make,

    /// <summary>The address has an account, whose owner has to sign in before it is linked.</summary>
    SignInFirst,

    /// <summary>Who is signed in can link their account.</summary>
    Link,
    IsLinked,

    /// <summary>The provider does not say that the address is theirs.</summary>
    NotVouchedFor,
}
