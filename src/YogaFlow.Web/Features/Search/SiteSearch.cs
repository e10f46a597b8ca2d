using Microsoft.EntityFrameworkCore;
using YogaFlow.Core;
using YogaFlow.Core.Library;
using YogaFlow.Data;
using YogaFlow.Web.Components;

namespace YogaFlow.Web.Features.Search;

/// <summary>Finds anything that has a name. Shared by the API and the page.</summary>
/// <remarks>A further group is a query that makes candidates, and its place in <see cref="Findings"/>.</remarks>
internal sealed class SiteSearch(IDbContextFactory<YogaDbContext> contexts, Vocabulary vocabulary)
{
    /// <summary>How many of a group are put in order; a query that fits more is too short to have a best.</summary>
    private const int MostRanked = 200;

    /// <summary>How many names of a group a slip of the fingers is held against.</summary>
    private const int MostCompared = 1000;

    private readonly IReadOnlyList<Candidate<FoundCategory>> _categories =
    [
        .. CandidatesOf(CategoryKind.Category, vocabulary.Categories, "/poses?category="),
        .. CandidatesOf(CategoryKind.TargetArea, vocabulary.Areas, "/poses?target_area="),
        .. CandidatesOf(CategoryKind.FocusArea, vocabulary.FocusAreas, "/sequences?focus="),
        .. CandidatesOf(CategoryKind.Style, vocabulary.Styles, "/sequences?style="),
    ];

    /// <param name="query">Nothing fits an empty one.</param>
    /// <param name="most">How many of each group to list, at least 1.</param>
    public async Task<Outcome<Findings>> FindAsync(string query, int most, CancellationToken ct)
    {
        query = query.Trim();
        if (query.Length > NameFold.QueryMaxLength)
        {
            return SearchRefusals.TooLong;
        }

        var words = NameFold.Words(query);
        if (words.Count == 0)
        {
            return Findings.Nothing with { Query = query };
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return new Findings(
            query,
            await BestAsync(PosesOf(db), words, most, ct),
            await BestAsync(SequencesOf(db), words, most, ct),
            await BestAsync(BreathingOf(db), words, most, ct),
            Best(_categories, words, most));
    }

    /// <summary>Poses, sequences and breathing exercises that may have been meant by a query that fits nothing, nearest first.</summary>
    public async Task<IReadOnlyList<NearName>> NearAsync(string query, int most, CancellationToken ct)
    {
        var words = NameFold.Words(query);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var poses = await db.Poses.OrderBy(pose => pose.Name).Take(MostCompared)
            .Select(pose => new { pose.Name, pose.SearchKey, Url = "/poses/" + pose.Slug }).ToListAsync(ct);
        var sequences = await db.Sequences.OrderBy(sequence => sequence.Name).Take(MostCompared)
            .Select(sequence => new { sequence.Name, sequence.SearchKey, Url = "/sequences/" + sequence.Slug }).ToListAsync(ct);
        var breathing = await db.BreathingExercises.OrderBy(exercise => exercise.Name).Take(MostCompared)
            .Select(exercise => new { exercise.Name, exercise.SearchKey, Url = "/breathing/" + exercise.Slug }).ToListAsync(ct);
        return [.. poses.Concat(sequences).Concat(breathing)
            .Select(one => (one.Name, one.Url, Slips: NameNearness.Of(words, one.Name, one.SearchKey)))
            .Where(one => one.Slips is not null)
            .OrderBy(one => one.Slips).ThenBy(one => one.Name.Length)
            .Take(most)
            .Select(one => new NearName(one.Name, one.Url))];
    }

    private static IQueryable<Candidate<FoundPose>> PosesOf(YogaDbContext db) => db.Poses.Select(pose => new Candidate<FoundPose>
    {
        Name = pose.Name,
        Key = pose.SearchKey,
        IsVariation = pose.VariationOf != null,
        Shown = new FoundPose(pose.Id, pose.Slug, pose.Name, pose.Sanskrit.Iast, Drawings.MainOf(pose.ShownBy), $"/poses/{pose.Slug}"),
    });

    private static IQueryable<Candidate<FoundSequence>> SequencesOf(YogaDbContext db) => db.Sequences.Select(sequence => new Candidate<FoundSequence>
    {
        Name = sequence.Name,
        Key = sequence.SearchKey,
        Shown = new FoundSequence(
            sequence.Id, sequence.Slug, sequence.Name, Durations.WholeMinutes(sequence.TotalSeconds), sequence.Level,
            Drawings.MainOf(sequence.Steps
                .OrderByDescending(step => step.Pose.Level).ThenByDescending(step => step.Pose.Sides == PoseSides.Both)
                .ThenByDescending(step => step.Seconds).ThenBy(step => step.Position)
                .Select(step => step.Pose.ShownBy).First()),
            $"/sequences/{sequence.Slug}"),
    });

    private static IQueryable<Candidate<FoundBreathing>> BreathingOf(YogaDbContext db) => db.BreathingExercises.Select(exercise => new Candidate<FoundBreathing>
    {
        Name = exercise.Name,
        Key = exercise.SearchKey,
        Shown = new FoundBreathing(
            exercise.Id, exercise.Slug, exercise.Name, exercise.Sanskrit == null ? null : exercise.Sanskrit.Iast, exercise.Summary,
            $"/breathing/{exercise.Slug}"),
    });

    private static IEnumerable<Candidate<FoundCategory>> CandidatesOf(CategoryKind kind, IReadOnlyDictionary<string, string> words, string url) =>
        words.Select(word => new Candidate<FoundCategory>
        {
            Name = word.Value,
            Key = NameFold.KeyOf([word.Value, word.Key]),
            Shown = new FoundCategory(kind, word.Key, word.Value, url + word.Key),
        });

    private static async Task<Found<T>> BestAsync<T>(
        IQueryable<Candidate<T>> candidates, IReadOnlyList<string> words, int most, CancellationToken ct)
    {
        foreach (var word in words)
        {
            candidates = candidates.Where(candidate => candidate.Key.Contains(word));
        }

        var beginning = NameFold.Separator + string.Concat(words);
        var whole = beginning + NameFold.Separator;
        var ranked = await candidates
            .OrderByDescending(candidate => candidate.Key.StartsWith(whole))
            .ThenByDescending(candidate => candidate.Key.StartsWith(beginning)).ThenBy(candidate => candidate.Name)
            .Take(MostRanked)
            .ToListAsync(ct);
        var total = ranked.Count < MostRanked ? ranked.Count : await candidates.CountAsync(ct);
        return Best(ranked, words, most) with { Total = total };
    }

    private static Found<T> Best<T>(IEnumerable<Candidate<T>> candidates, IReadOnlyList<string> words, int most)
    {
        var fitting = candidates
            .Select(candidate => (Candidate: candidate, Fit: NameFits.Of(words, candidate.Name, candidate.Key)))
            .Where(one => one.Fit is not null)
            .OrderBy(one => one.Fit).ThenBy(one => one.Candidate.IsVariation).ThenBy(one => one.Candidate.Name, StringComparer.Ordinal)
            .Select(one => one.Candidate.Shown)
            .ToList();
        return new Found<T>([.. fitting.Take(most)], fitting.Count);
    }
}
