using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.People;
using YogaFlow.Core.Progress;

namespace YogaFlow.Data;

/// <summary>What several features ask of a person: how their days run, and what they plan for a week.</summary>
public static class PersonReads
{
    /// <summary>What the pages need to know of a person; the usual for someone who is not known.</summary>
    public static async Task<PersonFacts> PersonAsync(this YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.Users.Where(person => person.Id == personId)
            .Select(person => new PersonFacts(person.Name, person.ExperienceLevel, person.TimeZone, person.DayStartsAt, person.Limits))
            .SingleOrDefaultAsync(ct) ?? PersonFacts.Unknown;

    /// <summary>What poses have to respect for the person; nothing for someone who is not signed in.</summary>
    public static async Task<IReadOnlyList<string>> LimitsAsync(this YogaDbContext db, Guid? personId, CancellationToken ct) => personId is null
        ? []
        : await db.Users.Where(person => person.Id == personId).Select(person => person.Limits).SingleOrDefaultAsync(ct) ?? [];

    /// <summary>How the person's days run.</summary>
    public static async Task<PersonClock> ClockAsync(this YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.Users.Where(person => person.Id == personId)
            .Select(person => new PersonClock(person.TimeZone, person.DayStartsAt))
            .SingleOrDefaultAsync(ct) ?? PersonClock.Usual;

    /// <summary>What the person planned for their weeks, each plan from its Monday on.</summary>
    public static async Task<WeekPlans> PlansAsync(this YogaDbContext db, Guid personId, CancellationToken ct) =>
        new(await db.WeekPlans.AsNoTracking().Where(plan => plan.PersonId == personId).ToListAsync(ct));

    /// <summary>Everything the person has practised, summed up; nothing for someone who has not practised.</summary>
    public static async Task<PracticeTotals> TotalsAsync(this YogaDbContext db, Guid personId, CancellationToken ct) =>
        await db.PracticeTotals.AsNoTracking().SingleOrDefaultAsync(totals => totals.PersonId == personId, ct)
        ?? new PracticeTotals { PersonId = personId };
}

/// <param name="Level">beginner, intermediate or advanced.</param>
/// <param name="Limits">Conditions of the body, words of the vocabulary.</param>
public sealed record PersonFacts(string Name, string Level, string TimeZone, int DayStartsAt, IReadOnlyList<string> Limits)
{
    public static readonly PersonFacts Unknown = new("", "beginner", PersonClock.Usual.TimeZone, PersonClock.Usual.DayStartsAt, []);

    public PersonClock Clock => new(TimeZone, DayStartsAt);
}
