using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Data;
using YogaFlow.Web.Catalogue;

namespace YogaFlow.Web.Features.Library;

/// <summary>What one can find out about sequences. Shared by the API and the pages.</summary>
internal sealed class SequenceLibrary(IDbContextFactory<YogaDbContext> contexts, LibraryShelf shelf, Vocabulary vocabulary)
{
    private const int LongestMinutes = 24 * 60;
    private const int HalfAMinute = 30;

    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "sequence.not-found", "There is no such sequence.");

    /// <summary>Sequences that fit, shortest first, each with its steps and their poses.</summary>
    public async Task<Outcome<(IReadOnlyList<Sequence> Sequences, int Total)>> FindAsync(SequenceFilter filter, Slice slice, CancellationToken ct)
    {
        if (Check(filter) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var sequences = Filtered(db.Sequences.AsNoTracking(), filter);
        var total = await sequences.CountAsync(ct);
        var found = await sequences.OrderBy(sequence => sequence.TotalSeconds).ThenBy(sequence => sequence.Name)
            .Skip(slice.Skip).Take(slice.Take)
            .ToListAsync(ct);
        return (await shelf.WithStepsAsync(db, found, ct), total);
    }

    /// <param name="idOrSlug">The number or the slug of a sequence.</param>
    public async Task<Outcome<Sequence>> GetAsync(string idOrSlug, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Sequences.Keyed(idOrSlug).WithSteps().SingleOrDefaultAsync(ct) is { } sequence ? sequence : NotFound;
    }

    /// <summary>The sequences in which a pose is practised, shortest first.</summary>
    public async Task<IReadOnlyList<Sequence>> WithPoseAsync(int poseId, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Sequences.AsNoTracking()
            .Where(sequence => sequence.Steps.Any(step => step.PoseId == poseId))
            .OrderBy(sequence => sequence.TotalSeconds).ThenBy(sequence => sequence.Name)
            .Take(most)
            .ToListAsync(ct);
        return await shelf.WithStepsAsync(db, found, ct);
    }

    /// <summary>What poses have to respect for a person; nothing for someone who is not signed in.</summary>
    public async Task<IReadOnlyList<string>> LimitsAsync(Guid? personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.LimitsAsync(personId, ct);
    }

    /// <summary>Where a sequence is among a person's favourites.</summary>
    public async Task<FavouritePlaces> PlacesAsync(Guid personId, Sequence sequence, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.FavouritePlacesAsync(personId, new Favourite(FavouriteKind.Sequence, sequence.Id), ct);
    }

    /// <summary>Every word of a group with the number of sequences that carry it.</summary>
    public async Task<IReadOnlyList<WordCount>> CountsAsync(SequenceGroup group, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var sequences = db.Sequences.AsNoTracking();
        var (words, used) = group switch
        {
            SequenceGroup.Style => (vocabulary.Styles, await sequences.Select(sequence => sequence.Style).ToListAsync(ct)),
            SequenceGroup.Focus => (vocabulary.FocusAreas, await sequences.Select(sequence => sequence.Focus).ToListAsync(ct)),
            _ => (vocabulary.Levels, await sequences.Select(sequence => sequence.Level).ToListAsync(ct)),
        };
        return [.. words.Select(word => new WordCount(word.Key, word.Value, used.Count(one => one == word.Key)))];
    }

    private static IQueryable<Sequence> Filtered(IQueryable<Sequence> sequences, SequenceFilter filter)
    {
        foreach (var word in NameFold.Words(filter.Search ?? ""))
        {
            sequences = sequences.Where(sequence => sequence.SearchKey.Contains(word));
        }

        if (filter.Difficulty is { Length: > 0 } difficulty)
        {
            sequences = sequences.Where(sequence => sequence.Level == difficulty);
        }

        if (filter.FocusArea is { Length: > 0 } focus)
        {
            sequences = sequences.Where(sequence => sequence.Focus == focus);
        }

        if (filter.Style is { Length: > 0 } style)
        {
            sequences = sequences.Where(sequence => sequence.Style == style);
        }

        // Minutes as people read them: 15 covers what rounds to 15.
        if (filter.MinDuration is { } shortest)
        {
            sequences = sequences.Where(sequence => sequence.TotalSeconds >= (shortest * 60) - HalfAMinute);
        }

        if (filter.MaxDuration is { } longest)
        {
            sequences = sequences.Where(sequence => sequence.TotalSeconds < (longest * 60) + HalfAMinute);
        }

        return filter.PresetOnly ? sequences.Where(sequence => sequence.IsPreset) : sequences;
    }

    private Refusal? Check(SequenceFilter filter) =>
        WordRefusal.TooLong(filter.Search)
        ?? WordRefusal.Unknown("difficulty", filter.Difficulty, vocabulary.Levels)
        ?? WordRefusal.Unknown("focus_area", filter.FocusArea, vocabulary.FocusAreas)
        ?? WordRefusal.Unknown("style", filter.Style, vocabulary.Styles)
        ?? Minutes("min_duration", filter.MinDuration)
        ?? Minutes("max_duration", filter.MaxDuration);

    private static Refusal? Minutes(string field, int? minutes) => minutes is < 0 or > LongestMinutes
        ? new Refusal(RefusalKind.Invalid, "filter.minutes", $"{field} must be from 0 to {LongestMinutes} minutes.", field)
        : null;
}

internal enum SequenceGroup
{
    Level,
    Focus,
    Style,
}
