using System.Security.Claims;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Web.Hosting.SignIn;

/// <summary>
/// What a request knows of who asks. The cookie and the token hold only the person and the session; everything else is
/// read with each request, so that a role that is taken away is gone.
/// </summary>
public static class PersonClaims
{
    public const string Session = "sid";
    public const string Keeper = "keeper";
    public const string Confirmed = "confirmed";
    public const string BeingDeleted = "being-deleted";
    public const string NotWelcomed = "not-welcomed";
    public const string Look = "look";

    /// <summary>One for each scope of a personal token; those who signed in themselves have none and need none.</summary>
    public const string Scope = "scope";

    public static ClaimsPrincipal Of(SessionStanding standing, string scheme)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, standing.PersonId.ToString()),
            new(Session, standing.SessionId.ToString()),
        };
        Add(claims, Keeper, standing.IsAdmin);
        Add(claims, Confirmed, standing.IsConfirmed);
        Add(claims, NotWelcomed, !standing.IsWelcomed);
        if (standing.BeingDeletedSince is { } since)
        {
            claims.Add(new Claim(BeingDeleted, since.ToString("O")));
        }

        if (standing.Look is { } look)
        {
            claims.Add(new Claim(Look, look));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>The session by which somebody is signed in; null for a personal token.</summary>
    public static Guid? SessionOf(ClaimsPrincipal person) => Guid.TryParse(person.FindFirstValue(Session), out var id) ? id : null;

    private static void Add(List<Claim> claims, string name, bool holds)
    {
        if (holds)
        {
            claims.Add(new Claim(name, "true"));
        }
    }
}
