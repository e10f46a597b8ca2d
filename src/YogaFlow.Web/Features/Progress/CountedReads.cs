using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Progress;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Progress;

/// <summary>Something of the library with what is counted of it.</summary>
internal sealed record Counted<T>(int Id, T Tally);

/// <summary>What is counted of poses and sequences: in the days of a range, or in everything, which costs no more than the library is long.</summary>
internal static class CountedReads
{
    public static async Task<List<Counted<SequenceTally>>> SequencesEverAsync(this YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.SequenceTotals.AsNoTracking().Where(one => one.PersonId == personId)
            .Select(one => new Counted<SequenceTally>(one.SequenceId, one.Tally)).ToListAsync(ct);

    public static async Task<List<Counted<PoseTally>>> PosesEverAsync(this YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.PoseTotals.AsNoTracking().Where(one => one.PersonId == personId)
            .Select(one => new Counted<PoseTally>(one.PoseId, one.Tally)).ToListAsync(ct);

    public static async Task<List<Counted<SequenceTally>>> SequencesAsync(
        this YogaDbContext db, Guid personId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var counted = await db.SequenceDays.Where(one => one.PersonId == personId && one.Date >= from && one.Date <= to)
            .GroupBy(one => one.SequenceId)
            .Select(group => new { Id = group.Key, Practices = group.Sum(one => one.Tally.Practices), Seconds = group.Sum(one => one.Tally.Seconds) })
            .ToListAsync(ct);
        return [.. counted.Select(one => new Counted<SequenceTally>(one.Id, new SequenceTally { Practices = one.Practices, Seconds = one.Seconds }))];
    }

    public static async Task<List<Counted<PoseTally>>> PosesAsync(
        this YogaDbContext db, Guid personId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var counted = await db.PoseDays.Where(one => one.PersonId == personId && one.Date >= from && one.Date <= to)
            .GroupBy(one => one.PoseId)
            .Select(group => new
            {
                Id = group.Key,
                Holds = group.Sum(one => one.Tally.Holds),
                Seconds = group.Sum(one => one.Tally.Seconds),
                Left = group.Sum(one => one.Tally.LeftSeconds),
                Right = group.Sum(one => one.Tally.RightSeconds),
            })
            .ToListAsync(ct);
        return [.. counted.Select(one => new Counted<PoseTally>(
            one.Id, new PoseTally { Holds = one.Holds, Seconds = one.Seconds, LeftSeconds = one.Left, RightSeconds = one.Right }))];
    }
}
