using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Core.People;
using YogaFlow.Data;

namespace YogaFlow.Web.Features.Library;

/// <summary>What one can find out about poses. Shared by the API and the pages.</summary>
internal sealed class PoseLibrary(IDbContextFactory<YogaDbContext> contexts, Vocabulary vocabulary)
{
    private const int MostSimilar = 6;
    private const int MostVariations = 30;

    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "pose.not-found", "There is no such pose.");

    /// <summary>Poses that fit, by name; those whose English name begins with what is searched come first.</summary>
    public async Task<Outcome<(IReadOnlyList<Pose> Poses, int Total)>> FindAsync(PoseFilter filter, Slice slice, CancellationToken ct)
    {
        if (Check(filter) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var poses = Filtered(db.Poses.AsNoTracking(), filter);
        var total = await poses.CountAsync(ct);

        // A key begins with the English name; who types "cat" wants Cat before what is only also called so.
        var beginning = NameFold.Separator + string.Concat(NameFold.Words(filter.Search ?? ""));
        var found = await poses
            .OrderByDescending(pose => pose.SearchKey.StartsWith(beginning)).ThenBy(pose => pose.Name)
            .Skip(slice.Skip).Take(slice.Take)
            .ToListAsync(ct);
        return (found, total);
    }

    /// <param name="idOrSlug">The number or the slug of a pose.</param>
    public async Task<Outcome<Pose>> GetAsync(string idOrSlug, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Poses.AsNoTracking().Keyed(idOrSlug).SingleOrDefaultAsync(ct) is { } pose ? pose : NotFound;
    }

    /// <summary>The poses with these slugs, in the order given; unknown ones are left out.</summary>
    public async Task<IReadOnlyList<Pose>> BySlugsAsync(IReadOnlyCollection<string> slugs, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Poses.AsNoTracking().Where(pose => slugs.Contains(pose.Slug)).ToDictionaryAsync(pose => pose.Slug, ct);
        return [.. slugs.Where(found.ContainsKey).Distinct().Select(slug => found[slug])];
    }

    /// <summary>The poses that vary the same pose as this one, by name: its variations, or what it varies and the other variations.</summary>
    public async Task<IReadOnlyList<Pose>> VariationsAsync(Pose pose, CancellationToken ct)
    {
        var varied = pose.VariationOf ?? pose.Slug;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Poses.AsNoTracking()
            .Where(other => other.Id != pose.Id && (other.VariationOf == varied || other.Slug == varied))
            .OrderBy(other => other.VariationOf == null ? 0 : 1).ThenBy(other => other.Level).ThenBy(other => other.Name)
            .Take(MostVariations)
            .ToListAsync(ct);
    }

    public async Task<int> CountVariationsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Poses.CountAsync(pose => pose.VariationOf != null, ct);
    }

    /// <summary>Poses of the same family and category, nearest in level first.</summary>
    public async Task<IReadOnlyList<Pose>> SimilarAsync(Pose pose, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var category = pose.Category;
        return await db.Poses.AsNoTracking()
            .Where(other => other.Id != pose.Id && (other.Family == pose.Family || other.Categories.Contains(category)))
            .OrderBy(other => other.Family == pose.Family ? 0 : 1).ThenBy(other => Math.Abs(other.Level - pose.Level)).ThenBy(other => other.Name)
            .Take(MostSimilar)
            .ToListAsync(ct);
    }

    /// <summary>What poses have to respect for a person; nothing for someone who is not signed in.</summary>
    public async Task<IReadOnlyList<string>> LimitsAsync(Guid? personId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.LimitsAsync(personId, ct);
    }

    /// <summary>Where a pose is among a person's favourites.</summary>
    public async Task<FavouritePlaces> PlacesAsync(Guid personId, Pose pose, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.FavouritePlacesAsync(personId, new Favourite(FavouriteKind.Pose, pose.Id), ct);
    }

    private static IQueryable<Pose> Filtered(IQueryable<Pose> poses, PoseFilter filter)
    {
        foreach (var word in NameFold.Words(filter.Search ?? ""))
        {
            poses = poses.Where(pose => pose.SearchKey.Contains(word));
        }

        if (filter.Category is { Length: > 0 } category)
        {
            poses = poses.Where(pose => pose.Categories.Contains(category));
        }

        if (filter.Difficulty is { Length: > 0 } difficulty && Levels.RangeOf(difficulty) is var (lowest, highest))
        {
            poses = poses.Where(pose => pose.Level >= lowest && pose.Level <= highest);
        }

        if (filter.TargetArea is { Length: > 0 } area)
        {
            poses = poses.Where(pose => pose.TargetAreas.Contains(area));
        }

        if (filter.Prop is { Length: > 0 } prop)
        {
            poses = poses.Where(pose => pose.PropsNeeded.Contains(prop));
        }

        if (filter.Avoid is { Length: > 0 } condition)
        {
            poses = poses.Where(pose => !pose.ForbiddenFor.Contains(condition));
        }

        if (filter.BasesOnly)
        {
            poses = poses.Where(pose => pose.VariationOf == null);
        }

        // A search of signs alone has no words; nothing is called that.
        return filter.Search is { Length: > 0 } search && NameFold.Words(search).Count == 0 && search.Trim().Length > 0
            ? poses.Where(_ => false)
            : poses;
    }

    private Refusal? Check(PoseFilter filter) =>
        WordRefusal.TooLong(filter.Search)
        ?? WordRefusal.Unknown("category", filter.Category, vocabulary.Categories)
        ?? WordRefusal.Unknown("difficulty", filter.Difficulty, vocabulary.Levels)
        ?? WordRefusal.Unknown("target_area", filter.TargetArea, vocabulary.Areas)
        ?? WordRefusal.Unknown("prop", filter.Prop, vocabulary.Props)
        ?? WordRefusal.Unknown("avoid", filter.Avoid, vocabulary.Conditions);
}
