using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Progress;

namespace YogaFlow.Data.Progress;

/// <summary>How several features read what is counted; each goes through the key.</summary>
public static class ProgressReads
{
    /// <summary>The days on which the person completed a practice, or more than half of one.</summary>
    public static IQueryable<DateOnly> PractisedDays(this YogaDbContext db, Guid personId) => db.PracticeDays
        .Where(day => day.PersonId == personId && (day.Tally.Completed > 0 || day.Tally.Partial > 0))
        .Select(day => day.Date);

    /// <summary>The person's days between two dates, both included, oldest first; a day without an ended practice is not among them.</summary>
    public static Task<List<PracticeDay>> DaysAsync(this YogaDbContext db, Guid personId, DateOnly from, DateOnly to, CancellationToken ct) =>
        db.PracticeDays.AsNoTracking().Where(day => day.PersonId == personId && day.Date >= from && day.Date <= to)
            .OrderBy(day => day.Date).ToListAsync(ct);
}
