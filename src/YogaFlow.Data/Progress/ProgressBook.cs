using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;

namespace YogaFlow.Data.Progress;

/// <summary>
/// Keeps what is counted in step with the sessions, in the same transaction: days, totals, streaks and badges. Whatever
/// changes a session holds the person, saves, and has the days that it touched summed up again.
/// </summary>
public sealed class ProgressBook(BadgeBook badges)
{
    /// <summary>
    /// Whoever changes this person's practices waits here until the transaction that came first has ended; without it, two
    /// devices would each sum up without the other's practice.
    /// </summary>
    public static Task HoldAsync(YogaDbContext db, Guid personId, CancellationToken ct) =>
        db.Users.Where(person => person.Id == personId)
            .ExecuteUpdateAsync(row => row.SetProperty(person => person.TimeZone, person => person.TimeZone), ct);

    /// <summary>Sums up days again. Call it within the transaction that changed their sessions, after saving them.</summary>
    /// <param name="dates">The days whose sessions changed; for one that moved, the old day and the new.</param>
    /// <returns>The badges that this earned.</returns>
    public async Task<IReadOnlyList<BadgeAward>> SumUpAsync(
        YogaDbContext db, Guid personId, IReadOnlyCollection<DateOnly> dates, DateTimeOffset now, CancellationToken ct)
    {
        var totals = await db.PracticeTotals.SingleOrDefaultAsync(one => one.PersonId == personId, ct);
        if (totals is null)
        {
            totals = new PracticeTotals { PersonId = personId };
            db.Add(totals);
        }

        var daysChanged = false;
        foreach (var date in dates.Distinct())
        {
            daysChanged |= await SumUpDayAsync(db, totals, date, ct);

            // A practice that moves touches the same totals twice: what the next day reads must be what this one left.
            await db.SaveChangesAsync(ct);
        }

        if (daysChanged)
        {
            await MarkAsync(db, totals, ct);
        }

        return await badges.AwardAsync(db, totals, now, ct);
    }

    /// <summary>What people read of badges.</summary>
    public async Task<IReadOnlyList<EarnedBadge>> WordsOfAsync(IReadOnlyList<BadgeAward> awards, CancellationToken ct)
    {
        if (awards.Count == 0)
        {
            return [];
        }

        var codes = awards.Select(award => award.Code).ToHashSet();
        return [.. (await badges.CaseAsync(ct)).Badges.Where(badge => codes.Contains(badge.Code))
            .Select(badge => new EarnedBadge(badge.Code, badge.Name, badge.Meaning))];
    }

