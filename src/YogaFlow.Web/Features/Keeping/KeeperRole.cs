using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.People;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Data.Keeping;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.Keeping;

/// <summary>
/// Who keeps the installation. The role is a column of the account, and only the operator's verbs write it: no setting,
/// no address and no page gives it to anybody.
/// </summary>
internal sealed class KeeperRole(IDbContextFactory<YogaDbContext> contexts, PasswordHashing passwords, AuditBook audit, TimeProvider clock)
{
    private const string Kind = "person";

    private static readonly Refusal Name = new(
        RefusalKind.Invalid, "account.name", $"A name has 1 to {Person.NameMaxLength} letters.", "name");

    private static readonly Refusal Email = new(
        RefusalKind.Invalid, "account.email", "This does not look like an e-mail address.", "email");

    private static readonly Refusal Taken = new(
        RefusalKind.Conflict, "account.taken", "There is an account with this address already. Give it the role with grant-admin.", "email");

    private static readonly Refusal Unknown = new(
        RefusalKind.NotFound, "account.unknown", "No account has this address.", "email");

    /// <summary>Makes an account that has the role; whoever runs the program vouches for its address.</summary>
    /// <returns>Empty when it is made; otherwise every reason why not.</returns>
    public async Task<IReadOnlyList<Refusal>> MakeAsync(string email, string name, string password, CancellationToken ct)
    {
        (email, name) = (email.Trim(), name.Trim());
        var refusals = Check(email, name, password);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var (now, normalized) = (clock.GetUtcNow(), MailAddresses.Normalize(email));
        if (await db.Users.AnyAsync(person => person.NormalizedEmail == normalized, ct))
        {
            return [Taken];
        }

        var made = new Person
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            NormalizedUserName = normalized,
            Email = email,
            NormalizedEmail = normalized,
            EmailConfirmed = true,
            Name = name,
            PasswordHash = await passwords.HashAsync(password, ct),
            SecurityStamp = Secret.New(),
            IsAdmin = true,
            CreatedAt = now,
            PrivacyAcceptedAt = now,
        };
        db.Add(made);
        audit.Note(db, DoneBy.Operator, Deeds.AccountMade, Kind, made.Id.ToString());
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Somebody signed up with the address at the same moment.
            return [Taken];
        }

        return [];
    }

    /// <summary>Gives the role, or takes it away; who stands as asked already stays so.</summary>
    /// <param name="email">The whole address, in any case.</param>
    /// <returns>What is true now, in a sentence.</returns>
    public async Task<Outcome<string>> GiveAsync(string email, bool keeper, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var normalized = MailAddresses.Normalize(email);
        if (await db.Users.SingleOrDefaultAsync(person => person.NormalizedEmail == normalized, ct) is not { } found)
        {
            return Unknown;
        }

        if (found.IsAdmin != keeper)
        {
            found.IsAdmin = keeper;
            audit.Note(db, DoneBy.Operator, keeper ? Deeds.RoleGiven : Deeds.RoleTaken, Kind, found.Id.ToString());
            await db.SaveChangesAsync(ct);
        }

        return (keeper, found.EmailConfirmed) switch
        {
            (true, true) => $"{found.Email} has the keeper's role.",
            (true, false) => $"{found.Email} has the keeper's role. It counts once the address is confirmed, by the link in the mail.",
            (false, _) => $"{found.Email} does not have the keeper's role.",
        };
    }

    private static List<Refusal> Check(string email, string name, string password)
    {
        var refusals = new List<Refusal>();
        if (name.Length is 0 or > Person.NameMaxLength || name.Any(char.IsControl))
        {
            refusals.Add(Name);
        }

        if (!MailAddresses.LooksRight(email))
        {
            refusals.Add(Email);
        }

        return [.. refusals, .. PasswordRules.Check(password, email, name)];
    }
}
