using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.People;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;

namespace YogaFlow.Data;

/// <summary>What several features ask of a person: which day it is for them, and how their days of practice run.</summary>
public static class PersonReads
{
    /// <summary>The person's IANA zone; UTC for someone who is not known.</summary>
    public static async Task<string> ZoneAsync(this YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.Users.Where(person => person.Id == personId).Select(person => person.TimeZone).SingleOrDefaultAsync(ct) ?? "UTC";

    /// <summary>The date of an instant in the person's zone.</summary>
    public static async Task<DateOnly> DayAsync(this YogaDbContext db, Guid personId, DateTimeOffset instant, CancellationToken ct) =>
        PersonalDay.Of(instant, await db.ZoneAsync(personId, ct));

    /// <summary>The person's completed practices; not tracked.</summary>
    public static IQueryable<PracticeSession> CompletedBy(this YogaDbContext db, Guid personId) => db.PracticeSessions.AsNoTracking()
        .Where(session => session.PersonId == personId && session.Status == SessionStatus.Completed);

    /// <summary>The person's streak as of a date in their zone.</summary>
    public static async Task<Streak> StreakAsync(this YogaDbContext db, Guid personId, DateOnly today, CancellationToken ct) =>
        Streak.Of(await db.CompletedBy(personId).Select(session => session.PracticeDate).Distinct().ToListAsync(ct), today);
}
