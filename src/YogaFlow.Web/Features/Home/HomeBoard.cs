using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Home;

/// <summary>What the first page says to someone who is known: where they stand, and where they were.</summary>
internal sealed class HomeBoard(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, ProgressBook book, TimeProvider clock)
{
    /// <summary>The sequence that a first visit is led into.</summary>
    public const string FirstSequence = "first-practice";

    private const int MostToBeginWith = 6;
    private const int MostListed = 3;

    /// <summary>Sequences to begin with, each with its steps and their poses; the first practice comes first.</summary>
    public async Task<IReadOnlyList<Sequence>> ToBeginWithAsync(CancellationToken ct) =>
    [
        .. (await shelf.ReadAsync(ct)).Sequences.Values
            .OrderBy(sequence => sequence.Slug == FirstSequence ? 0 : 1)
            .ThenBy(sequence => sequence.Level == Levels.Beginner ? 0 : 1)
            .ThenBy(sequence => sequence.TotalSeconds)
            .Take(MostToBeginWith),
    ];

    /// <summary>Where a person stands today.</summary>
    public async Task<Standing> StandingAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var library = await shelf.ReadAsync(ct);
        var person = await db.PersonAsync(personId, ct);
        var today = person.Clock.DayOf(clock.GetUtcNow());
        var totals = await db.TotalsAsync(personId, ct);
        var plans = await db.PlansAsync(personId, ct);
        var monday = Week.MondayOf(today);
        var days = await db.DaysAsync(personId, today.AddDays(1 - Consistency.WindowDays), DateOnly.MaxValue, ct);
        var practised = days.Where(day => day.Tally.Practised > 0).Select(day => day.Date).ToHashSet();
        var week = days.Where(day => day.Date >= monday).ToList();
        var active = await db.PracticeSessions.AsNoTracking()
            .SingleOrDefaultAsync(session => session.PersonId == personId && session.Status == SessionStatus.Active, ct);
        var last = await db.PracticeSessions.AsNoTracking().Where(session => session.PersonId == personId && session.Status != SessionStatus.Active)
            .OrderByDescending(session => session.StartedAt).ThenByDescending(session => session.Id)
            .Take(MostListed).ToListAsync(ct);
        var awards = await db.BadgeAwards.AsNoTracking().Where(award => award.PersonId == personId && award.CelebratedAt == null).ToListAsync(ct);
        var streak = totals.Days.AsOf(today, plans);

        // A freeze before the run that goes on paid for nothing: a second missed day of its week began the run after it.
        var frozen = totals.Days.FrozenAsOf(today, plans).ToHashSet();
        return new Standing(
            person.Name, today, streak, totals.Weeks.CurrentWeeks(today), plans.For(today),
            Consistency.Of(practised, totals.FirstDay, plans, today),
            WeekGoals.Of(monday, week.Select(day => new DayTally(day.Date, day.Tally.Completed, day.Tally.Seconds)), plans),
            [.. Enumerable.Range(0, Week.Days).Select(i => monday.AddDays(i)).Select(day => new WeekDay(day, practised.Contains(day), plans.IsRestDay(day), frozen.Contains(day)))],
            active is null ? null : Recent(active, library),
            [.. last.Select(session => Recent(session, library))],
            await book.WordsOfAsync(awards, ct));
    }

    private static RecentPractice Recent(PracticeSession session, LibrarySnapshot library)
    {
        var sequence = session.SequenceId is { } id ? library.Sequences.GetValueOrDefault(id) : null;
        return new RecentPractice(
            session.Id, sequence?.Slug, sequence?.Name ?? session.SequenceName, session.Kind, session.PracticeDate, session.DurationSeconds, session.Status);
    }
}

/// <summary>A person's today.</summary>
/// <param name="Weeks">The weekly streak.</param>
/// <param name="Plan">What this week is meant to be.</param>
/// <param name="Days">The seven days of this week, Monday first.</param>
/// <param name="Active">The practice that is going on.</param>
/// <param name="Last">The last practices, newest first.</param>
/// <param name="NewBadges">Earned, and not yet celebrated.</param>
public sealed record Standing(
    string Name, DateOnly Today, Streak Streak, int Weeks, WeekPlan Plan, Consistency Consistency, WeekGoals Goals,
    IReadOnlyList<WeekDay> Days, RecentPractice? Active, IReadOnlyList<RecentPractice> Last, IReadOnlyList<EarnedBadge> NewBadges);

/// <summary>One day of a week.</summary>
/// <param name="IsFrozen">Missed, and covered by the week's freeze.</param>
public sealed record WeekDay(DateOnly Date, bool IsPractised, bool IsRest, bool IsFrozen);

/// <summary>One of the last practices.</summary>
public sealed record RecentPractice(
    Guid Id, string? Slug, string? Name, PracticeKind Kind, DateOnly Date, int Seconds, SessionStatus Status);
