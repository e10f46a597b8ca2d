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
    IDbContextFactory<YogaDbContext> contexts, PasswordHashing passwords, Outbox outbox, Vocabulary vocabulary, TimeProvider clock, ILogger<SignUpDesk> log)
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

        var person = await MakeAsync(asked, email, name, ct);
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

    private async Task<Person> MakeAsync(SignUp asked, string email, string name, CancellationToken ct)
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
            PasswordHash = await passwords.HashAsync(asked.Password, ct),
            SecurityStamp = Secret.New(),
            CreatedAt = now,
            PrivacyAcceptedAt = now,
        };
    }

    private async Task SaveAsync(YogaDbContext db, Person person, string email, CancellationToken ct)
    {
        db.Add(person);
        db.Add(new Consent { PersonId = person.Id, Document = Consent.Privacy, Version = Documents.PrivacyVersion, AcceptedAt = person.CreatedAt });
        db.Add(new Consent { PersonId = person.Id, Document = Consent.Terms, Version = Documents.TermsVersion, AcceptedAt = person.CreatedAt });
        var owned = person.Email is not null;
        outbox.Post(db, owned ? LetterKind.ConfirmAddress : LetterKind.AddressAlreadyHasAccount, email, owned ? person.Id : null);
        await db.SaveChangesAsync(ct);
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
