using Microsoft.EntityFrameworkCore;
using YogaFlow.Core.Library;
using YogaFlow.Core.Progress;
using YogaFlow.Core.Progress.Suggesting;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Home;

/// <summary>What to practise now, and why. Shared by the API and the first page.</summary>
internal sealed class SuggestionBoard(
    IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, Vocabulary vocabulary, TimeProvider clock)
{
    /// <summary>How far back it is looked for what is neglected and what was practised lately.</summary>
    private const int RecentDays = 28;

    /// <summary>From this many completed practices on, their usual length says something.</summary>
    private const int EnoughToBeUsual = 3;

    /// <summary>Before this many completed practices nothing above the person's level is suggested.</summary>
    private const int EnoughToStepUp = 5;

    /// <param name="minutes">The time there is; null when the person did not say.</param>
    /// <param name="turn">0 first, one more each time the person asks for others.</param>
    public async Task<IReadOnlyList<Suggestion>> ChooseAsync(Guid personId, int? minutes, int turn, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.PersonAsync(personId, ct);
        var totals = await db.TotalsAsync(personId, ct);
        var shown = await db.ShownSuggestions.SingleOrDefaultAsync(one => one.PersonId == personId, ct);
        var library = await shelf.ReadAsync(ct);
        var practiser = await PractiserAsync(db, person, totals, library, ct);
        var isNewTurn = shown is null || shown.Date != practiser.Today || shown.Ended != totals.Tally.Ended;
        var asked = practiser with { MinutesAvailable = minutes, Turn = turn, LastShown = (isNewTurn ? shown?.SequenceIds : shown?.Before) ?? [] };
        var candidates = totals.Tally.Completed < EnoughToStepUp ? NoStepUp(library.Traits, person.Level) : library.Traits;
        var chosen = totals.Tally.Ended == 0 ? LedIn(candidates, asked) : Suggester.Choose(candidates, asked, Label);
        if (minutes is null && turn == 0)
        {
            await RememberAsync(db, shown ?? new ShownSuggestions { PersonId = personId }, isNewTurn, practiser.Today, totals.Tally.Ended, chosen, ct);
        }

        return chosen;
    }

    /// <summary>Whoever has never practised is led into the first practice, when it fits them at all; others come after it.</summary>
    private IReadOnlyList<Suggestion> LedIn(IReadOnlyList<SequenceTraits> candidates, Practiser asked)
    {
        var byFirst = candidates.ToLookup(one => one.Slug == HomeBoard.FirstSequence);
        var others = Suggester.Choose([.. byFirst[false]], asked, Label);
        if (asked.Turn > 0)
        {
            return others;
        }

        var first = Suggester.Choose([.. byFirst[true]], asked, Label);
        if (asked.LastShown.ToHashSet().SetEquals(first.Concat(others).Take(Suggester.Most).Select(one => one.Sequence.Id)))
        {
            others = Suggester.Choose([.. byFirst[false]], asked with { Turn = 1 }, Label);
        }

        return [.. first.Concat(others).Take(Suggester.Most)];
    }

    /// <summary>Those of the person's level and easier ones; all of them when these are too few.</summary>
    private static IReadOnlyList<SequenceTraits> NoStepUp(IReadOnlyList<SequenceTraits> traits, string level)
    {
        string[] ladder = [Levels.Beginner, Levels.Intermediate, Levels.Advanced];
        var known = traits.Where(one => Array.IndexOf(ladder, one.Level) <= Array.IndexOf(ladder, level)).ToList();
        return known.Count > Suggester.Most ? known : traits;
    }

    private async Task<Practiser> PractiserAsync(
        YogaDbContext db, PersonFacts person, PracticeTotals totals, LibrarySnapshot library, CancellationToken ct)
    {
        var (id, now) = (totals.PersonId, clock.GetUtcNow());
        var today = person.Clock.DayOf(now);
        var since = today.AddDays(1 - RecentDays);
        var poses = await db.PoseDays.Where(one => one.PersonId == id && one.Date >= since)
            .GroupBy(one => one.PoseId).Select(group => new { Id = group.Key, Seconds = group.Sum(one => one.Tally.Seconds) }).ToListAsync(ct);
        var sequences = await db.SequenceDays.Where(one => one.PersonId == id && one.Date >= since)
            .GroupBy(one => one.SequenceId).Select(group => new { Id = group.Key, Last = group.Max(one => one.Date) }).ToListAsync(ct);
        var times = await db.SequenceTotals.Where(one => one.PersonId == id).ToDictionaryAsync(one => one.SequenceId, one => one.Tally.Practices, ct);
        var reactions = await db.PoseTotals.AsNoTracking()
            .Where(one => one.PersonId == id && (one.Tally.Pleased > 0 || one.Tally.Hurt > 0)).ToListAsync(ct);
        var (hearts, dearPoses) = (await db.FavouriteSequenceIdsAsync(id, ct), await db.FavouritePoseIdsAsync(id, ct));
        return new Practiser
        {
            Level = person.Level,
            Limits = person.Limits.ToHashSet(),
            LocalTime = TimeOnly.FromDateTime(person.Clock.LocalOf(now).DateTime),
            Today = today,
            UsualSeconds = totals.Tally.Completed < EnoughToBeUsual ? null : (int)(totals.Tally.Seconds / totals.Tally.Completed),
            CategorySeconds = poses.Where(pose => library.Poses.ContainsKey(pose.Id))
                .SelectMany(pose => library.Poses[pose.Id].Categories.Distinct().Select(category => (category, pose.Seconds)))
                .GroupBy(one => one.category).ToDictionary(group => group.Key, group => (int)group.Sum(one => one.Seconds)),
            Sequences = sequences.ToDictionary(one => one.Id, one => new PractisedSequence(one.Last, times.GetValueOrDefault(one.Id, 1))),
            Favourites = hearts,
            PleasedPoses = reactions.Where(one => one.Tally.Pleased > one.Tally.Hurt).Select(one => one.PoseId).Concat(dearPoses).ToHashSet(),
            HurtPoses = reactions.Where(one => one.Tally.Hurt > 0 && one.Tally.Hurt >= one.Tally.Pleased).Select(one => one.PoseId).ToHashSet(),
        };
    }

    /// <summary>Keeps what is shown, so that another day or another practice brings others.</summary>
    private static async Task RememberAsync(
        YogaDbContext db, ShownSuggestions shown, bool isNewTurn, DateOnly today, int ended, IReadOnlyList<Suggestion> chosen, CancellationToken ct)
    {
        List<int> ids = [.. chosen.Select(one => one.Sequence.Id)];
        if (!isNewTurn && shown.SequenceIds.SequenceEqual(ids))
        {
            return;
        }

        var isFirst = shown.SequenceIds.Count == 0 && shown.Date == default;
        (shown.Before, shown.SequenceIds, shown.Date, shown.Ended) = (isNewTurn ? shown.SequenceIds : shown.Before, ids, today, ended);
        if (isFirst)
        {
            db.Add(shown);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same person looked from two devices for the first time at once; either's three are as good.
        }
    }

    private string Label(string word) =>
        vocabulary.Categories.GetValueOrDefault(word) ?? vocabulary.Conditions.GetValueOrDefault(word, word);
}
