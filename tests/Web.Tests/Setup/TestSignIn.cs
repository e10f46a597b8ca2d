using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using YogaFlow.Data;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Tests.Setup;

/// <summary>Turns a header into a signed-in person; without the header the program's own sign-in decides.</summary>
public sealed class TestSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IOptions<AuthenticationOptions> schemes,
    IDbContextFactory<YogaDbContext> contexts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Test";
    public const string Header = "X-Test-Person";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 } person])
        {
            return await Context.AuthenticateAsync(schemes.Value.DefaultScheme);
        }

        // What they may do is read with each request, as the program does it.
        await using var db = await contexts.CreateDbContextAsync(Context.RequestAborted);
        var id = Guid.Parse(person);
        var known = await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, Context.RequestAborted);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person)], SchemeName);
        if (known is { IsAdmin: true })
        {
            identity.AddClaim(new Claim(PersonClaims.Keeper, "true"));
        }

        if (known is { EmailConfirmed: true })
        {
            identity.AddClaim(new Claim(PersonClaims.Confirmed, "true"));
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
