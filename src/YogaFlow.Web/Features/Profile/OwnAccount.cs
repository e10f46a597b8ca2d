using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Data.Progress;
using YogaFlow.Web.Hosting.SignIn;

namespace YogaFlow.Web.Features.Profile;

/// <summary>What a person says of themselves. Shared by the API and the pages.</summary>
internal sealed partial class OwnAccount(
    IDbContextFactory<YogaDbContext> contexts, PasswordDoor door, Outbox outbox, SessionBook sessions, Vocabulary vocabulary, TimeProvider clock, ILogger<SecurityLog> log)
{
    public async Task<ProfileDetails> FindAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return ProfileDetails.Of(await db.Users.AsNoTracking().SingleAsync(one => one.Id == personId, ct));
    }

    public async Task<PersonDescription> DescriptionAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.PersonAsync(personId, ct);
        return new PersonDescription(person.TimeZone, person.DayStartsAt, person.Level, person.Limits);
    }

    /// <summary>Changes what was named and nothing else; all of it or, when one thing is refused, nothing.</summary>
    public async Task<(ProfileDetails? Profile, IReadOnlyList<Refusal> Refusals)> ChangeAsync(Guid personId, ChangeProfile wanted, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var tried = await db.Users.AsNoTracking().SingleAsync(one => one.Id == personId, ct);
        var address = NewAddress(tried, wanted);
        var refusals = Take(tried, wanted);
        if (address is not null && !MailAddresses.LooksRight(address))
        {
            refusals.Add(AccountRefusals.Email);
        }
        else if (address is not null && string.IsNullOrEmpty(wanted.Password))
        {
            refusals.Add(AccountRefusals.PasswordNeeded);
        }
        else if (address is not null && refusals.Count == 0 && await door.ConfirmAsync(personId, wanted.Password!, "password", ct) is { } wrong)
        {
            refusals.Add(wrong);
        }

        if (refusals.Count > 0)
        {
            return (null, refusals);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ProgressBook.HoldAsync(db, personId, ct);
        var person = await db.Users.SingleAsync(one => one.Id == personId, ct);
        Take(person, wanted);
        if (address is not null)
        {
            await AskForAddressAsync(db, person, address, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        outbox.Ring();
        sessions.Forget();
        return (ProfileDetails.Of(person, address), []);
    }

    /// <summary>From now on the person's days run like this; days that are stored stay where they are.</summary>
    /// <returns>Null when accepted; otherwise what is wrong, and nothing has changed.</returns>
    public async Task<Refusal?> DescribeAsync(Guid personId, DescribePerson wanted, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ProgressBook.HoldAsync(db, personId, ct);
        var person = await db.Users.SingleAsync(one => one.Id == personId, ct);
        if (person.Describe(wanted.TimeZone, wanted.DayStartsAt, wanted.ExperienceLevel, wanted.Limits ?? [], vocabulary) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    /// <summary>Sends the mail that confirms the address once more; nothing when it is confirmed.</summary>
    public async Task SendConfirmationAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.AsNoTracking().SingleAsync(one => one.Id == personId, ct);
        if (person.EmailConfirmed)
        {
            return;
        }

        // Whose address has another account looks on as everybody; its owner is told.
        outbox.Post(db, person.Email is null ? LetterKind.AddressAlreadyHasAccount : LetterKind.ConfirmAddress, person.Address, person.Email is null ? null : person.Id);
        await db.SaveChangesAsync(ct);
        outbox.Ring();
    }

    public async Task<TimelineSettings> SettingsAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SettingsAsync(personId, ct);
    }

    /// <summary>How fast the person is led; the other settings stay.</summary>
    public async Task<Refusal?> PaceAsync(Guid personId, double holdScale, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.RememberAsync(personId, await db.SettingsAsync(personId, ct) with { HoldScale = holdScale }, ct);
    }

    /// <summary>The first steps are gone through or skipped.</summary>
    public async Task WelcomedAsync(Guid personId, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Users.Where(one => one.Id == personId && one.WelcomedAt == null).ExecuteUpdateAsync(row => row.SetProperty(one => one.WelcomedAt, now), ct);
        sessions.Forget();
    }

    private static string? NewAddress(Person person, ChangeProfile wanted) =>
        wanted.Email?.Trim() is { } address && MailAddresses.Normalize(address) != MailAddresses.Normalize(person.Address) ? address : null;

    private List<Refusal> Take(Person person, ChangeProfile wanted)
    {
        var refusals = new List<Refusal>();
        if (wanted.Name?.Trim() is { } name)
        {
            if (Person.IsName(name))
            {
                person.Name = name;
            }
            else
            {
                refusals.Add(AccountRefusals.Name);
            }
        }

        if (wanted.Goals is { } goals && !person.AimFor(goals))
        {
            refusals.Add(AccountRefusals.Goals);
        }

        if (wanted.Look is { } look && person.See(look.Trim(), vocabulary) is { } unknown)
        {
            refusals.Add(unknown);
        }

        if (wanted.DescribesPerson && person.Describe(
            wanted.TimeZone ?? person.TimeZone, wanted.DayStartsAt ?? person.DayStartsAt, wanted.ExperienceLevel ?? person.ExperienceLevel, wanted.Limits ?? person.Limits, vocabulary) is { } refusal)
        {
            refusals.Add(refusal);
        }

        return refusals;
    }

    /// <summary>
    /// Whoever asks is answered alike, whether the new address has an account or not; who has the address is told, and so
    /// is the old address.
    /// </summary>
    private async Task AskForAddressAsync(YogaDbContext db, Person person, string address, CancellationToken ct)
    {
        var normalized = MailAddresses.Normalize(address);
        var taken = await db.Users.AnyAsync(one => one.NormalizedEmail == normalized, ct);
        outbox.Post(db, taken ? LetterKind.AddressAlreadyHasAccount : LetterKind.ConfirmNewAddress, address, taken ? null : person.Id);
        if (person.Email is { } old)
        {
            outbox.Post(db, LetterKind.AddressChanged, old, person.Id, address);
        }

        AddressChangeAsked(log, person.Id);
    }

    [LoggerMessage(SecurityEvents.AddressChangeAsked, LogLevel.Information, "Person {PersonId} asked for another address")]
    private static partial void AddressChangeAsked(ILogger log, Guid personId);
}
