using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Profile;

/// <summary>One kind of thing that is stored about a person.</summary>
/// <param name="What">In words, for one and for several.</param>
/// <param name="Why">What it is stored for.</param>
/// <param name="Recent">The latest of them.</param>
/// <param name="Page">Where all of it is shown and changed.</param>
internal sealed record StoredPart(string What, int Count, string Why, IReadOnlyList<string> Recent, string? Page = null);

/// <summary>What is stored about a person, counted and told in words.</summary>
internal sealed class StoredParts(IDbContextFactory<YogaDbContext> contexts)
{
    private const int MostRecent = 3;

    public async Task<IReadOnlyList<StoredPart>> ReadAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var clock = await db.ClockAsync(personId, ct);
        string Day(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, clock.Zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

        var practices = db.PracticeSessions.Where(one => one.PersonId == personId);
        var devices = db.AccountSessions.Where(one => one.PersonId == personId);
        var consents = db.Consents.Where(one => one.PersonId == personId);
        var badges = db.BadgeAwards.Where(one => one.PersonId == personId);
        var lists = db.FavouriteLists.Where(one => one.PersonId == personId);
        var tokens = db.PersonalTokens.Where(one => one.PersonId == personId);
        var plans = db.WeekPlans.Where(one => one.PersonId == personId);
        var links = db.MailedTokens.Where(one => one.PersonId == personId);
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(one => one.UserId == personId).ToListAsync(ct);
        return
        [
            new("Practices", await practices.CountAsync(ct), "What you practised and when, with its poses, how it felt and your notes.",
                [.. (await practices.OrderByDescending(one => one.StartedAt).Select(one => new { one.StartedAt, one.SequenceName }).Take(MostRecent).ToListAsync(ct))
                    .Select(one => $"{Day(one.StartedAt)}: {one.SequenceName ?? "a practice of your own"}")],
                "/history"),
            new("Practised days", await db.PracticeDays.CountAsync(one => one.PersonId == personId, ct), "Sums for each day, pose and sequence, made from your practices, so that pages are quick.", [], "/statistics"),
            new("Badges", await badges.CountAsync(ct), "What you have reached.",
                [.. (await badges.OrderByDescending(one => one.EarnedAt).Select(one => new { one.EarnedAt, one.Code }).Take(MostRecent).ToListAsync(ct))
                    .Select(one => $"{Day(one.EarnedAt)}: {one.Code.Replace('-', ' ')}")],
                "/badges"),
            new("Lists of favourites", await lists.CountAsync(ct), "Sequences and poses that you keep.",
                await lists.OrderBy(one => one.Position).Select(one => one.Name).Take(MostRecent).ToListAsync(ct), "/favourites"),
            new("Plans of a week", await plans.CountAsync(ct), "What you mean to practise, and your rest days.",
                [.. (await plans.OrderByDescending(one => one.From).Select(one => one.From).Take(MostRecent).ToListAsync(ct))
                    .Select(from => $"from {from.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}")],
                "/goals"),
            new("Consents", await consents.CountAsync(ct), "What you agreed to, in which version.",
                [.. (await consents.OrderByDescending(one => one.Id).Take(MostRecent).Select(one => new { one.Document, one.Version, one.AcceptedAt }).ToListAsync(ct))
                    .Select(one => $"{Day(one.AcceptedAt)}: {one.Document}, version of {one.Version}")],
                "/privacy"),
            new("Signed-in devices", await devices.CountAsync(ct), "So that you can sign out any of them; those that ended are forgotten after 30 days.",
                [.. (await devices.OrderByDescending(one => one.LastSeenAt).Take(MostRecent).Select(one => new { one.LastSeenAt, one.Device }).ToListAsync(ct))
                    .Select(one => $"{Day(one.LastSeenAt)}: {one.Device}")],
                "/account/devices"),
            new("Tokens of scripts", await tokens.CountAsync(ct), "Their names and what they may do; the tokens themselves are not stored.",
                await tokens.OrderByDescending(one => one.CreatedAt).Select(one => one.Name).Take(MostRecent).ToListAsync(ct), "/account/security"),
            new("Passkeys", passkeys.Count, "Their names, and the public half of each.", [.. passkeys.Take(MostRecent).Select(one => one.Data.Name ?? "without a name")], "/account/security"),
            new("Mails on their way", await db.OutboxMails.CountAsync(one => one.PersonId == personId, ct) + await links.CountAsync(ct),
                "Until they are sent, and links in them until they are followed or too old.", []),
        ];
    }
}
