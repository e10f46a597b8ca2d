using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Practice;
using YogaFlow.Core.Progress;

namespace YogaFlow.Data.Progress;

/// <summary>Counts everything again from the sessions, person by person, and writes what differs from what is stored.</summary>
/// <remarks>It can be stopped at any time and begun again: each person is one transaction, and one who is right is left alone.</remarks>
public sealed class Recount(IDbContextFactory<YogaDbContext> contexts, BadgeBook badges, TimeProvider clock)
{
    private const int PageSize = 500;

    /// <param name="onlyUncounted">True looks only at people who have practised but have never been counted.</param>
    /// <param name="progress">Told after each person.</param>
    public async Task<RecountResult> RunAsync(bool onlyUncounted, IProgress<RecountResult>? progress, CancellationToken ct)
    {
        var result = new RecountResult(0, 0);
        var after = Guid.Empty;
        while (await PeopleAsync(after, onlyUncounted, ct) is { Count: > 0 } people)
        {
            foreach (var person in people)
            {
                var differs = await PersonAsync(person, ct);
                result = result with { People = result.People + 1, Differing = result.Differing + (differs ? 1 : 0) };
                progress?.Report(result);
            }

            after = people[^1];
        }

        return result;
    }

    /// <returns>Whether what was stored was not what the sessions say.</returns>
    public async Task<bool> PersonAsync(Guid personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ProgressBook.HoldAsync(db, personId, ct);
        var right = await CountAsync(db, personId, ct);
        var differs = !right.SameAs(await StoredAsync(db, personId, ct));
        if (differs)
        {
            await ReplaceAsync(db, personId, right, ct);
        }

        var before = await BadgesAsync(db, personId, ct);
        await badges.AwardAsync(db, right.Totals, clock.GetUtcNow(), ct);
        differs |= !before.SetEquals(await BadgesAsync(db, personId, ct));
        await transaction.CommitAsync(ct);
        return differs;
    }

    private async Task<List<Guid>> PeopleAsync(Guid after, bool onlyUncounted, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = db.Users.Where(person => person.Id > after);
        if (onlyUncounted)
        {
            people = people.Where(person =>
                !db.PracticeTotals.Any(totals => totals.PersonId == person.Id)
                && db.PracticeSessions.Any(session => session.PersonId == person.Id && session.Status != SessionStatus.Active));
        }

        return await people.OrderBy(person => person.Id).Select(person => person.Id).Take(PageSize).ToListAsync(ct);
    }

    private static async Task<Book> CountAsync(YogaDbContext db, Guid personId, CancellationToken ct)
    {
        var sessions = await db.PracticeSessions.AsNoTracking().Include(session => session.Steps).AsSplitQuery()
            .Where(session => session.PersonId == personId && session.Status != SessionStatus.Active)
            .ToListAsync(ct);
        var days = sessions.GroupBy(session => session.PracticeDate).ToDictionary(day => day.Key, DayAccount.Of);
        var totals = new PracticeTotals { PersonId = personId, Tally = days.Values.Aggregate(Tally.Nothing, (sum, day) => sum.Plus(day.Tally)) };
        var practised = days.Where(day => day.Value.Tally.Practised > 0).Select(day => day.Key).Order().ToList();
        ProgressBook.Mark(totals, practised, await db.PlansAsync(personId, ct));
        return new Book(
            totals,
            days.ToDictionary(day => day.Key, day => day.Value.Tally),
            days.SelectMany(day => day.Value.Poses.Select(pose => (Key: (day.Key, pose.Key), pose.Value))).ToDictionary(one => one.Key, one => one.Value),
            days.SelectMany(day => day.Value.Sequences.Select(sequence => (Key: (day.Key, sequence.Key), sequence.Value))).ToDictionary(one => one.Key, one => one.Value),
            days.Values.SelectMany(day => day.Poses).GroupBy(one => one.Key)
                .ToDictionary(one => one.Key, one => one.Aggregate(PoseTally.Nothing, (sum, pose) => sum.Plus(pose.Value))),
            days.Values.SelectMany(day => day.Sequences).GroupBy(one => one.Key)
                .ToDictionary(one => one.Key, one => one.Aggregate(SequenceTally.Nothing, (sum, sequence) => sum.Plus(sequence.Value))));
    }