    /// <summary>Counts the streaks again, after the person planned their weeks anew.</summary>
    public async Task PlanChangedAsync(YogaDbContext db, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.PracticeTotals.SingleOrDefaultAsync(one => one.PersonId == personId, ct) is { } totals)
        {
            await MarkAsync(db, totals, ct);
            await badges.AwardAsync(db, totals, now, ct);
        }
    }

    private static async Task MarkAsync(YogaDbContext db, PracticeTotals totals, CancellationToken ct)
    {
        var days = await db.PractisedDays(totals.PersonId).OrderBy(day => day).ToListAsync(ct);
        Mark(totals, days, await db.PlansAsync(totals.PersonId, ct));
        await db.SaveChangesAsync(ct);
    }

    internal static void Mark(PracticeTotals totals, IReadOnlyList<DateOnly> days, WeekPlans plans)
    {
        totals.FirstDay = days.Count == 0 ? null : days[0];
        totals.Days = StreakMark.Of(days, plans);
        totals.Weeks = WeekMark.Of(days, plans);
    }

    /// <returns>Whether the day has become one of practice, or is one no more.</returns>
    private static async Task<bool> SumUpDayAsync(YogaDbContext db, PracticeTotals totals, DateOnly date, CancellationToken ct)
    {
        var person = totals.PersonId;
        var sessions = await db.PracticeSessions.AsNoTracking().Include(session => session.Steps)
            .Where(session => session.PersonId == person && session.PracticeDate == date && session.Status != SessionStatus.Active)
            .ToListAsync(ct);
        var account = DayAccount.Of(sessions);
        var day = await db.PracticeDays.SingleOrDefaultAsync(one => one.PersonId == person && one.Date == date, ct);
        var before = day?.Tally ?? Tally.Nothing;
        totals.Tally = totals.Tally.Plus(account.Tally).Minus(before);
        if (day is null && account.Tally.Ended > 0)
        {
            db.Add(new PracticeDay { PersonId = person, Date = date, Tally = account.Tally });
        }
        else if (day is not null && account.Tally.Ended == 0)
        {
            db.Remove(day);
        }
        else
        {
            day?.Tally = account.Tally;
        }

        await SumUpPosesAsync(db, person, date, account.Poses, ct);
        await SumUpSequencesAsync(db, person, date, account.Sequences, ct);
        return before.Practised > 0 != account.Tally.Practised > 0;
    }

    private static async Task SumUpPosesAsync(
        YogaDbContext db, Guid person, DateOnly date, IReadOnlyDictionary<int, PoseTally> poses, CancellationToken ct)
    {
        var days = await db.PoseDays.Where(one => one.PersonId == person && one.Date == date).ToDictionaryAsync(one => one.PoseId, ct);
        var touched = days.Keys.Union(poses.Keys).ToHashSet();
        var totals = await db.PoseTotals.Where(one => one.PersonId == person && touched.Contains(one.PoseId)).ToDictionaryAsync(one => one.PoseId, ct);
        foreach (var pose in touched)
        {
            var before = days.GetValueOrDefault(pose)?.Tally ?? PoseTally.Nothing;
            var now = poses.GetValueOrDefault(pose, PoseTally.Nothing);
            Keep(db, days.GetValueOrDefault(pose), now.IsNothing, one => one.Tally = now, () => new PoseDay { PersonId = person, Date = date, PoseId = pose, Tally = now });
            var sum = (totals.GetValueOrDefault(pose)?.Tally ?? PoseTally.Nothing).Plus(now).Minus(before);
            Keep(db, totals.GetValueOrDefault(pose), sum.IsNothing, one => one.Tally = sum, () => new PoseTotals { PersonId = person, PoseId = pose, Tally = sum });
        }
    }

    private static async Task SumUpSequencesAsync(
        YogaDbContext db, Guid person, DateOnly date, IReadOnlyDictionary<int, SequenceTally> sequences, CancellationToken ct)
    {
        var days = await db.SequenceDays.Where(one => one.PersonId == person && one.Date == date).ToDictionaryAsync(one => one.SequenceId, ct);
        var touched = days.Keys.Union(sequences.Keys).ToHashSet();
        var totals = await db.SequenceTotals.Where(one => one.PersonId == person && touched.Contains(one.SequenceId)).ToDictionaryAsync(one => one.SequenceId, ct);
        foreach (var sequence in touched)
        {
            var before = days.GetValueOrDefault(sequence)?.Tally ?? SequenceTally.Nothing;
            var now = sequences.GetValueOrDefault(sequence, SequenceTally.Nothing);
            Keep(db, days.GetValueOrDefault(sequence), now.IsNothing, one => one.Tally = now, () => new SequenceDay { PersonId = person, Date = date, SequenceId = sequence, Tally = now });
            var sum = (totals.GetValueOrDefault(sequence)?.Tally ?? SequenceTally.Nothing).Plus(now).Minus(before);
            Keep(db, totals.GetValueOrDefault(sequence), sum.IsNothing, one => one.Tally = sum, () => new SequenceTotals { PersonId = person, SequenceId = sequence, Tally = sum });
        }
    }

    /// <summary>A row for what counts something, and none for nothing.</summary>
    private static void Keep<T>(YogaDbContext db, T? row, bool isNothing, Action<T> change, Func<T> make)
        where T : class
    {
        if (row is null)
        {
            if (!isNothing)
            {
                db.Add(make());
            }
        }
        else if (isNothing)
        {
            db.Remove(row);
        }
        else
        {
            change(row);
        }
    }
}

/// <summary>A badge as people read it.</summary>
public sealed record EarnedBadge(string Code, string Name, string Meaning);
