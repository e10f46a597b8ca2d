using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Core.Progress;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Home;

/// <summary>What the first page offers: something to practise now, and, for someone who is known, where they stand.</summary>
internal sealed class HomeBoard(IDbContextFactory<YogaDbContext> contexts, TimeProvider clock)
{
    /// <summary>The sequence that a first visit is led into.</summary>
    private const string FirstSequence = "first-practice";

    private const int MostSuggested = 6;

    /// <summary>Sequences to begin with, each with its steps and their poses; the first practice comes first.</summary>
    public async Task<IReadOnlyList<Sequence>> SuggestedAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Sequences
            .OrderBy(sequence => sequence.Slug == FirstSequence ? 0 : 1)
            .ThenBy(sequence => sequence.Level == Levels.Beginner ? 0 : 1)
            .ThenBy(sequence => sequence.TotalSeconds)
            .Take(MostSuggested)
            .WithSteps()
            .ToListAsync(ct);
    }

    /// <summary>Where a person stands today.</summary>
    public async Task<Standing> StandingAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(one => one.Id == personId, ct);
        var today = PersonalDay.Of(clock.GetUtcNow(), person?.TimeZone ?? "UTC");
        var own = db.CompletedBy(personId);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var week = await own.Where(session => session.PracticeDate >= monday).Select(session => session.DurationSeconds).ToListAsync(ct);
        var last = await own.Where(session => session.Sequence != null).OrderByDescending(session => session.StartedAt)
            .Select(session => new LastPractice(session.Sequence!.Slug, session.Sequence.Name, session.PracticeDate))
            .FirstOrDefaultAsync(ct);
        return new Standing(person?.Name ?? "", await db.StreakAsync(personId, today, ct), week.Count, week.Sum(), await own.AnyAsync(session => session.PracticeDate == today, ct), last);
    }
}

/// <summary>A person's today.</summary>
internal sealed record Standing(string Name, Streak Streak, int WeekSessions, int WeekSeconds, bool PractisedToday, LastPractice? Last);

internal sealed record LastPractice(string Slug, string Name, DateOnly Date);
