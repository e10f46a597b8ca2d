using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>Lets in who has shown who they are: a browser gets its cookie, a client of the API its tokens.</summary>
public sealed partial class Entrance(
    IDbContextFactory<YogaDbContext> contexts, SessionBook sessions, AccessTokens tokens, Outbox outbox, TimeProvider clock, ILogger<SecurityLog> log)
{
    private static readonly Refusal NoSuchToken = new(
        RefusalKind.Unauthenticated, "account.refresh-token", "This refresh token is not good any more. Sign in again.", "refresh_token");

    /// <summary>Always a new session: one that was there before is not taken over.</summary>
    public async Task<AccountSession> BrowserAsync(HttpContext context, Person person, bool remember, bool isNew = false)
    {
        var session = await BeginAsync(
            context, person, SessionKind.Browser, remember, remember ? SessionBook.Remembered : SessionBook.NotRemembered, null, isNew);
        var standing = new SessionStanding(session.Id, person.Id, session.Kind, session.ExpiresAt, false, false, null, true, person.Look);
        await context.SignInAsync(
            IdentityConstants.ApplicationScheme, PersonClaims.Of(standing, IdentityConstants.ApplicationScheme),
            new AuthenticationProperties { IsPersistent = remember, IssuedUtc = clock.GetUtcNow() });
        return session;
    }

    /// <param name="remember">With it there is a refresh token.</param>
    public async Task<TokenSet> ClientAsync(HttpContext context, Person person, bool remember, bool isNew = false)
    {
        var refresh = remember ? Secret.New() : null;
        var session = await BeginAsync(
            context, person, SessionKind.Api, remember, remember ? tokens.RefreshLifetime : tokens.Lifetime, refresh, isNew);
        return Tokens(session, refresh);
    }

    /// <summary>Exchanges a refresh token for the next. One that was exchanged before ends the whole session.</summary>
    public async Task<Outcome<TokenSet>> RefreshAsync(string refreshToken, CancellationToken ct)
    {
        var (now, hash) = (clock.GetUtcNow(), Secret.HashOf(refreshToken));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var token = await db.RefreshTokens.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash, ct);
        var session = token is null ? null : await db.AccountSessions.AsNoTracking().SingleAsync(row => row.Id == token.SessionId, ct);
        if (token is null || session is null)
        {
            return NoSuchToken;
        }

        var taken = token.UsedAt is null && await db.RefreshTokens.Where(row => row.Hash == hash && row.UsedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.UsedAt, now), ct) == 1;
        if (!taken)
        {
            await sessions.EndAsync(session.PersonId, session.Id, ct);
            TokenReused(log, session.PersonId, session.Id);
            return NoSuchToken;
        }

        if (token.ExpiresAt <= now || await sessions.StandingAsync(session.Id, ct) is null)
        {
            return NoSuchToken;
        }

        var next = Secret.New();
        var until = now + tokens.RefreshLifetime;
        db.Add(new RefreshToken { Hash = Secret.HashOf(next), SessionId = session.Id, CreatedAt = now, ExpiresAt = until });
        await db.SaveChangesAsync(ct);
        await db.AccountSessions.Where(row => row.Id == session.Id).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.LastSeenAt, now).SetProperty(one => one.ExpiresAt, until), ct);
        sessions.Forget();
        return Tokens(session, next);
    }

    private async Task<AccountSession> BeginAsync(
        HttpContext context, Person person, SessionKind kind, bool remember, TimeSpan lifetime, string? refresh, bool isNew)
    {
        var (ct, now, device) = (context.RequestAborted, clock.GetUtcNow(), DeviceName.Of(context.Request));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var knownDevice = isNew || await db.AccountSessions.AnyAsync(one => one.PersonId == person.Id && one.Device == device, ct);
        var session = sessions.Begin(db, person.Id, kind, device, remember, lifetime);
        if (refresh is not null)
        {
            db.Add(new RefreshToken { Hash = Secret.HashOf(refresh), SessionId = session.Id, CreatedAt = now, ExpiresAt = now + lifetime });
        }

        if (!knownDevice && person.Email is { } address)
        {
            outbox.Post(db, LetterKind.NewSignIn, address, person.Id, device);
        }

        await db.SaveChangesAsync(ct);
        await db.Users.Where(one => one.Id == person.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastLogin, now), ct);
        person.LastLogin = now;
        outbox.Ring();
        Counts.SignedIn();
        SignedIn(log, person.Id, kind, session.Id);
        return session;
    }

    private TokenSet Tokens(AccountSession session, string? refresh) => new(tokens.Make(session), refresh, (int)tokens.Lifetime.TotalSeconds);

    [LoggerMessage(SecurityEvents.SignedIn, LogLevel.Information, "Person {PersonId} signed in ({Kind}), session {SessionId}")]
    private static partial void SignedIn(ILogger log, Guid personId, SessionKind kind, Guid sessionId);

    [LoggerMessage(SecurityEvents.RefreshTokenReused, LogLevel.Warning, "A refresh token of person {PersonId} was used twice; session {SessionId} is ended")]
    private static partial void TokenReused(ILogger log, Guid personId, Guid sessionId);
}

/// <param name="ExpiresIn">Seconds.</param>
public sealed record TokenSet(string AccessToken, string? RefreshToken, int ExpiresIn, string TokenType = "bearer");
