using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Library;

/// <summary>What one can find out about breathing exercises. Shared by the API and the pages.</summary>
internal sealed class BreathingLibrary(IDbContextFactory<YogaDbContext> contexts, Vocabulary vocabulary)
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "breathing.not-found", "There is no such breathing exercise.");

    /// <summary>Exercises that fit, the gentlest level first, then by name.</summary>
    public async Task<Outcome<(IReadOnlyList<BreathingExercise> Exercises, int Total)>> FindAsync(
        BreathingFilter filter, Slice slice, CancellationToken ct)
    {
        if (Check(filter) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var exercises = Filtered(db.BreathingExercises.AsNoTracking(), filter);
        var total = await exercises.CountAsync(ct);
        var found = await exercises
            .OrderBy(exercise => exercise.Level == Levels.Beginner ? 0 : exercise.Level == Levels.Intermediate ? 1 : 2).ThenBy(exercise => exercise.Name)
            .Skip(slice.Skip).Take(slice.Take)
            .ToListAsync(ct);
        return (found, total);
    }

    /// <param name="idOrSlug">The number or the slug of an exercise.</param>
    public async Task<Outcome<BreathingExercise>> GetAsync(string idOrSlug, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.BreathingExercises.AsNoTracking().Keyed(idOrSlug).SingleOrDefaultAsync(ct) is { } exercise ? exercise : NotFound;
    }

    /// <summary>The exercises with these slugs, in no particular order; unknown ones are left out.</summary>
    public async Task<IReadOnlyList<BreathingExercise>> BySlugsAsync(IReadOnlyCollection<string> slugs, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.BreathingExercises.AsNoTracking().Where(exercise => slugs.Contains(exercise.Slug)).ToListAsync(ct);
    }

    /// <summary>The conditions that forbid at least one exercise, with their labels: those that are worth a filter.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ConditionsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var used = (await db.BreathingExercises.AsNoTracking().Select(exercise => exercise.ForbiddenFor).ToListAsync(ct)).SelectMany(words => words).ToHashSet();
        return vocabulary.BreathingConditions.Where(word => used.Contains(word.Key)).ToDictionary();
    }

    private static IQueryable<BreathingExercise> Filtered(IQueryable<BreathingExercise> exercises, BreathingFilter filter)
    {
        foreach (var word in NameFold.Words(filter.Search ?? ""))
        {
            exercises = exercises.Where(exercise => exercise.SearchKey.Contains(word));
        }

        if (filter.Difficulty is { Length: > 0 } difficulty)
        {
            exercises = exercises.Where(exercise => exercise.Level == difficulty);
        }

        if (filter.Energy is { Length: > 0 } energy)
        {
            exercises = exercises.Where(exercise => exercise.Energy == energy);
        }

        if (filter.Avoid is { Length: > 0 } condition)
        {
            exercises = exercises.Where(exercise => !exercise.ForbiddenFor.Contains(condition));
        }

        // A search of signs alone has no words; nothing is called that.
        return filter.Search is { Length: > 0 } search && NameFold.Words(search).Count == 0 && search.Trim().Length > 0
            ? exercises.Where(_ => false)
            : exercises;
    }

    private Refusal? Check(BreathingFilter filter) =>
        WordRefusal.TooLong(filter.Search)
        ?? WordRefusal.Unknown("difficulty", filter.Difficulty, vocabulary.Levels)
        ?? WordRefusal.Unknown("energy", filter.Energy, vocabulary.Energies)
        ?? WordRefusal.Unknown("avoid", filter.Avoid, vocabulary.BreathingConditions);
}
