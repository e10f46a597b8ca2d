using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.People;

/// <summary>Makes accounts.</summary>
/// <remarks>
/// Whoever signs up with an address that has an account is answered as anybody: with an account that they can practise
/// with. It does not have the address, though, and cannot be signed in to by it; the mail tells the owner of the address.
/// </remarks>
internal sealed partial class SignUpDesk(
    IDbContextFactory<YogaDbContext> contexts, PasswordHashing passwords, Outbox outbox, Vocabulary vocabulary, TimeProvider clock, ILogger<SecurityLog> log)
{
    /// <returns>The person; or every reason why not.</returns>
    public async Task<(Person? Person, IReadOnlyList<Refusal> Refusals)> SignUpAsync(SignUp asked, CancellationToken ct)
    {
        var (email, name) = (asked.Email.Trim(), asked.Name.Trim());
        var refusals = Check(asked, email, name);
        if (refusals.Count > 0)
        {
            return (null, refusals);
        }

        var person = Make(asked, email, name, await passwords.HashAsync(asked.Password, ct));
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Users.AnyAsync(one => one.NormalizedEmail == person.NormalizedEmail, ct))
        {
            GiveUpAddress(person);
        }

        try
        {
            await SaveAsync(db, person, email, ct);
        }
        catch (DbUpdateException)
        {
            // Two forms with one address at once: the index in the database gives it to one of them.
            db.ChangeTracker.Clear();
            GiveUpAddress(person);
            await SaveAsync(db, person, email, ct);
        }

        outbox.Ring();
        SignedUp(log, person.Id);
        return (person, []);
    }

    /// <summary>Makes an account whose address a provider of identities vouches for; it has no password.</summary>
    /// <param name="login">What the provider calls the person.</param>
    public async Task<Outcome<Person>> SignUpVouchedForAsync(
        string email, string name, bool agreed, string timeZone, IdentityUserLogin<Guid> login, CancellationToken ct)
    {
        var tidy = name.Trim();
        if (tidy.Length is 0 or > Person.NameMaxLength || tidy.Any(char.IsControl))
        {
            return AccountRefusals.Name;
        }

        if (!agreed)
        {
            return AccountRefusals.Consent;
        }

        var person = Make(new SignUp(email, tidy, "", "beginner", timeZone, agreed), email.Trim(), tidy, null);
        person.EmailConfirmed = true;
        (login.UserId, login.ProviderDisplayName) = (person.Id, person.Email);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.AddRange(person, login);
        AddConsents(db, person);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Somebody made an account with the address meanwhile, or this is the second tap of two.
            return AccountRefusals.Taken;
        }

        SignedUp(log, person.Id);
        return person;
    }

    private List<Refusal> Check(SignUp asked, string email, string name)
    {
        var refusals = new List<Refusal>();
        if (!Person.IsName(name))
        {
            refusals.Add(AccountRefusals.Name);
        }

        if (!MailAddresses.LooksRight(email))
        {
            refusals.Add(AccountRefusals.Email);
        }

        refusals.AddRange(PasswordRules.Check(asked.Password, email, name));
        if (!vocabulary.Levels.ContainsKey(asked.ExperienceLevel))
        {
            refusals.Add(ProfileRefusals.ExperienceLevel);
        }

        if (!asked.AcceptPrivacy)
        {
            refusals.Add(AccountRefusals.Consent);
        }

        return refusals;
    }

    private Person Make(SignUp asked, string email, string name, string? passwordHash)
    {
        var (now, normalized) = (clock.GetUtcNow(), MailAddresses.Normalize(email));
        return new Person
        {
            Id = Guid.CreateVersion7(now),
            UserName = email,
            NormalizedUserName = normalized,
            Email = email,
            NormalizedEmail = normalized,
            Name = name,
            ExperienceLevel = asked.ExperienceLevel,
            TimeZone = PersonalDay.IsKnownZone(asked.TimeZone) ? asked.TimeZone : "UTC",
            PasswordHash = passwordHash,
            SecurityStamp = Secret.New(),
            CreatedAt = now,
            PrivacyAcceptedAt = now,
        };
    }

    private async Task SaveAsync(YogaDbContext db, Person person, string email, CancellationToken ct)
    {
        db.Add(person);
        AddConsents(db, person);
        var owned = person.Email is not null;
        outbox.Post(db, owned ? LetterKind.ConfirmAddress : LetterKind.AddressAlreadyHasAccount, email, owned ? person.Id : null);
        await db.SaveChangesAsync(ct);
    }

    private static void AddConsents(YogaDbContext db, Person person)
    {
        db.Add(new Consent { PersonId = person.Id, Document = Consent.Privacy, Version = Documents.PrivacyVersion, AcceptedAt = person.CreatedAt });
        db.Add(new Consent { PersonId = person.Id, Document = Consent.Terms, Version = Documents.TermsVersion, AcceptedAt = person.CreatedAt });
    }

    private static void GiveUpAddress(Person person)
    {
        person.ClaimedEmail = person.Email;
        (person.Email, person.NormalizedEmail) = (null, null);
        person.UserName = person.NormalizedUserName = person.Id.ToString("N").ToUpperInvariant();
    }

    [LoggerMessage(SecurityEvents.SignedUp, LogLevel.Information, "Person {PersonId} signed up")]
    private static partial void SignedUp(ILogger log, Guid personId);
}

/// <summary>What somebody says who signs up, by form or call.</summary>
internal sealed record SignUp(string Email, string Name, string Password, string ExperienceLevel, string TimeZone, bool AcceptPrivacy);