    private static async Task<Book> StoredAsync(YogaDbContext db, Guid personId, CancellationToken ct) => new(
        await db.TotalsAsync(personId, ct),
        await db.PracticeDays.AsNoTracking().Where(one => one.PersonId == personId).ToDictionaryAsync(one => one.Date, one => one.Tally, ct),
        await db.PoseDays.AsNoTracking().Where(one => one.PersonId == personId).ToDictionaryAsync(one => (one.Date, one.PoseId), one => one.Tally, ct),
        await db.SequenceDays.AsNoTracking().Where(one => one.PersonId == personId).ToDictionaryAsync(one => (one.Date, one.SequenceId), one => one.Tally, ct),
        await db.PoseTotals.AsNoTracking().Where(one => one.PersonId == personId).ToDictionaryAsync(one => one.PoseId, one => one.Tally, ct),
        await db.SequenceTotals.AsNoTracking().Where(one => one.PersonId == personId).ToDictionaryAsync(one => one.SequenceId, one => one.Tally, ct));

    private static async Task ReplaceAsync(YogaDbContext db, Guid person, Book right, CancellationToken ct)
    {
        await db.PracticeDays.Where(one => one.PersonId == person).ExecuteDeleteAsync(ct);
        await db.PoseDays.Where(one => one.PersonId == person).ExecuteDeleteAsync(ct);
        await db.SequenceDays.Where(one => one.PersonId == person).ExecuteDeleteAsync(ct);
        await db.PracticeTotals.Where(one => one.PersonId == person).ExecuteDeleteAsync(ct);
        await db.PoseTotals.Where(one => one.PersonId == person).ExecuteDeleteAsync(ct);
        await db.SequenceTotals.Where(one => one.PersonId == person).ExecuteDeleteAsync(ct);
        db.Add(right.Totals);
        db.AddRange(right.Days.Select(one => new PracticeDay { PersonId = person, Date = one.Key, Tally = one.Value }));
        db.AddRange(right.PoseDays.Select(one => new PoseDay { PersonId = person, Date = one.Key.Date, PoseId = one.Key.Id, Tally = one.Value }));
        db.AddRange(right.SequenceDays.Select(one => new SequenceDay { PersonId = person, Date = one.Key.Date, SequenceId = one.Key.Id, Tally = one.Value }));
        db.AddRange(right.Poses.Select(one => new PoseTotals { PersonId = person, PoseId = one.Key, Tally = one.Value }));
        db.AddRange(right.Sequences.Select(one => new SequenceTotals { PersonId = person, SequenceId = one.Key, Tally = one.Value }));
        await db.SaveChangesAsync(ct);
    }

    private static async Task<HashSet<string>> BadgesAsync(YogaDbContext db, Guid personId, CancellationToken ct) =>
        [.. await db.BadgeAwards.Where(award => award.PersonId == personId).Select(award => award.Code).ToListAsync(ct)];

    /// <summary>All that is counted of one person.</summary>
    private sealed record Book(
        PracticeTotals Totals,
        IReadOnlyDictionary<DateOnly, Tally> Days,
        IReadOnlyDictionary<(DateOnly Date, int Id), PoseTally> PoseDays,
        IReadOnlyDictionary<(DateOnly Date, int Id), SequenceTally> SequenceDays,
        IReadOnlyDictionary<int, PoseTally> Poses,
        IReadOnlyDictionary<int, SequenceTally> Sequences)
    {
        public bool SameAs(Book other) =>
            (Totals.Tally, Totals.FirstDay, Totals.Days, Totals.Weeks) == (other.Totals.Tally, other.Totals.FirstDay, other.Totals.Days, other.Totals.Weeks)
            && Same(Days, other.Days) && Same(PoseDays, other.PoseDays) && Same(SequenceDays, other.SequenceDays)
            && Same(Poses, other.Poses) && Same(Sequences, other.Sequences);

        private static bool Same<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> one, IReadOnlyDictionary<TKey, TValue> other) =>
            one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && Equals(pair.Value, value));
    }
}

/// <summary>How far counting again has come.</summary>
/// <param name="People">Looked at.</param>
/// <param name="Differing">Whose stored numbers were not what their sessions say; they are now.</param>
public sealed record RecountResult(int People, int Differing);
