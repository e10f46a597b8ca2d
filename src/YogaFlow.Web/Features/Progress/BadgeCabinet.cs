using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.People;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Progress;

/// <summary>A person's badges: those they have, and those that come next. Shared by the API and the pages.</summary>
internal sealed class BadgeCabinet(IDbContextFactory<YogaDbContext> contexts, BadgeBook badges, TimeProvider clock)
{
    public async Task<BadgeShow> ShowAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = await badges.CaseAsync(ct);
        var facts = await badges.FactsAsync(db, await db.TotalsAsync(personId, ct), ct);
        var awards = await db.BadgeAwards.AsNoTracking().Where(award => award.PersonId == personId).ToDictionaryAsync(award => award.Code, ct);
        return new BadgeShow(
            [.. all.Badges.Where(badge => awards.ContainsKey(badge.Code))
                .Select(badge => new HeldBadge(badge, awards[badge.Code].EarnedAt, awards[badge.Code].CelebratedAt is not null))
                .OrderByDescending(held => held.EarnedAt)],
            all.Next(facts, awards.Keys.ToHashSet()),
            await db.ClockAsync(personId, ct));
    }

    /// <summary>The person has been told of these badges; without a list, of everything they have.</summary>
    public async Task CelebrateAsync(Guid personId, IReadOnlyCollection<string>? codes, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ProgressBook.HoldAsync(db, personId, ct);
        var now = clock.GetUtcNow();
        foreach (var award in await db.BadgeAwards.Where(one => one.PersonId == personId && one.CelebratedAt == null).ToListAsync(ct))
        {
            if (codes is null or { Count: 0 } || codes.Contains(award.Code))
            {
                award.Celebrate(now);
            }
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}

/// <param name="Held">Newest first.</param>
/// <param name="Next">Nearest first.</param>
/// <param name="Clock">How the person's days run.</param>
internal sealed record BadgeShow(IReadOnlyList<HeldBadge> Held, IReadOnlyList<BadgeProgress> Next, PersonClock Clock)
{
    public BadgeDetails Details() => new(
        [.. Held.Select(held => new EarnedBadgeDetails(
            held.Badge.Code, held.Badge.Name, held.Badge.Meaning, held.Badge.Family, held.EarnedAt, held.Celebrated))],
        [.. Next.Select(next => new NextBadgeDetails(
            next.Badge.Code, next.Badge.Name, next.Badge.Meaning, next.Badge.Family, next.Value, next.Threshold))]);
}

internal sealed record HeldBadge(Badge Badge, DateTimeOffset EarnedAt, bool Celebrated);
