using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.People;
using YogaFlow.Data;
using YogaFlow.Data.Accounts;
using YogaFlow.Web.Hosting.SignIn;
using YogaFlow.Web.Hosting.Watching;

namespace YogaFlow.Web.Hosting.Mail;

/// <summary>Sends what waits in the outbox, one after another, and tries again what did not go.</summary>
public sealed partial class MailPost(
    IDbContextFactory<YogaDbContext> contexts, Outbox outbox, MailedTokens tokens, Letters letters, MailCarrier carrier, PublicAddress site,
    TimeProvider clock, ILogger<MailPost> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    /// <summary>While one instance sends a mail no other takes it; one that was stopped while sending is tried again after this.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendNextAsync(stoppingToken))
                {
                }

                await outbox.WaitAsync(Round, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the post for good.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                RoundFailed(log, fault);
                await Task.Delay(Round, stoppingToken);
            }
        }
    }

    /// <returns>False when nothing is due.</returns>
    private async Task<bool> SendNextAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mail = await db.OutboxMails.AsNoTracking().Where(row => row.NextTryAt <= now).OrderBy(row => row.NextTryAt).FirstOrDefaultAsync(ct);
        if (mail is null)
        {
            return false;
        }

        var taken = await db.OutboxMails.Where(row => row.Id == mail.Id && row.NextTryAt == mail.NextTryAt).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.NextTryAt, now + Lease).SetProperty(one => one.Tries, one => one.Tries + 1), ct);
        if (taken == 1)
        {
            await TryAsync(db, mail, now, ct);
        }

        return true;
    }

    private async Task TryAsync(YogaDbContext db, OutboxMail mail, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            Counts.Mail(await SendAsync(db, mail, ct) ? "sent" : "needless");
            await db.OutboxMails.Where(row => row.Id == mail.Id).ExecuteDeleteAsync(ct);
        }
#pragma warning disable CA1031 // Whatever the server did: the mail stays and is tried again.
        catch (Exception fault) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var kind = fault.GetType().Name;
            if (mail.Tries + 1 >= OutboxMail.MostTries)
            {
                Counts.Mail("given-up");
                GivenUp(log, mail.Kind, mail.Id, kind);
                await db.OutboxMails.Where(row => row.Id == mail.Id).ExecuteDeleteAsync(ct);
                return;
            }

            Counts.Mail("later");
            NotSent(log, mail.Kind, mail.Id, mail.Tries + 1, kind);
            var next = now + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, mail.Tries), 240));
            await db.OutboxMails.Where(row => row.Id == mail.Id).ExecuteUpdateAsync(
                row => row.SetProperty(one => one.NextTryAt, next).SetProperty(one => one.Failure, kind), ct);
        }
    }

    /// <returns>False when there was nothing to write.</returns>
    private async Task<bool> SendAsync(YogaDbContext db, OutboxMail mail, CancellationToken ct)
    {
        var normalized = MailAddresses.Normalize(mail.Address);
        var person = mail.PersonId is { } id
            ? await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct)
            : await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.NormalizedEmail == normalized, ct);
        if (person is null && mail.Kind is not LetterKind.AccountErased || mail.Kind is LetterKind.ConfirmAddress && person!.EmailConfirmed)
        {
            // Asked for with an address that no account has, or nothing is left to be asked: there is nothing to write.
            return false;
        }

        if (person is not null && PurposeOf(mail.Kind) is { } purpose && await tokens.AreEnoughAsync(person.Id, purpose, ct))
        {
            return false;
        }

        var link = person is null ? null : await LinkAsync(mail, person, ct);
        var letter = letters.Write(mail, person?.Name ?? "", PersonalDay.ZoneOf(person?.TimeZone ?? "UTC"), link);
        await carrier.CarryAsync(mail.Id, mail.Address, letter, mail.CreatedAt, ct);
        return true;
    }

    private async Task<string?> LinkAsync(OutboxMail mail, Person person, CancellationToken ct)
    {
        if (PurposeOf(mail.Kind) is not { } purpose)
        {
            return null;
        }

        var page = purpose is MailedPurpose.ResetPassword ? "/reset-password" : "/confirm-address";
        return site.Of($"{page}?token={await tokens.MakeAsync(person.Id, purpose, mail.Address, ct)}");
    }

    private static MailedPurpose? PurposeOf(LetterKind kind) => kind switch
    {
        LetterKind.ConfirmAddress => MailedPurpose.ConfirmAddress,
        LetterKind.ConfirmNewAddress => MailedPurpose.ChangeAddress,
        LetterKind.ResetPassword => MailedPurpose.ResetPassword,
        _ => null,
    };

    [LoggerMessage(4102, LogLevel.Warning, "A mail ({Kind}, {MailId}) was not sent at try {Tries}: {Fault}. It is tried again")]
    private static partial void NotSent(ILogger log, LetterKind kind, Guid mailId, int tries, string fault);

    [LoggerMessage(SecurityEvents.MailGivenUp, LogLevel.Error, "A mail ({Kind}, {MailId}) is given up: {Fault}")]
    private static partial void GivenUp(ILogger log, LetterKind kind, Guid mailId, string fault);

    [LoggerMessage(4103, LogLevel.Error, "The outbox could not be looked through; it is tried again")]
    private static partial void RoundFailed(ILogger log, Exception fault);
}
