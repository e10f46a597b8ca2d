using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Features.People;

/// <summary>Coming in and leaving.</summary>
internal sealed partial class AccountDesk(
    IDbContextFactory<YogaDbContext> contexts, PasswordDoor door, SecondStep secondStep, Entrance entrance, SessionBook sessions, ILogger<SecurityLog> log)
{
    private const string Remember = "remember";

    /// <summary>The first step of a browser. Ends the visit of whoever was signed in on it.</summary>
    /// <returns>In when the person is in; a second step to take; or why not.</returns>
    public async Task<Outcome<FirstStep>> SignInAsync(HttpContext context, string email, string password, bool remember)
    {
        var entered = await door.EnterAsync(email, password, context.RequestAborted);
        if (!entered.TryGet(out var person, out var refusal))
        {
            Refused(refusal);
            return refusal;
        }

        return await ProceedAsync(context, person, remember);
    }

    /// <summary>What follows once a browser has shown whose it is: the second step where there is one.</summary>
    public async Task<FirstStep> ProceedAsync(HttpContext context, Person person, bool remember)
    {
        if (person.TwoFactorEnabled)
        {
            var pending = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString()), new(Remember, remember.ToString())], IdentityConstants.TwoFactorUserIdScheme);
            await context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(pending));
            return FirstStep.CodeNeeded;
        }

        await LetInAsync(context, person, remember);
        return FirstStep.In;
    }

    /// <summary>Whether somebody has taken the first step in this browser, a short while ago.</summary>
    public static async Task<bool> AwaitsCodeAsync(HttpContext context) =>
        (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.HasClaim(claim => claim.Type == ClaimTypes.NameIdentifier) is true;

    /// <summary>The second step of a browser.</summary>
    /// <returns>Null when the person is in.</returns>
    public async Task<Refusal?> SecondStepAsync(HttpContext context, string code)
    {
        var pending = (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        if (!Guid.TryParse(pending?.FindFirstValue(ClaimTypes.NameIdentifier), out var personId))
        {
            return SignInRefusals.TooLate;
        }

        if (await secondStep.CheckAsync(personId, code, context.RequestAborted) is { } refusal)
        {
            Refused(refusal);
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        var person = await db.Users.AsNoTracking().SingleAsync(one => one.Id == personId, context.RequestAborted);
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await LetInAsync(context, person, pending!.FindFirstValue(Remember) == bool.TrueString);
        return null;
    }

    /// <summary>Both steps of a client of the API, in one call.</summary>
    public async Task<Outcome<Arrival>> LogInAsync(HttpContext context, string email, string password, string? code, bool remember)
    {
        var entered = await door.EnterAsync(email, password, context.RequestAborted);
        if (!entered.TryGet(out var person, out var refusal))
        {
            Refused(refusal);
            return refusal;
        }

        if (person.TwoFactorEnabled)
        {
            if (string.IsNullOrWhiteSpace(code))
            {
                return SignInRefusals.CodeNeeded;
            }

            if (await secondStep.CheckAsync(person.Id, code, context.RequestAborted) is { } wrong)
            {
                Refused(wrong);
                return wrong;
            }
        }

        return new Arrival(person, await entrance.ClientAsync(context, person, remember));
    }

    /// <summary>Ends the session by which somebody is signed in, here and on every instance.</summary>
    public async Task SignOutAsync(HttpContext context)
    {
        if (PersonClaims.SessionOf(context.User) is { } session && Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person))
        {
            await sessions.EndAsync(person, session, context.RequestAborted);
            SignedOut(log, person, session);
        }

        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Ends every session of a person, on every instance.</summary>
    public async Task SignOutEverywhereAsync(HttpContext context, Guid personId)
    {
        await sessions.EndAllAsync(personId, context.RequestAborted);
        SignedOutEverywhere(log, personId);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private void Refused(Refusal refusal)
    {
        Counts.SignInRefused(refusal.Code);
        Failed(log, refusal.Code);
    }

    private async Task LetInAsync(HttpContext context, Person person, bool remember)
    {
        await SignOutAsync(context);
        await entrance.BrowserAsync(context, person, remember);
    }

    [LoggerMessage(SecurityEvents.SignInFailed, LogLevel.Warning, "A sign-in was refused: {Code}")]
    private static partial void Failed(ILogger log, string code);

    [LoggerMessage(SecurityEvents.SignedOut, LogLevel.Information, "Person {PersonId} signed out of session {SessionId}")]
    private static partial void SignedOut(ILogger log, Guid personId, Guid sessionId);

    [LoggerMessage(SecurityEvents.SignedOutEverywhere, LogLevel.Information, "Person {PersonId} signed out everywhere")]
    private static partial void SignedOutEverywhere(ILogger log, Guid personId);
}

/// <summary>Where a right pair of address and password leads.</summary>
internal enum FirstStep
{
    In,
    CodeNeeded,
}

/// <summary>Somebody who came in by the API.</summary>
internal sealed record Arrival(Person Person, TokenSet Tokens);
