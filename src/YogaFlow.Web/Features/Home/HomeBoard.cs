using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;
using YogaFlow.Data;
using YogaFlow.Data.Progress;

namespace YogaFlow.Web.Features.Home;

/// <summary>What the first page offers: something to practise now, and, for someone who is known, where they stand.</summary>
internal sealed class HomeBoard(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, TimeProvider clock)
{
    /// <summary>The sequence that a first visit is led into.</summary>
    private const string FirstSequence = "first-practice";

    private const int MostSuggested = 6;

    /// <summary>Sequences to begin with, each with its steps and their poses; the first practice comes first.</summary>
    public async Task<IReadOnlyList<Sequence>> SuggestedAsync(CancellationToken ct) =>
    [
        .. (await shelf.ReadAsync(ct)).Sequences.Values
            .OrderBy(sequence => sequence.Slug == FirstSequence ? 0 : 1)
            .ThenBy(sequence => sequence.Level == Levels.Beginner ? 0 : 1)
            .ThenBy(sequence => sequence.TotalSeconds)
            .Take(MostSuggested),
    ];

    /// <summary>Where a person stands today.</summary>
    public async Task<Standing> StandingAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.PersonAsync(personId, ct);
        var today = person.Clock.DayOf(clock.GetUtcNow());
        var totals = await db.TotalsAsync(personId, ct);
        var plans = await db.PlansAsync(personId, ct);
        var week = (await db.DaysAsync(personId, Week.MondayOf(today), DateOnly.MaxValue, ct)).Aggregate(Tally.Nothing, (sum, day) => sum.Plus(day.Tally));
        var last = await db.PracticeSessions.AsNoTracking()
            .Where(session => session.PersonId == personId && session.Status == SessionStatus.Completed && session.Sequence != null)
            .OrderByDescending(session => session.StartedAt)
            .Select(session => new LastPractice(session.Sequence!.Slug, session.Sequence.Name, session.PracticeDate))
            .FirstOrDefaultAsync(ct);
        var streak = totals.Days.AsOf(today, plans);
        return new Standing(person.Name, streak, week.Completed, week.Seconds, streak.PractisedToday, last);
    }
}

/// <summary>A person's today.</summary>
internal sealed record Standing(string Name, Streak Streak, int WeekSessions, long WeekSeconds, bool PractisedToday, LastPractice? Last);

internal sealed record LastPractice(string Slug, string Name, DateOnly Date);
