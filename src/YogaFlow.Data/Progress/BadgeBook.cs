using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.Progress;

namespace YogaFlow.Data.Progress;

/// <summary>Awards badges for what is counted, and takes back those whose practices are gone.</summary>
public sealed class BadgeBook(LibraryShelf shelf, Vocabulary vocabulary)
{
    /// <summary>Every badge that can be earned with the library as it is.</summary>
    public async Task<BadgeCase> CaseAsync(CancellationToken ct)
    {
        var library = await shelf.ReadAsync(ct);
        return BadgeCase.All(vocabulary.Categories, vocabulary.Styles, library.BasePosesByCategory);
    }

    /// <summary>What a person's badges are judged by.</summary>
    public async Task<BadgeFacts> FactsAsync(YogaDbContext db, PracticeTotals totals, CancellationToken ct)
    {
        var person = totals.PersonId;
        var library = await shelf.ReadAsync(ct);
        var poses = await db.PoseTotals.Where(one => one.PersonId == person && one.Tally.Holds > 0).Select(one => one.PoseId).ToListAsync(ct);
        var sequences = await db.SequenceTotals.Where(one => one.PersonId == person).Select(one => one.SequenceId).ToListAsync(ct);
        var practised = poses.Where(library.Poses.ContainsKey).Select(pose => library.Poses[pose]).Where(pose => pose.VariationOf is null)
            .GroupBy(pose => pose.Category).ToDictionary(group => group.Key, group => group.Count());
        return new BadgeFacts(
            totals.Days.Best, totals.Tally.Completed, totals.Tally.Seconds,
            library.BasePosesByCategory.ToDictionary(one => one.Key, one => new CategoryCount(practised.GetValueOrDefault(one.Key), one.Value)),
            sequences.Where(library.Sequences.ContainsKey).Select(id => library.Sequences[id].Style).ToHashSet());
    }

    /// <returns>The badges that are new.</returns>
    internal async Task<IReadOnlyList<BadgeAward>> AwardAsync(YogaDbContext db, PracticeTotals totals, DateTimeOffset now, CancellationToken ct)
    {
        var facts = await FactsAsync(db, totals, ct);
        var awards = await db.BadgeAwards.Where(award => award.PersonId == totals.PersonId).ToListAsync(ct);
        var badges = (await CaseAsync(ct)).Badges;
        var values = badges.ToDictionary(badge => badge.Code, badge => badge.Value(facts));
        var lost = awards.Where(award => values.TryGetValue(award.Code, out var value) && !award.Holds(value)).ToList();
        var held = awards.Select(award => award.Code).ToHashSet();
        var earned = badges.Where(badge => !held.Contains(badge.Code) && badge.Earned(facts))
            .Select(badge => BadgeAward.Of(totals.PersonId, badge, now)).ToList();
        db.RemoveRange(lost);
        db.AddRange(earned);
        await db.SaveChangesAsync(ct);
        return earned;
    }
}
