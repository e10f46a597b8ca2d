using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>Lets a script in by a token that a person made for it.</summary>
public sealed class PersonalTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IDbContextFactory<YogaDbContext> contexts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "PersonalToken";

    /// <summary>Every token begins with it, so that a scan for secrets finds one that was left in a file.</summary>
    public const string Prefix = "yogaflow_";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Bearer.TryRead(Request, out var token) || !token.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return AuthenticateResult.NoResult();
        }

        var (now, hash, ct) = (TimeProvider.GetUtcNow(), Secret.HashOf(token), Context.RequestAborted);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.PersonalTokens.Where(row => row.Hash == hash && row.ExpiresAt > now)
            .Join(db.Users.Where(person => person.LockedByKeeperAt == null && person.DeletionRequestedAt == null), row => row.PersonId, person => person.Id, (row, _) => row)
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return AuthenticateResult.Fail("No such token.");
        }

        if (found.LastUsedAt is null || now - found.LastUsedAt >= SeenEvery)
        {
            await db.PersonalTokens.Where(row => row.Id == found.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.LastUsedAt, now), ct);
        }

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, found.PersonId.ToString()), .. found.Scopes.Select(scope => new Claim(PersonClaims.Scope, scope))], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer realm=\"YogaFlow\", error=\"invalid_token\"";
        return Task.CompletedTask;
    }
}

/// <summary>The token in the header of a request.</summary>
internal static class Bearer
{
    private const string Scheme = "Bearer ";

    public static bool TryRead(HttpRequest request, out string token)
    {
        var header = request.Headers.Authorization is [{ } only] ? only : "";
        token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        return token.Length > 0;
    }
}
