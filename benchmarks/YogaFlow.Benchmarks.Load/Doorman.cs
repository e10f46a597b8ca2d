using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using YogaFlow.Data.Accounts;

namespace YogaFlow.Benchmarks.Load;

/// <summary>
/// Has people signed in without the minutes that their passwords would take: each gets a session in the database and the
/// cookie that the program would give for it, sealed with the program's own keys, which are in the database too. Whoever is
/// not let in with it is found by the first page.
/// </summary>
internal sealed class Doorman(MeasuredDatabase database)
{
    private const string CookieName = "yogaflow";
    private const string SessionClaim = "sid";
    private const string Application = "YogaFlow";

    /// <summary>A session is written to every five minutes; nobody's is due at the same moment.</summary>
    private const int SpreadSeconds = 300;

    public async Task<IReadOnlyList<Visitor>> LetInAsync(Uri program, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        var sessions = people.Select((person, number) => new AccountSession
        {
            Id = Guid.CreateVersion7(now),
            PersonId = person,
            Kind = SessionKind.Browser,
            Device = "Firefox on Linux",
            CreatedAt = now,
            LastSeenAt = now.AddSeconds(-number % SpreadSeconds),
            ExpiresAt = now + SessionBook.NotRemembered,
        }).ToList();
        await using (var db = database.CreateDbContext())
        {
            db.AddRange(sessions);
            await db.SaveChangesAsync(ct);
        }

        await using var services = new ServiceCollection()
            .AddScoped(_ => database.CreateDbContext())
            .AddDataProtection().SetApplicationName(Application).PersistKeysToDbContext<Data.YogaDbContext>().DisableAutomaticKeyGeneration().Services
            .BuildServiceProvider();
        var scheme = IdentityConstants.ApplicationScheme;
        var format = new TicketDataFormat(services.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", scheme, "v2"));
        return [.. sessions.Select(session => Visitor.Known(
            program, session.PersonId, new Cookie(CookieName, format.Protect(Ticket(session, scheme, now)))))];
    }

    private static AuthenticationTicket Ticket(AccountSession session, string scheme, DateTimeOffset now) => new(
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, session.PersonId.ToString()), new Claim(SessionClaim, session.Id.ToString())], scheme)),
        new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = session.ExpiresAt },
        scheme);
}
