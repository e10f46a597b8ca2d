using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace YogaFlow.Web.Hosting.Doctor;

/// <summary>Those who keep the installation, and the keys by which people stay signed in.</summary>
internal static class PeopleChecks
{
    private const string Area = "People";

    /// <summary>A new key is made two days before the old one ends; one that is nearer to its end was not replaced.</summary>
    private static readonly TimeSpan LeastAhead = TimeSpan.FromDays(1);

    public static IEnumerable<Check> All =>
    [
        new("people.keeper", Area, "Somebody has the keeper's role", KeeperAsync),
        new("people.second-factor", Area, "Every keeper signs in with a second factor or a passkey", SecondFactorAsync),
        new("people.password-work", Area, "Passwords are hashed with enough work", PasswordWork),
        new("keys.cookies", Area, "The keys that sign cookies are there and not about to end", CookieKeys),
        new("keys.seal", Area, "What was sealed before can be opened now", Seal),
    ];

    private static async Task<Verdict> KeeperAsync(Surroundings around, CancellationToken ct)
    {
        await using var db = await around.DatabaseAsync(ct);
        var keepers = await db.Users.CountAsync(person => person.IsAdmin && person.EmailConfirmed && person.LockedByKeeperAt == null, ct);
        return Verdict.When(keepers > 0, $"{keepers} with a confirmed address", "Run `yogaflow create-admin --email you@example.org --name You`.");
    }

    private static async Task<Verdict> SecondFactorAsync(Surroundings around, CancellationToken ct)
    {
        await using var db = await around.DatabaseAsync(ct);
        var keepers = await db.Users.Where(person => person.IsAdmin).Select(person => new { person.Id, person.TwoFactorEnabled }).ToListAsync(ct);
        if (keepers.Count == 0)
        {
            return Verdict.NotApplicable("there is no keeper");
        }

        var ids = keepers.Select(keeper => keeper.Id).ToList();
        var withPasskey = await db.Set<IdentityUserPasskey<Guid>>().Where(passkey => ids.Contains(passkey.UserId)).Select(passkey => passkey.UserId).Distinct().ToListAsync(ct);
        var without = keepers.Count(keeper => !keeper.TwoFactorEnabled && !withPasskey.Contains(keeper.Id));
        return without == 0 ? Verdict.Pass($"{keepers.Count} of {keepers.Count}")
            : around.IsStrict ? Verdict.Fail($"{without} of {keepers.Count} have neither", "Each keeper sets one up at /account/security.")
            : Verdict.NotApplicable($"{without} of {keepers.Count} have neither; at home nobody insists");
    }

    private static Verdict PasswordWork(Surroundings around)
    {
        var factor = around.Options<SignIn.PasswordOptions>().WorkFactor;
        return Verdict.When(factor >= SignIn.PasswordOptions.LeastWork, $"Passwords:WorkFactor is {factor}", $"Set Passwords__WorkFactor={SignIn.PasswordOptions.LeastWork} or more.");
    }

    private static Verdict CookieKeys(Surroundings around)
    {
        var keys = KeysOf(around);
        if (keys.Count == 0)
        {
            return Verdict.Fail("there are none", "Start the program once: it makes one. When it did before, look whether the database is the right one.");
        }

        var until = keys.Max(key => key.ExpirationDate);
        return Verdict.When(
            until - around.Now >= LeastAhead, $"{keys.Count}, the last until {until:yyyy-MM-dd}",
            "The program makes the next key by itself when it may write to the database: look at database.writable and at the log.");
    }

    private static Verdict Seal(Surroundings around)
    {
        if (KeysOf(around).Count == 0)
        {
            return Verdict.NotApplicable("there are no keys");
        }

        // A round trip with the key in use; one that cannot be opened throws.
        var protector = around.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("YogaFlow.Doctor");
        var opened = protector.Unprotect(protector.Protect("well"));
        return Verdict.When(opened == "well", "sealed and opened again", "Restore the table DataProtectionKeys from the newest backup.");
    }

    private static List<IKey> KeysOf(Surroundings around)
    {
        around.RequireDatabase();
        return [.. around.Services.GetRequiredService<IKeyManager>().GetAllKeys().Where(key => !key.IsRevoked)];
    }
}
